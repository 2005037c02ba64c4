import { changeWords } from '../extract/lexicon/change.ts';
import { hasOrdinalSuffix } from '../extract/numerals/readDigits.ts';
import { type Token, tokenAt } from '../text/token.ts';
import { HEDGES, TIME_NOUNS, TRANSPARENT_NOUNS } from './lexicon.ts';

/** A head noun with the words between it and the number. */
export interface Head {
  readonly token: Token;
  readonly modifiers: readonly Token[];
}

/** How many words a noun phrase may go on after its number: longer ones are rare and mostly wrong. */
const PHRASE_LENGTH = 6;
/** How many words of a hedge may stand between "of" and its number: "of no more than", "of as many as". */
const HEDGE_LENGTH = 5;
/** How far before a number its subject is looked for. */
const REACH_BEFORE = 12;

/**
 * The noun that a number counts: the last noun of the noun phrase that goes on after token `last`, with "of" phrases
 * followed ("70 percent of Kyrgyz citizens" -> citizens) and predicates read ("49 of them were women" -> women).
 * Undefined where the number stands alone.
 */
export function findHeadAfter(tokens: readonly Token[], last: number): Head | undefined {
  let from = last + 1;
  if (tokens[from]?.text === '-' && tokens[from]?.glued) {
    from++;
    const compounded = tokens[from];
    if (isCompounded(compounded)) return { token: compounded, modifiers: [] };
  }
  if (tokens[from]?.word.lower === 'of') {
    from = skipDeterminers(tokens, from + 1);
    if (PERSONAL.has(tokens[from]?.word.lower ?? '')) from++;
  }
  if (BE.has(tokens[from]?.word.lower ?? '')) from++;
  const head = readNounPhrase(tokens, skipOrdinalOfCompound(tokens, from));
  if (head === undefined || !TRANSPARENT_NOUNS.has(head.token.word.lemma)) return head;
  const of = tokens.indexOf(head.token, from) + 1;
  if (tokens[of]?.word.lower !== 'of') return head;
  return readNounPhrase(tokens, skipDeterminers(tokens, of + 1)) ?? head;
}

/** "400 9th-grade students", "three 19th-century halls": to the noun that the ordinal makes an adjective with. */
function skipOrdinalOfCompound(tokens: readonly Token[], from: number): number {
  if (!hasOrdinalSuffix(tokens, from)) return from;
  const hyphen = tokens[from + 2];
  return hyphen?.text === '-' && hyphen.glued && tokens[from + 3]?.glued ? from + 3 : from;
}

/** "A 48-team field", "a 12-member jury": the number counts the noun that it makes an adjective with (Quirk et al. 1985, §I.67). */
function isCompounded(token: Token | undefined): token is Token {
  return isNoun(token) && token?.glued === true && !isPlural(token);
}

/**
 * The noun that a figure is said of before it, not before token `from`: the subject of a verb that gives its subject's
 * value ("the population is 352", "cases in the south rose to 352"), or what is counted ("put the number of nationals at
 * 352"). An agent is no such noun: who counts, sells or earns 352 is not what there are 352 of.
 */
export function findHeadBefore(tokens: readonly Token[], first: number, from: number): Head | undefined {
  for (let i = first - 1; i >= Math.max(from, first - REACH_BEFORE); i--) {
    const token = tokens[i];
    if (token === undefined || CLAUSE_END.has(token.text)) return undefined;
    if (!isNoun(token)) continue;
    const next = tokens[i + 1];
    if (TRANSPARENT_NOUNS.has(token.word.lemma) && next?.word.lower === 'of') {
      return readNounPhrase(tokens, skipDeterminers(tokens, i + 2));
    }
    if (next?.word.wordClass !== 'auxiliary' && next?.word.wordClass !== 'verb') continue;
    return givesValue(tokens, i + 1, first) ? findSubject(tokens, i, from) : undefined;
  }
  return undefined;
}

/** Whether the verb phrase from token `at` on says how much its subject is. */
function givesValue(tokens: readonly Token[], at: number, end: number): boolean {
  for (let i = at; i < end; i++) {
    const word = tokens[i]?.word;
    if (BE.has(word?.lower ?? '')) return true;
    if (word?.wordClass === 'verb') return VALUE_VERBS.has(word.lemma);
  }
  return false;
}

const VALUE_VERBS = changeWords('value');

/** The head of the noun phrase that ends with token `last`, its prepositional phrases left out: "cases in the south". */
function findSubject(tokens: readonly Token[], last: number, from: number): Head | undefined {
  let [end, start] = [last, startOfPhrase(tokens, last, from)];
  while (
    start - 2 >= from &&
    tokens[start - 1]?.word.wordClass === 'preposition' &&
    isNoun(tokens[start - 2])
  ) {
    const isOf = tokens[start - 1]?.word.lower === 'of';
    if (isOf && TRANSPARENT_NOUNS.has(tokens[start - 2]?.word.lemma ?? '')) break;
    end = start - 2;
    start = startOfPhrase(tokens, end, from);
  }
  const token = tokens[end];
  return token === undefined || TIME_NOUNS.has(token.word.lower) ? undefined : { token, modifiers: [] };
}

/** Where the noun phrase begins whose last noun is token `last`. */
function startOfPhrase(tokens: readonly Token[], last: number, from: number): number {
  let start = last;
  while (start > Math.max(from, last - PHRASE_LENGTH) && isModifier(tokens[start - 1])) start--;
  while (start > from && tokens[start - 1]?.word.wordClass === 'determiner') start--;
  return start;
}

