import { lowerAt, type Sentence, type Token, tokenAt } from '../../text/token.ts';
import type { Extraction, Extractor } from '../extractor.ts';
import { makeExtraction } from '../makeExtraction.ts';
import type { Numeral } from '../numeral.ts';
import { WordRole } from '../wordRole.ts';
import { findNamedAgeDecades, readAgeDecade } from './ageDecade.ts';
import { readAgeGroup } from './ageGroup.ts';
import { isOfPerson, isPlainNumber, OLDEST } from './personAge.ts';
import { isPersonLike } from './personLike.ts';
import { skipHyphen } from './phraseMap.ts';
import { readUnit } from './readUnit.ts';
import { SIMPLE_UNITS } from './unitTable.ts';

const NAME = 'age';

/** How old someone or something is: "a 19-year-old", "five years of age", "aged 54", "87 yo", "Karaulova, 19,", "in her 30s". */
export const ageExtractor: Extractor = {
  name: NAME,
  roles: WordRole.numeral | WordRole.decade,
  extract(sentence, numerals) {
    const found: Extraction[] = [];
    let before: Numeral | undefined;
    for (const numeral of numerals) {
      const age =
        readAge(sentence, numeral) ??
        (before && readRangeEnd(sentence, before, numeral)) ??
        readAgeGroup(sentence, numeral) ??
        readAgeDecade(sentence, numeral);
      if (age !== undefined) found.push(age);
      before = numeral;
    }
    if ((sentence.roles & WordRole.decade) !== 0) found.push(...findNamedAgeDecades(sentence));
    return found;
  },
};

function readAge(sentence: Sentence, numeral: Numeral): Extraction | undefined {
  const { tokens } = sentence;
  const stated = readStatedAge(tokens, numeral);
  if (stated !== undefined) return makeAge(sentence, numeral, stated.unit, numeral.firstToken, stated.last);
  const keyword = keywordBefore(tokens, numeral);
  if (keyword !== undefined) {
    const unit = readTimeUnit(tokens, numeral.lastToken + 1);
    // A hedge between keyword and number ("aged over 54") must stand before the figure to be seen.
    const first = isDirect(tokens, keyword, numeral.firstToken) ? keyword : numeral.firstToken;
    return makeAge(sentence, numeral, unit?.id ?? 'year', first, unit?.last ?? numeral.lastToken);
  }
  return isApposition(tokens, numeral) || isOfPerson(tokens, numeral)
    ? makeAge(sentence, numeral, 'year', numeral.firstToken, numeral.lastToken)
    : undefined;
}

/** The second number of "aged 18 to 25": an age because the first one is, with the keyword before it. */
function readRangeEnd(sentence: Sentence, first: Numeral, second: Numeral): Extraction | undefined {
  const { tokens } = sentence;
  if (second.firstToken !== first.lastToken + 2 || second.value > OLDEST) return undefined;
  if (!RANGE_WORDS.has(tokens[first.lastToken + 1]?.word.lower ?? '')) return undefined;
  if (keywordBefore(tokens, first) === undefined) return undefined;
  const unit = readTimeUnit(tokens, second.lastToken + 1);
  const after = tokens[second.lastToken + 1];
  // "aged 19 and 2 others": what follows is counted.
  if (unit === undefined && after?.kind === 'word' && COUNTED.has(after.word.wordClass)) return undefined;
  return makeAge(sentence, second, unit?.id ?? 'year', second.firstToken, unit?.last ?? second.lastToken);
}

const COUNTED: ReadonlySet<string> = new Set(['noun', 'adjective', 'pronoun']);
const RANGE_WORDS: ReadonlySet<string> = new Set(['to', 'and', 'or', '-', '–', '—']);

function makeAge(
  sentence: Sentence,
  numeral: Numeral,
  unit: string,
  first: number,
  last: number,
): Extraction {
  return makeExtraction(sentence, numeral, {
    extractor: NAME,
    kind: 'age',
    unit,
    firstToken: first,
    lastToken: last,
  });
}

