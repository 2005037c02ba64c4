import { type Sentence, startsWithCapital, type Token, tokenAt } from './token.ts';

/**
 * Splits the tokens of one passage into sentences. A sentence ends at a period, question or exclamation mark or
 * ellipsis, with the closing quotes and brackets after it, where white space and then a capital, digit or opening
 * mark follows; not after an abbreviation or an initial. Covers every token; never returns an empty sentence.
 */
export function splitSentences(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    const last = endOfSentence(tokens, i);
    if (last < 0) continue;
    sentences.push(makeSentence(tokens.slice(first, last + 1)));
    first = last + 1;
    i = last;
  }
  if (first < tokens.length) sentences.push(makeSentence(tokens.slice(first)));
  return sentences;
}

/** The sentence of a run of tokens. */
export function makeSentence(tokens: readonly Token[]): Sentence {
  let roles = 0;
  for (const { word } of tokens) roles |= word.roles;
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, tokens, roles };
}

/** The index of the last token of the sentence that token `i` ends, or -1 where it ends none. */
function endOfSentence(tokens: readonly Token[], i: number): number {
  const token = tokens[i];
  if (token === undefined || !endsSentence(token)) return -1;
  let last = i;
  while (isCloser(tokens[last + 1])) last++;
  const next = tokens[last + 1];
  if (next === undefined) return last;
  if (next.glued || !mayOpenSentence(next)) return -1;
  const isPeriod = token.text === '.' || token.kind === 'word';
  return isPeriod && isAbbreviation(tokens, i, next) ? -1 : last;
}

function endsSentence(token: Token): boolean {
  if (token.kind === 'symbol') return TERMINAL.has(token.text);
  return token.kind === 'word' && token.text.charCodeAt(token.text.length - 1) === PERIOD;
}

const PERIOD = 46;

function isCloser(token: Token | undefined): boolean {
  return token?.glued === true && CLOSING.has(token.text);
}

function mayOpenSentence(token: Token): boolean {
  return token.kind === 'number' || OPENING.has(token.text) || startsWithCapital(token.text);
}

/** Whether the period at `i` belongs to an abbreviation that does not end a sentence before `next`. */
function isAbbreviation(tokens: readonly Token[], i: number, next: Token): boolean {
  const token = tokens[i];
  if (token?.kind === 'word') return !SENTENCE_OPENERS.has(next.text);
  const before = tokenAt(tokens, i - 1);
  if (before === undefined || !token?.glued || before.kind !== 'word') return false;
  if (/^\p{Lu}$/u.test(before.text)) return before.text !== 'I';
  const { lower } = before.word;
  if (BEFORE_NUMBER.has(lower)) return next.kind === 'number';
  if (!ABBREVIATIONS.has(lower) || (WORDS_TOO.has(lower) && before.text === lower)) return false;
  return !MAY_BE_LAST.has(lower) || !SENTENCE_OPENERS.has(next.text);
}

const TERMINAL: ReadonlySet<string> = new Set(['.', '!', '?', '…', '。']);
const CLOSING: ReadonlySet<string> = new Set(['"', '”', '’', "'", ')', ']', '»', '.', '!', '?']);
const OPENING: ReadonlySet<string> = new Set([
  '"',
  '“',
  '‘',
  "'",
  '(',
  '[',
  '«',
  '$',
  '€',
  '£',
  '¥',
  '—',
  '–',
  '-',
]);

/** Titles, Latin and calendar abbreviations that are followed by more of the same sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'mr mrs ms messrs mme mlle dr prof st sr jr gen brig col lt sgt cpl pvt capt cmdr maj adm gov sen rep rev hon pres amb supt insp v vs cf eg ie approx est al dept univ inc ltd co corp bros mt ft jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun'.split(
    ' ',
  ),
);

/** Those that end a sentence as often as not: before a word that opens sentences they do. */
const MAY_BE_LAST: ReadonlySet<string> = new Set('sr jr al dept univ inc ltd co corp bros'.split(' '));

/** Those that are common words in lower case: "twelve judges sat. Nine agreed". */
const WORDS_TOO: ReadonlySet<string> = new Set('sat sun wed mar rep'.split(' '));

/** Abbreviations only where a number follows: "No. 12", "p. 3", "fig. 4". */
const BEFORE_NUMBER: ReadonlySet<string> = new Set(
  'no nos nr p pp vol vols op opp fig figs eq eqs sec sect ch chap art arts par para paras pt pts bk cl ex tab app suppl ser n ed c ca b d fl rs kr'.split(
    ' ',
  ),
);

/** Words that open a sentence even after "U.S." or the like, because they are capitalised nowhere else. */
const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  'The A An In On At It He She They We This That These Those But And However Its His Her Their There When While After Before For From As If Some Many More Most'.split(
    ' ',
  ),
);