function isNoun(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.word.wordClass === 'noun';
}

/**
 * The noun whose value a figure gives, not before token `from`: "a budget of over $129 million", "the population of
 * 352". Undefined where "of" stands after a noun that only counts ("a total of 352").
 */
export function findAttribute(tokens: readonly Token[], first: number, from: number): Head | undefined {
  let of = first - 1;
  while (of > Math.max(from, first - HEDGE_LENGTH) && HEDGES.has(tokens[of]?.word.lower ?? '')) of--;
  const token = tokens[of - 1];
  if (of <= from || tokens[of]?.word.lower !== 'of' || token?.kind !== 'word') return undefined;
  if (token.word.wordClass !== 'noun' || TRANSPARENT_NOUNS.has(token.word.lemma)) return undefined;
  let start = of - 1;
  while (start > Math.max(from, of - PHRASE_LENGTH) && isModifier(tokens[start - 1])) start--;
  return { token, modifiers: tokens.slice(start, of - 1) };
}

function isModifier(token: Token | undefined): boolean {
  return token?.kind === 'word' && (token.word.wordClass === 'adjective' || token.word.wordClass === 'noun');
}

function skipDeterminers(tokens: readonly Token[], from: number): number {
  let i = from;
  while (
    tokens[i]?.kind === 'number' ||
    tokens[i]?.word.wordClass === 'determiner' ||
    tokens[i]?.word.wordClass === 'number'
  )
    i++;
  return i;
}

/** Reads adjectives and nouns up to the phrase's end; its last noun is the head. */
function readNounPhrase(tokens: readonly Token[], from: number): Head | undefined {
  let head: Token | undefined;
  let end = from;
  for (let i = from; i < Math.min(tokens.length, from + PHRASE_LENGTH); i++) {
    const token = tokens[i];
    if (token === undefined || !continuesPhrase(token, head)) break;
    // "France 8 and Spain 5": a coordinator right behind the number joins something else to it.
    if (i === from && COORDINATORS.has(token.word.lower)) break;
    if (!isNominal(token, head) || isCompoundAdjective(tokens, i)) continue;
    head = token;
    end = i;
  }
  if (head === undefined) return undefined;
  return { token: head, modifiers: tokens.slice(from, end).filter((word) => word.kind === 'word') };
}

function continuesPhrase(token: Token, noun: Token | undefined): boolean {
  if (token.kind === 'number') return false;
  if (token.kind === 'symbol') return token.text === '-' || token.text === "'" || token.text === '’';
  const { wordClass, lower } = token.word;
  if (lower === "'s" || lower === '’s') return true;
  // "10 most important matters"
  if (DEGREES.has(lower)) return noun === undefined;
  // "citizens fight": behind a plural a form that can be a verb is the verb.
  if (noun !== undefined && isPlural(noun) && token.word.mayBeVerb && !isPlural(token)) return false;
  if (wordClass === 'noun' || wordClass === 'adjective') return true;
  // Adjectives are coordinated before the noun: "11 dead and arrested men".
  if (COORDINATORS.has(lower)) return noun === undefined;
  // A participle before the noun modifies it ("confirmed cases"); after the noun it is the verb.
  if (wordClass === 'verb')
    return (
      noun === undefined && (token.word.mayBeNoun || /(?:ed|ing|en)$/.test(lower) || PARTICIPLES.has(lower))
    );
  return lower === 'other' || lower === 'others' || lower === 'more' || lower === 'new';
}

/** "full-time", "short-term": an adjective, a hyphen and a singular noun make an adjective (Quirk et al. 1985, §I.67). */
export function isCompoundAdjective(tokens: readonly Token[], last: number): boolean {
  const [first, hyphen, noun] = [tokenAt(tokens, last - 2), tokenAt(tokens, last - 1), tokens[last]];
  if (hyphen?.text !== '-' || !hyphen.glued || noun?.glued !== true) return false;
  return first?.word.wordClass === 'adjective' && noun.kind === 'word' && !isPlural(noun);
}

function isNominal(token: Token, noun: Token | undefined): boolean {
  if (token.kind !== 'word' || token.text.length < 2) return false;
  const { wordClass, lower } = token.word;
  if (wordClass === 'noun') return !TIME_NOUNS.has(lower);
  return lower === 'others' || (noun === undefined && wordClass === 'verb' && isPlural(token));
}

/** Whether the form is a noun's plural, as far as its ending shows. */
function isPlural(token: Token): boolean {
  const { lower, lemma } = token.word;
  return token.word.mayBeNoun && lemma !== lower && !lower.endsWith('ing') && !lower.endsWith('ed');
}

/** Participles of irregular verbs, which stand before nouns more often than verbs in the past do: "33 paid employees". */
const PARTICIPLES: ReadonlySet<string> = new Set(
  'paid known drawn grown worn torn sworn born blown flown sunk'.split(' '),
);

/** Adverbs that grade the adjective behind them. */
const DEGREES: ReadonlySet<string> = new Set(['most', 'least', 'very', 'highly']);
const COORDINATORS: ReadonlySet<string> = new Set(['and', 'or']);
const CLAUSE_END: ReadonlySet<string> = new Set([';', ':', '.', '!', '?', '(', ')', '—', '–']);
const PERSONAL: ReadonlySet<string> = new Set(['them', 'us', 'whom', 'which', 'these', 'those']);
const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been']);
