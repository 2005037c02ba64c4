import { lowerAt, type Token } from '../../text/token.ts';
import { UNKNOWN_INTERVAL } from './calendar.ts';
import type { DateMatch } from './dateMatch.ts';
import { readDay } from './readComponents.ts';
import { isScheduling } from './scheduling.ts';

/**
 * "on the 12th", "for the 27th", "by the twenty-first": an ordinal that nothing follows which it could rank. In
 * words, "the first" and "the second" need "on": "for the second" ranks something said before.
 */
export function matchBareDay(tokens: readonly Token[], at: number): DateMatch | undefined {
  const day = readDay(tokens, at);
  if (day === undefined || day.written !== 'ordinal') return undefined;
  const hasThe = lowerAt(tokens, at - 1) === 'the';
  const preposition = lowerAt(tokens, hasThe ? at - 2 : at - 1);
  const isDated = hasThe ? isDatedBy(preposition, tokens, at, day.value) : preposition === 'on';
  if (
    !isDated ||
    (ranksSomething(tokens, day.next) && !opensRange(tokens, day.next)) ||
    (!hasThe && tokens[day.next]?.kind === 'word')
  )
    return undefined;
  return { first: at, last: day.next - 1, date: { day: day.value }, interval: UNKNOWN_INTERVAL };
}

function isDatedBy(preposition: string, tokens: readonly Token[], at: number, day: number): boolean {
  if (preposition === 'on' || (preposition === 'of' && BEFORE_OF_DAY.has(lowerAt(tokens, at - 3))))
    return true;
  const isWord = tokens[at]?.kind === 'word';
  return DAY_PREPOSITIONS.has(preposition) && !(isWord && day <= 10);
}

/** "as of the 1st", "the evening of the 14th" */
const BEFORE_OF_DAY: ReadonlySet<string> = new Set('as morning afternoon evening night'.split(' '));

/** "the 5th to the 9th", where the second day ranks nothing either. */
function opensRange(tokens: readonly Token[], at: number): boolean {
  if (lowerAt(tokens, at) !== 'to' || lowerAt(tokens, at + 1) !== 'the') return false;
  const last = readDay(tokens, at + 2);
  return last?.written === 'ordinal' && !ranksSomething(tokens, last.next);
}

const DAY_PREPOSITIONS: ReadonlySet<string> = new Set(
  'for by until till since after before from through to'.split(' '),
);

/** Anything but punctuation or a function word after the ordinal, or "of": "the 27th floor", "the 12th of them". */
function ranksSomething(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  if (next === undefined) return false;
  if (next.kind === 'symbol') return next.glued && !'.,;:!?)"”’\''.includes(next.text);
  if (next.kind === 'number') return true;
  const { wordClass, lower } = next.word;
  if (lower === 'of' || lower === 'and' || lower === 'or' || lower === 'to') return true;
  return !(
    wordClass === 'preposition' ||
    wordClass === 'conjunction' ||
    wordClass === 'pronoun' ||
    wordClass === 'auxiliary'
  );
}

/**
 * "back on 15", "due on the 27", "returns for the 27": a bare number after a verb that takes a day, with nothing
 * behind it that it could count.
 */
export function matchScheduledDay(tokens: readonly Token[], at: number): DateMatch | undefined {
  const day = readDay(tokens, at);
  if (day === undefined || day.written !== 'digits' || tokens[at]?.glued === true) return undefined;
  const hasThe = lowerAt(tokens, at - 1) === 'the';
  const preposition = hasThe ? at - 2 : at - 1;
  const takesDay =
    lowerAt(tokens, preposition) === 'on' || (hasThe && DAY_PREPOSITIONS.has(lowerAt(tokens, preposition)));
  if (!takesDay || !isScheduling(tokens, preposition - 1) || ranksSomething(tokens, day.next))
    return undefined;
  return { first: at, last: at, date: { day: day.value }, interval: UNKNOWN_INTERVAL };
}
