import { isCapitalised, lowerAt, type Token, tokenAt } from '../../text/token.ts';
import { FISCAL_YEAR } from '../date/readComponents.ts';
import { IDENTIFIER_SCHEMES, NUMBER_PREFIXES, NUMBERED_SUBSTANCES, VERSIONED } from '../lexicon/noise.ts';
import { NUMBER_WORDS } from '../lexicon/numbers.ts';
import { ORDINAL_WORDS } from '../numerals/ordinalWords.ts';
import { isGluedMoney } from '../unit/gluedMoney.ts';
import { WordRole } from '../wordRole.ts';
import { type NoiseMatch, type NoiseRule, NoiseSign } from './noiseRule.ts';

/** "ISO 9001", "ISBN 978-3-16-148410-0", "arXiv:1203.1514", "RFC 2119". */
export const schemeIdentifier: NoiseRule = {
  reason: 'identifier',
  signs: NoiseSign.label,
  match(tokens, i) {
    const at = SCHEME_MARKS.has(lowerAt(tokens, i - 1)) ? i - 2 : i - 1;
    const scheme = tokenAt(tokens, at);
    if (scheme === undefined || !IDENTIFIER_SCHEMES.has(scheme.word.lower)) return undefined;
    if (scheme.text === scheme.word.lower && scheme.text !== 'doi') return undefined;
    return { first: i, last: lastGlued(tokens, i) };
  },
};

const SCHEME_MARKS: ReadonlySet<string> = new Set([':', '-', '–', '.']);

/** "COVID-19", "F-16", "uranium-235", "I7-860", "J1149.5+6663", "24703L202", "#12": digits within a code. */
export const code: NoiseRule = {
  reason: 'identifier',
  signs: NoiseSign.glued | NoiseSign.runsOn,
  match(tokens, i) {
    return readCodeBefore(tokens, i) ?? readCodeAfter(tokens, i);
  },
};

/** Digits glued by a hyphen or point to a capitalised word or one that holds digits. */
function readCodeBefore(tokens: readonly Token[], i: number): NoiseMatch | undefined {
  const mark = tokenAt(tokens, i - 1);
  const word = tokenAt(tokens, i - 2);
  if (!tokens[i]?.glued || !mark?.glued || !CODE_MARKS.has(mark.text) || word === undefined) return undefined;
  if (isFigure(word)) return undefined;
  if (word.kind === 'word' && HOLDS_DIGIT.test(word.text)) return { first: i, last: lastOfCode(tokens, i) };
  if (mark.text === '_' || (mark.text === '.' && word.glued === false && /^[A-Z]$/.test(word.text)))
    return { first: i, last: lastOfCode(tokens, i) };
  if (mark.text !== '-' || !isCodeWord(word)) return undefined;
  return tokens[i + 1]?.text === '%' ? undefined : { first: i, last: lastOfCode(tokens, i) };
}

/** "EUR5-7", "FY2022-23" */
function isFigure({ text, word }: Token): boolean {
  return isGluedMoney(text) || FISCAL_YEAR.test(word.lower);
}

const CODE_MARKS: ReadonlySet<string> = new Set(['-', '.', '_', '+', '/']);
const HOLDS_DIGIT = /\d/;

function isCodeWord(token: Token): boolean {
  const { word } = token;
  if (NUMBERED_SUBSTANCES.has(word.lower)) return true;
  if (!isCapitalised(token)) return false;
  return !NUMBER_PREFIXES.has(word.lower) && !NUMBER_WORDS.has(word.lower) && !ORDINAL_WORDS.has(word.lower);
}

/** Digits that letters with more digits follow at once: "24703L202", but not "4e14" nor "22km2". */
function readCodeAfter(tokens: readonly Token[], i: number): NoiseMatch | undefined {
  const letters = tokens[i + 1];
  if (!letters?.glued || letters.kind !== 'word' || !/^[A-Z]{1,4}\d{2,20}/.test(letters.text))
    return undefined;
  if (PARTS_OF_FIGURES.test(letters.text)) return undefined;
  return { first: i, last: lastGlued(tokens, i) };
}

