import { lowerAt, type Sentence, type Token } from '../../text/token.ts';
import type { Extraction, Extractor } from '../extractor.ts';
import { makeExtraction } from '../makeExtraction.ts';
import type { Numeral } from '../numeral.ts';
import { WordRole } from '../wordRole.ts';
import { CURRENCY_NAMES } from './currencyTable.ts';
import { isTime } from './duration.ts';
import { UNIT_NAMES } from './unitTable.ts';

const NAME = 'halfMore';

/** "A year and a half", "two miles and a quarter", "3 dollars and a half": a fraction of the unit named before it. */
export const halfMoreExtractor: Extractor = {
  name: NAME,
  roles: WordRole.numeral,
  extract(sentence, numerals) {
    const found: Extraction[] = [];
    let before: Numeral | undefined;
    for (const part of numerals) {
      const previous = before;
      before = part;
      if (part.form !== 'fraction' || lowerAt(sentence.tokens, part.firstToken - 1) !== 'and') continue;
      const whole = readWhole(sentence, previous, part.firstToken - 2);
      if (whole !== undefined && !isShare(sentence.tokens[part.lastToken + 1]))
        found.push(add(sentence, whole, part));
    }
    return found;
  },
};

/** A whole number or an article, with the unit named behind it. */
interface Whole {
  readonly numeral: Numeral;
  readonly kind: 'money' | 'duration' | 'measure';
  readonly unit: string;
}

/** What ends at token `last`: a unit of at most three words after its number. */
function readWhole({ tokens }: Sentence, previous: Numeral | undefined, last: number): Whole | undefined {
  for (let first = last; first > last - LONGEST_UNIT && first > 0; first--) {
    const unit = readUnitTo(tokens, first, last);
    const numeral = unit && readNumber(tokens, previous, first - 1);
    if (unit !== undefined && numeral !== undefined) return { ...unit, numeral };
  }
  return undefined;
}

const LONGEST_UNIT = 3;

function readUnitTo(
  tokens: readonly Token[],
  first: number,
  last: number,
): Omit<Whole, 'numeral'> | undefined {
  const unit = UNIT_NAMES.match(tokens, first);
  if (unit?.last === last) return { kind: isTime(unit.value) ? 'duration' : 'measure', unit: unit.value };
  const currency = CURRENCY_NAMES.match(tokens, first);
  return currency?.last === last ? { kind: 'money', unit: currency.value.unit } : undefined;
}

/** The numeral or article that ends at token `at`; `previous` is the last numeral before the part. */
function readNumber(
  tokens: readonly Token[],
  previous: Numeral | undefined,
  at: number,
): Numeral | undefined {
  if (previous?.lastToken === at)
    return Number.isInteger(previous.value) && previous.form !== 'vague' ? previous : undefined;
  const lower = lowerAt(tokens, at);
  if (lower !== 'a' && lower !== 'an') return undefined;
  return { firstToken: at, lastToken: at, value: 1, step: 0, form: 'words', magnitude: 1 };
}

/** "a year and half of that": the fraction is of something else. */
function isShare(next: Token | undefined): boolean {
  return next?.word.lower === 'of' || next?.word.wordClass === 'noun' || next?.text === '-';
}

function add(sentence: Sentence, { numeral, kind, unit }: Whole, part: Numeral): Extraction {
  const sum = { ...numeral, value: numeral.value + part.value, step: 0 };
  return makeExtraction(sentence, sum, { extractor: NAME, kind, unit, lastToken: part.lastToken });
}
