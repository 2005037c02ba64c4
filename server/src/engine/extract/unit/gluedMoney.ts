import type { Token } from '../../text/token.ts';
import { WORDLIKE_CODES } from '../lexicon/currencies.ts';
import { NUMBER_WORDS } from '../lexicon/numbers.ts';
import { WordRole } from '../wordRole.ts';
import type { Amount } from './amount.ts';
import { CURRENCY_CODES, CURRENCY_SIGNS, type CurrencyMark } from './currencyTable.ts';

/** Letters and digits that the tokenizer keeps in one word: "USD115", "Rs500". */
const GLUED = /^(\p{L}{2,4})(\d{1,15})$/u;

/** Amounts whose code or abbreviation is glued to the digits: "USD115.5", "EUR20m", "Rs1,200". */
export function readGluedMoney(tokens: readonly Token[]): Amount[] {
  const found: Amount[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind !== 'word' || (token.word.roles & WordRole.endsInDigit) === 0) continue;
    const match = GLUED.exec(token.text);
    if (match === null || runsOn(tokens[i + 1])) continue;
    const mark = markOf(match[1] ?? '');
    if (mark !== undefined) found.push(readGluedAmount(tokens, i, mark, match[2] ?? ''));
  }
  return found;
}

/** Whether a word is a currency glued to digits: "USD115". */
export function isGluedMoney(text: string): boolean {
  const match = GLUED.exec(text);
  return match !== null && markOf(match[1] ?? '') !== undefined;
}

/** "DM2/165522", "RM1(SS)", "EUR5-7": a code of another kind. */
function runsOn(next: Token | undefined): boolean {
  return next?.glued === true && /^[/(\\#:_]$/.test(next.text);
}

function markOf(letters: string): CurrencyMark | undefined {
  return WORDLIKE_CODES.has(letters)
    ? undefined
    : (CURRENCY_CODES.get(letters) ?? CURRENCY_SIGNS.get(letters));
}

function readGluedAmount(tokens: readonly Token[], at: number, mark: CurrencyMark, whole: string): Amount {
  let digits = whole;
  let last = at;
  // The tokenizer splits "USD1,200.50" at its separators, and "1,200" of it is one number token.
  const separator = tokens[at + 1];
  const rest = tokens[at + 2];
  const isSeparated = separator?.glued === true && rest?.glued === true && rest.kind === 'number';
  if (isSeparated && (separator.text === '.' || (separator.text === ',' && /^\d{3}(?!\d)/.test(rest.text)))) {
    digits += separator.text + rest.text;
    last = at + 2;
  }
  const decimals = /\.(\d{1,15})$/.exec(digits)?.[1]?.length ?? 0;
  const word = NUMBER_WORDS.get(tokens[last + 1]?.word.lower ?? '');
  const magnitude = word?.kind === 'magnitude' && word.value >= 1000 ? word.value : 1;
  if (magnitude > 1) last++;
  const value = Number((Number(digits.replaceAll(',', '')) * magnitude).toPrecision(15));
  const numeral = { firstToken: at, lastToken: last, value, step: 10 ** -decimals * magnitude, magnitude };
  return { numeral: { ...numeral, form: 'digits' }, mark, first: at, last };
}
