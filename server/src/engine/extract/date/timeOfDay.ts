import { lowerAt, type Token } from '../../text/token.ts';
import { type DateMatch, isDash, isGlued, isNumber, type Reading } from './dateMatch.ts';
import { readCardinalWords } from './readComponents.ts';

/** "2 pm", "2:00 p.m.", "2.13 am", "6pm", "2–4 pm", "14:30", "7 o'clock", "0800 hours", "1430 GMT", "half past nine". */
export function matchTime(tokens: readonly Token[], at: number): DateMatch | undefined {
  const clock = readClock(tokens, at);
  if (clock === undefined) return undefined;
  if (isPartOfHour(tokens, at) && clock.value <= 12) return time(at - 2, clock.next - 1);
  const end =
    readMeridiem(tokens, clock.next) ??
    readPartOfDay(tokens, at, clock.next) ??
    readRangeEnd(tokens, clock.next);
  if (end !== undefined && clock.value <= 12) return time(at, end.next - 1);
  const isWritten = clock.next > at + 1;
  if (isWritten && !isStretch(tokens, at, clock.next)) return time(at, clock.next - 1);
  const isMilitary = lowerAt(tokens, at).length === 4 && AFTER_MILITARY.has(lowerAt(tokens, at + 1));
  return isMilitary ? time(at, at + 1) : undefined;
}

/** "half past nine", "quarter to ten": the words before the hour. */
function isPartOfHour(tokens: readonly Token[], at: number): boolean {
  const [part, relation] = [lowerAt(tokens, at - 2), lowerAt(tokens, at - 1)];
  return (
    (relation === 'past' && (part === 'half' || part === 'quarter')) ||
    (relation === 'to' && part === 'quarter')
  );
}

function time(first: number, last: number): DateMatch {
  return { first, last, date: {}, isTime: true };
}

/** The hour of a clock reading, with its minutes: "2", "2:00", "2.13", "14:30", "seven", "0800". */
function readClock(tokens: readonly Token[], at: number): Reading<number> | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === 'word') return readCardinalWords(tokens, at);
  const { text } = token;
  if (text.length === 4 && isFourDigitClock(tokens, at))
    return { value: Number(text.slice(0, 2)), next: at + 1 };
  if (text.length > 5 || (text.length > 2 && !/^\d{1,2}\.[0-5]\d$/.test(text))) return undefined;
  const hour = Math.floor(Number(text));
  if (hour > 24) return undefined;
  const hasMinutes = lowerAt(tokens, at + 1) === ':' && isGlued(tokens, at + 1) && isMinutes(tokens, at + 2);
  return { value: hour, next: hasMinutes ? at + 3 : at + 1 };
}

/** "0800"; without the zero it is as well a year, unless a zone follows: "1430 GMT". */
function isFourDigitClock(tokens: readonly Token[], at: number): boolean {
  const text = lowerAt(tokens, at);
  return (
    /^0\d[0-5]\d$/.test(text) || (ZONES.has(lowerAt(tokens, at + 1)) && /^(?:1\d|2[0-3])[0-5]\d$/.test(text))
  );
}

const ZONES: ReadonlySet<string> = new Set(
  'gmt utc bst cet cest est edt cst cdt mst mdt pst pdt ist jst'.split(' '),
);
const AFTER_MILITARY: ReadonlySet<string> = new Set(['hours', ...ZONES]);

function isMinutes(tokens: readonly Token[], at: number): boolean {
  return isNumber(tokens, at) && isGlued(tokens, at) && /^[0-5]\d$/.test(lowerAt(tokens, at));
}

/** "am", "p.m.", "o'clock". */
function readMeridiem(tokens: readonly Token[], at: number): Reading<string> | undefined {
  const token = tokens[at];
  if (token?.kind !== 'word' || !MERIDIEMS.has(token.word.lower)) return undefined;
  const isAbbreviated = token.text.length === 1;
  if (isAbbreviated && !(lowerAt(tokens, at + 1) === '.' && lowerAt(tokens, at + 2) === 'm'))
    return undefined;
  return { value: token.word.lower, next: isAbbreviated ? at + 3 : at + 1 };
}

/** "at four in the afternoon", "until eight at night"; "four in the morning" of "killed four in the morning" counts. */
function readPartOfDay(tokens: readonly Token[], at: number, next: number): Reading<string> | undefined {
  if (!BEFORE_HOUR.has(lowerAt(tokens, at - 1))) return undefined;
  const part = lowerAt(tokens, next + 2);
  if (lowerAt(tokens, next) === 'in' && lowerAt(tokens, next + 1) === 'the' && PARTS_OF_DAY.has(part))
    return { value: part, next: next + 3 };
  const isNight = lowerAt(tokens, next) === 'at' && lowerAt(tokens, next + 1) === 'night';
  return isNight ? { value: 'night', next: next + 2 } : undefined;
}

const BEFORE_HOUR: ReadonlySet<string> = new Set(
  'at about around by until till from before after past to'.split(' '),
);
const PARTS_OF_DAY: ReadonlySet<string> = new Set(['morning', 'afternoon', 'evening']);

/** The half of the day after an hour. */
export const MERIDIEMS: ReadonlySet<string> = new Set([
  'am',
  'pm',
  'a.m.',
  'p.m.',
  'a',
  'p',
  "o'clock",
  'o’clock',
]);

/** "2–4 pm", "2 to 4 pm": the first time takes the second's half of the day. */
function readRangeEnd(tokens: readonly Token[], at: number): Reading<string> | undefined {
  const link = lowerAt(tokens, at);
  if (!isDash(link) && link !== 'to' && link !== 'and') return undefined;
  const end = readClock(tokens, at + 1);
  return end === undefined || end.value > 12 ? undefined : readMeridiem(tokens, end.next);
}

/** Scores ("3:26:45", "39:25 points"), running times ("in 14:30") and references ("9:5-20") are no times of day. */
function isStretch(tokens: readonly Token[], at: number, next: number): boolean {
  const before = lowerAt(tokens, at - 1);
  if (isGlued(tokens, at) && (before === ':' || before === '.')) return true;
  const after = lowerAt(tokens, next);
  const continues = isGlued(tokens, next) && tokens[next + 1]?.glued === true;
  if (continues && (after === ':' || after === '.' || after === '%')) return true;
  if (tokens[at]?.kind === 'word') return true;
  return before === 'in' || before === 'of' || NOT_TIME_AFTER.has(after);
}

const NOT_TIME_AFTER: ReadonlySet<string> = new Set([
  'points',
  'point',
  'minutes',
  'minute',
  'seconds',
  'ratio',
  'win',
  'victory',
]);