/** Exponents ("4E14"), hours of timestamps ("14T09:30") and years of quarters and halves ("3Q20"). */
const PARTS_OF_FIGURES = /^(?:E\d{1,3}|[THQ]\d{2})$/;

/** "1.2.3", "v2.0", "Python 3.8", "version 4". */
export const version: NoiseRule = {
  reason: 'version',
  signs: NoiseSign.pointed | NoiseSign.label,
  match(tokens, i) {
    const written = tokens[i]?.text ?? '';
    if (MANY_POINTS.test(written) && !DATE_WITH_POINTS.test(written))
      return isGrouped(tokens, i) ? undefined : { first: i, last: i };
    const at = tokenAt(tokens, i - 1)?.text === '.' ? i - 2 : i - 1;
    const name = tokenAt(tokens, at);
    if (name === undefined || !VERSIONED.has(name.word.lower)) return undefined;
    const { wordClass, lower } = name.word;
    const isCommonWord = lower === name.text && (wordClass === 'noun' || isVerbAt(tokens, at));
    if (isCommonWord && !lower.startsWith('version')) return undefined;
    return /^\d{1,3}(?:\.\d{1,4}){0,3}$/.test(written) ? { first: i, last: i } : undefined;
  },
};

/** "Wants to build 900 homes": a verb, unless an article or a preposition makes it a noun ("since build 900"). */
function isVerbAt(tokens: readonly Token[], at: number): boolean {
  const before = tokenAt(tokens, at - 1)?.word;
  const isNoun = before?.wordClass === 'determiner' || before?.wordClass === 'preposition';
  return tokens[at]?.word.wordClass === 'verb' && (!isNoun || before.lower === 'to');
}

/** "1.234.567 euros": points between groups of three digits, beside a unit or a currency. */
function isGrouped(tokens: readonly Token[], i: number): boolean {
  if (!/^\d{1,3}(?:\.\d{3}){2,4}$/.test(tokens[i]?.text ?? '')) return false;
  const around = (tokenAt(tokens, i - 1)?.word.roles ?? 0) | (tokens[i + 1]?.word.roles ?? 0);
  return (around & (WordRole.unit | WordRole.currency | WordRole.percent)) !== 0;
}

const MANY_POINTS = /^\d{1,5}(?:\.\d{1,5}){2,4}$/;
const DATE_WITH_POINTS = /^(?:\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})|(?:19|20)\d{2}\.\d{1,2}\.\d{1,2})$/;

/** Numbers inside web addresses, e-mail addresses and paths. */
export const webAddress: NoiseRule = {
  reason: 'identifier',
  signs: NoiseSign.glued,
  match(tokens, i) {
    let first = i;
    while (first > 0 && i - first < LONGEST_ADDRESS && tokens[first]?.glued) first--;
    if (first === i) return undefined;
    for (let at = first; at < i; at++)
      if (ADDRESS_WORDS.has(lowerAt(tokens, at)) || lowerAt(tokens, at) === '@')
        return { first: i, last: lastGlued(tokens, i) };
    return undefined;
  },
};

/** How far before a number the start of its web address is looked for, in tokens. */
const LONGEST_ADDRESS = 100;
const ADDRESS_WORDS: ReadonlySet<string> = new Set(['http', 'https', 'ftp', 'www', 'mailto']);

/** The last token of a code: letters, digits and the marks within codes; a period only before a digit. */
function lastOfCode(tokens: readonly Token[], i: number): number {
  let last = i;
  for (let at = i + 1; at - i < LONGEST_ADDRESS && tokens[at]?.glued; at++) {
    const token = tokens[at];
    if (token?.kind === 'symbol' && !CODE_MARKS.has(token.text)) break;
    if (token?.text === '.' && tokens[at + 1]?.kind !== 'number') break;
    if (token?.kind !== 'symbol') last = at;
  }
  return last;
}

/** The last token of the glued run at `i`, without closing punctuation. */
export function lastGlued(tokens: readonly Token[], i: number): number {
  let end = i;
  while (end - i < LONGEST_ADDRESS && tokens[end + 1]?.glued) end++;
  while (end > i && tokens[end]?.kind === 'symbol') end--;
  return end;
}
