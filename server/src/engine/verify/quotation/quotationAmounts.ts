import { NUMBER_WORDS } from '../../extract/lexicon/numbers.ts';
import type { QuotationElement, SourceWord } from './quotationWords.ts';

/** The currencies whose signs are words of a quotation, by sign and by noun. */
const CURRENCIES: ReadonlyMap<string, string> = new Map(
  [
    ['dollar', '$', 'dollars'],
    ['euro', '€', 'euros'],
    ['pound', '£', 'pounds'],
    ['yen', '¥'],
    ['pence', 'p'],
    ['cents', 'c'],
  ].flatMap((words) => words.map((word) => [word, words[0] ?? ''] as const)),
);
const SIGNS: ReadonlySet<string> = new Set(['$', '€', '£', '¥']);

/** Letters that are magnitudes beside a currency's sign; elsewhere they are units. */
const LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
]);

/** A word of either side, as compared and as written. */
interface WrittenWord {
  readonly word: string;
  readonly written: string;
}

/** An amount that begins at some word: its value with its currency, and how many words it takes. */
interface Amount {
  readonly word: string;
  readonly length: number;
}

/**
 * The elements of a quotation with each amount as one word, whatever its style: how numbers and currencies are written is
 * the house's, not the speaker's ("€2.4 million", "2.4 million euros").
 */
export function foldQuotedAmounts(elements: readonly QuotationElement[]): readonly QuotationElement[] {
  const words = elements.map((one): WrittenWord | undefined =>
    one.kind === 'word' ? { word: one.word, written: one.text } : undefined,
  );
  return fold(elements, words, (parts, word) => {
    const text = parts.map((part) => (part.kind === 'word' ? part.text : '')).join(' ');
    return { kind: 'word', word, text: text.replace(/([$€£¥]) /g, '$1') };
  });
}

/** The same for the words of a source, which stand in `text`. */
export function foldSourceAmounts(words: readonly SourceWord[], text: string): readonly SourceWord[] {
  const written = words.map(({ word, start, end }) => ({ word, written: text.slice(start, end) }));
  return fold(words, written, ([first, ...others], word) => ({
    start: first?.start ?? 0,
    end: others.at(-1)?.end ?? first?.end ?? 0,
    word,
    optional: first?.optional ?? false,
  }));
}

function fold<Item>(
  items: readonly Item[],
  words: readonly (WrittenWord | undefined)[],
  join: (parts: readonly Item[], word: string) => Item,
): readonly Item[] {
  const folded: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (item === undefined) break;
    const amount = readAmount(words, i);
    folded.push(amount === undefined ? item : join(items.slice(i, i + amount.length), amount.word));
    i += (amount?.length ?? 1) - 1;
  }
  return folded;
}

/** The amount that begins at a word; undefined: none of more than a number. */
function readAmount(words: readonly (WrittenWord | undefined)[], first: number): Amount | undefined {
  let at = first;
  const wordAt = (i: number): string => words[i]?.word ?? '';
  if (isCountry(words[at]) && SIGNS.has(wordAt(at + 1))) at++;
  const sign = SIGNS.has(wordAt(at)) ? CURRENCIES.get(wordAt(at++)) : undefined;
  const number = readNumber(wordAt(at));
  if (number === undefined || (number.hasLetter && sign === undefined)) return readMinorUnit(wordAt(first));
  let { value } = number;
  const isSpelled = !/\d/.test(words[at]?.written ?? '');
  at++;
  if (isSpelled && value >= 20 && value % 10 === 0 && /^[1-9]$/.test(wordAt(at)))
    value += Number(wordAt(at++));
  for (let factor = factorOf(wordAt(at), sign); factor !== undefined; factor = factorOf(wordAt(at), sign)) {
    value *= factor;
    at++;
  }
  const noun = sign === undefined ? readNoun(words, at) : undefined;
  const length = at + (noun?.length ?? 0) - first;
  const amount = String(Number(value.toPrecision(12)));
  const currency = sign ?? noun?.currency;
  return length < 2 ? undefined : { word: currency === undefined ? amount : `${amount} ${currency}`, length };
}

/** "63p", "50c" */
function readMinorUnit(word: string): Amount | undefined {
  const [, number, mark = ''] = /^(\d{1,9})([pc])$/.exec(word) ?? [];
  return number === undefined ? undefined : { word: `${Number(number)} ${CURRENCIES.get(mark)}`, length: 1 };
}

/** The currency behind a number: "euros", "US dollars". */
function readNoun(
  words: readonly (WrittenWord | undefined)[],
  at: number,
): { readonly currency: string; readonly length: number } | undefined {
  const length = isCountry(words[at]) ? 2 : 1;
  const word = words[at + length - 1]?.word ?? '';
  const currency = SIGNS.has(word) ? undefined : CURRENCIES.get(word);
  return currency === undefined ? undefined : { currency, length };
}

/** "US$5 million": the default of English prose, which other dollars are not. */
function isCountry(word: WrittenWord | undefined): boolean {
  return word?.written === 'US';
}

/** A number in digits, as words are compared, with a letter for its magnitude or without ("5m"). */
function readNumber(word: string): { readonly value: number; readonly hasLetter: boolean } | undefined {
  const [, digits, letter = ''] = /^(\d{1,15}(?:\.\d{1,9})?)(\p{L}{0,3})$/u.exec(word) ?? [];
  if (digits === undefined) return undefined;
  const factor = letter === '' ? 1 : factorOf(letter, 'any');
  return factor === undefined ? undefined : { value: Number(digits) * factor, hasLetter: letter !== '' };
}

function factorOf(word: string, sign: string | undefined): number | undefined {
  const known = NUMBER_WORDS.get(word);
  if (known?.kind === 'magnitude') return known.value;
  return sign === undefined ? undefined : LETTERS.get(word);
}
