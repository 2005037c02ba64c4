import { TIME_NOUNS } from '../subject/lexicon.ts';
import { namesPlace } from '../text/demonyms.ts';
import { isCapitalised, type Token, tokenAt } from '../text/token.ts';
import { isUncommon } from '../text/wordClass.ts';
import { BODIES, COMPANY_ENDINGS, TITLES } from './lexicon.ts';

/** A name as it stands in a sentence: indexes of its tokens, [first, end). */
export interface Name {
  readonly first: number;
  readonly end: number;
  /** Its words, without titles. */
  readonly tokens: readonly Token[];
  readonly kind: 'person' | 'body' | 'place' | 'unknown';
  /** Of a person, where a title says so. */
  readonly gender?: 'he' | 'she';
}

/** The names of a sentence in order: runs of words in capitals, joined by "of" and the like. */
export function findNames(tokens: readonly Token[]): Name[] {
  const names: Name[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!opensName(tokens, i)) continue;
    let end = i + 1;
    while (end < tokens.length && continuesName(tokens, end)) end++;
    names.push(describeName(tokens, i, end));
    i = end - 1;
  }
  return names;
}

/** A capital says nothing at the start of a sentence: there only a rare word, or one before another capital, is a name. */
function opensName(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token === undefined || !isCapitalised(token) || token.word.wordClass === 'determiner') return false;
  if (!token.word.isContent || TIME_NOUNS.has(token.word.lower)) return false;
  if (i > 0) return true;
  const next = tokens[1];
  return isUncommon(token.word.lower) || (next !== undefined && isCapitalised(next));
}

function continuesName(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token === undefined) return false;
  if (isCapitalised(token)) return token.word.isContent && !TIME_NOUNS.has(token.word.lower);
  return JOINTS.has(token.text) && next !== undefined && isCapitalised(next);
}

/** What stands between the capitals of one name. */
const JOINTS: ReadonlySet<string> = new Set(['of', 'for', 'de', 'van', 'von', 'al', 'bin', '-', '&', '.']);

function describeName(tokens: readonly Token[], first: number, end: number): Name {
  const written = tokens.slice(first, end).filter(({ kind }) => kind === 'word');
  const titles = [tokenAt(tokens, first - 1), ...written].map(titleOf);
  const title = titles.slice(0, 2).find((one) => one !== undefined);
  const words = written.filter((_, i) => titles[i + 1] === undefined);
  const name = { first, end, tokens: words };
  if (title !== undefined) return { ...name, kind: 'person', ...(title !== 'either' && { gender: title }) };
  if (words.some(isOfBody)) return { ...name, kind: 'body' };
  return { ...name, kind: words.every(({ word }) => namesPlace(word)) ? 'place' : 'unknown' };
}

function titleOf(token: Token | undefined): 'he' | 'she' | 'either' | undefined {
  return TITLES.get(token?.word.lower.replace(/\.$/, '') ?? '');
}

function isOfBody({ text, word }: Token): boolean {
  return BODIES.has(word.lemma) || COMPANY_ENDINGS.has(word.lower) || /^\p{Lu}{3,}$/u.test(text);
}