interface StatedAge {
  readonly unit: string;
  readonly last: number;
}

/** "19-year-old(s)", "19 years old", "19 years of age", "87 yo", "87 y/o". */
function readStatedAge(tokens: readonly Token[], numeral: Numeral): StatedAge | undefined {
  const at = skipHyphen(tokens, numeral.lastToken + 1);
  const short = readShortForm(tokens, at);
  if (short >= 0) return { unit: 'year', last: short };
  const unit = readTimeUnit(tokens, at);
  if (unit === undefined) return undefined;
  const next = skipHyphen(tokens, unit.last + 1);
  const word = tokens[next]?.word.lower;
  if (word === 'old' || word === 'olds') return { unit: unit.id, last: next };
  const isOfAge = word === 'of' && tokens[next + 1]?.word.lower === 'age';
  return isOfAge ? { unit: unit.id, last: next + 1 } : undefined;
}

/** The last token of "yo", "y.o.", "y/o" after a number, or -1. */
function readShortForm(tokens: readonly Token[], at: number): number {
  const lower = tokens[at]?.word.lower;
  if (lower?.charCodeAt(0) !== SMALL_Y) return -1;
  if (lower === 'yo' || lower === 'y.o.' || lower === 'yr-old') return at;
  return lower === 'y' && tokens[at + 1]?.text === '/' && tokens[at + 2]?.word.lower === 'o' ? at + 2 : -1;
}

const SMALL_Y = 121;

function readTimeUnit(tokens: readonly Token[], at: number): { id: string; last: number } | undefined {
  const unit = readUnit(tokens, at);
  return unit !== undefined && SIMPLE_UNITS.get(unit.id)?.dimension === 'time' && unit.id !== 'second'
    ? unit
    : undefined;
}

/** The index of "aged" or "age" before the number; hedges and "the ... of" may stand between. */
function keywordBefore(tokens: readonly Token[], numeral: Numeral): number | undefined {
  if (numeral.value > OLDEST || numeral.value < 0 || numeral.form === 'vague') return undefined;
  for (let back = 1; back <= 4; back++) {
    const at = numeral.firstToken - back;
    const lower = lowerAt(tokens, at);
    if (lower === 'aged' || (lower === 'age' && (at === 0 || tokens[at]?.text === 'age'))) return at;
    if (lower === 'ages' && tokens[at + 1]?.kind === 'number') return at;
    if (!BETWEEN_AGE_AND_NUMBER.has(lower)) return undefined;
  }
  return undefined;
}

function isDirect(tokens: readonly Token[], keyword: number, first: number): boolean {
  return first === keyword + 1 || (first === keyword + 2 && tokens[keyword + 1]?.word.lower === 'of');
}

const BETWEEN_AGE_AND_NUMBER: ReadonlySet<string> = new Set(
  'of just only about around over under at between above below is was : than some approximately'.split(' '),
);

/** "Karaulova, 19," after a person's name: the house style of newspapers for ages; "Karaulova, nineteen,": that of books. */
function isApposition(tokens: readonly Token[], numeral: Numeral): boolean {
  const { firstToken, lastToken, value } = numeral;
  if (!Number.isInteger(value) || value < 1 || value > OLDEST) return false;
  if (!isPlainNumber(tokens, numeral) || tokens[firstToken]?.text.startsWith('0')) return false;
  if (numeral.form === 'words' && (value <= LISTED || tokens[lastToken + 1]?.text !== ',')) return false;
  if (tokenAt(tokens, firstToken - 1)?.text !== ',' || !isPersonLike(tokens, firstToken - 2)) return false;
  const next = tokens[lastToken + 1];
  if (next === undefined) return true;
  return APPOSITION_END.has(next.text) && tokens[lastToken + 2]?.kind !== 'number';
}

/** Up to here a number in words between commas may as well be what the names of a list have: "Salah, two, and Mané, three". */
const LISTED = 12;

const APPOSITION_END: ReadonlySet<string> = new Set([',', '.', ';', ')']);
