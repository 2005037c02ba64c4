import type { Attachment } from '../model/subject.ts';
import { startsWithCapital, type Token, tokenAt } from '../text/token.ts';
import { findHeadAfter, type Head } from './head.ts';
import { TIME_NOUNS } from './lexicon.ts';

/** A date's place in its sentence: what it hangs on, and the noun that it is an attribute of, if any. */
export interface AttachedDate {
  readonly attachment: Attachment;
  readonly head?: Head;
}

/** What the date of tokens `first` to `last` hangs on; `hasRelation`: its preposition is part of it. */
export function attachDate(tokens: readonly Token[], first: number, last: number): AttachedDate {
  const before = tokenAt(tokens, first - 1);
  if (before?.text === '(') return { attachment: 'aside' };
  const head = findModified(tokens, before, last) ?? findName(before);
  if (head !== undefined) return { attachment: 'attribute', head };
  const opener = tokens[first]?.word.wordClass === 'preposition' ? tokens[first] : before;
  return { attachment: opener?.word.wordClass === 'preposition' ? 'adverbial' : 'loose' };
}

/** The noun behind a date that an article, a possessive or an adjective stands before: "the 2018 election". */
function findModified(tokens: readonly Token[], before: Token | undefined, last: number): Head | undefined {
  if (before === undefined || (!OPENS_PHRASE.has(before.word.wordClass) && !/^['’]s$/.test(before.text)))
    return undefined;
  return tokens[last + 1]?.kind === 'word' ? findHeadAfter(tokens, last) : undefined;
}

const OPENS_PHRASE: ReadonlySet<string> = new Set(['determiner', 'adjective']);

/** The name that a date follows as part of it: "Rio 2016". */
function findName(before: Token | undefined): Head | undefined {
  const isName =
    before?.kind === 'word' &&
    before.word.wordClass === 'noun' &&
    startsWithCapital(before.text) &&
    !TIME_NOUNS.has(before.word.lower);
  return isName ? { token: before, modifiers: [] } : undefined;
}
