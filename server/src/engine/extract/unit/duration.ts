import { lowerAt, type Token, tokenAt } from '../../text/token.ts';
import type { Extraction, Extractor } from '../extractor.ts';
import { makeExtraction } from '../makeExtraction.ts';
import type { Numeral } from '../numeral.ts';
import { WordRole } from '../wordRole.ts';
import { isHyphen } from './phraseMap.ts';
import { readUnitAfter } from './unitAfter.ts';
import type { UnitReading } from './unitReading.ts';
import { SIMPLE_UNITS } from './unitTable.ts';

const NAME = 'duration';

/** A number with a unit of time: "six weeks", "a two-year ban", "3 hrs", "66 Ma", "10 hours a week". */
export const durationExtractor: Extractor = {
  name: NAME,
  roles: WordRole.unit,
  extract(sentence, numerals) {
    const found: Extraction[] = [];
    for (const numeral of numerals) {
      const unit = readMinutes(sentence.tokens, numeral) ?? readUnitAfter(sentence.tokens, numeral);
      if (unit === undefined || !isTime(unit.id) || isAge(sentence.tokens, unit.last)) continue;
      const [id, ...rate] = unit.id.split('/');
      const isIdiom = isSomeDay(sentence.tokens, numeral, unit);
      const extraction = makeExtraction(sentence, numeral, {
        extractor: NAME,
        kind: 'duration',
        unit: id ?? unit.id,
        lastToken: withTime(sentence.tokens, unit.last),
        ...(isIdiom ? { noise: 'idiom' } : {}),
      });
      found.push(rate.length > 0 ? { ...extraction, per: rate.join('/') } : extraction);
    }
    return found;
  },
};

/** "7h 20m": after hours in a letter the letter of minutes, which alone is of metres or millions. */
function readMinutes(
  tokens: readonly Token[],
  { firstToken, lastToken, form }: Numeral,
): UnitReading | undefined {
  const letter = tokens[lastToken + 1];
  if (letter?.text !== 'm' || !letter.glued || form !== 'digits') return undefined;
  const isAfterHours =
    lowerAt(tokens, firstToken - 1) === 'h' && tokenAt(tokens, firstToken - 2)?.kind === 'number';
  return isAfterHours ? { id: 'minute', last: lastToken + 1, form: 'symbol' } : undefined;
}

/** Whether a unit id is a time, or a time by something ("hour/week"). */
export function isTime(id: string): boolean {
  const stroke = id.indexOf('/');
  return SIMPLE_UNITS.get(stroke < 0 ? id : id.slice(0, stroke))?.dimension === 'time';
}

/** "old", "-old", "of age" after the unit: the age extractor's. */
function isAge(tokens: readonly Token[], last: number): boolean {
  const at = isHyphen(tokens[last + 1]) ? last + 2 : last + 1;
  const next = tokens[at]?.word.lower;
  return next === 'old' || next === 'olds' || (next === 'of' && tokens[at + 1]?.word.lower === 'age');
}

/** "one day" without a word that counts it is "some day". */
function isSomeDay(tokens: readonly Token[], numeral: Numeral, unit: UnitReading): boolean {
  if (numeral.value !== 1 || numeral.form !== 'words' || unit.id !== 'day') return false;
  if (tokens[unit.last]?.word.lower !== 'day' || unit.last !== numeral.lastToken + 1) return false;
  const before = lowerAt(tokens, numeral.firstToken - 1);
  const after = tokens[unit.last + 1]?.word.lower ?? '';
  return !COUNTS_BEFORE.has(before) && !COUNTS_AFTER.has(after);
}

const COUNTS_BEFORE: ReadonlySet<string> = new Set(
  'only just in for within than of about least most exactly after'.split(' '),
);
const COUNTS_AFTER: ReadonlySet<string> = new Set(
  'after before later earlier ago of only and or from until'.split(' '),
);

/** "six weeks' time": the whole phrase. */
function withTime(tokens: readonly Token[], last: number): number {
  const mark = tokens[last + 1]?.text ?? '';
  const isPossessive =
    mark === "'" || mark === '’' || mark.toLowerCase() === "'s" || mark.toLowerCase() === '’s';
  return isPossessive && tokens[last + 2]?.word.lower === 'time' ? last + 2 : last;
}
