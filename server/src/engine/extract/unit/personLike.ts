import { lowerAt, type Token, tokenAt } from '../../text/token.ts';

/** "the suspect, 34, ": roles in the news, which take an age as names do. */
const ROLES: ReadonlySet<string> = new Set(
  'suspect victim gunman driver passenger cyclist pedestrian actor actress singer musician artist author writer director comedian striker midfielder defender goalkeeper batsman player captain champion teacher doctor nurse officer soldier lawyer politician student wife husband father mother son daughter brother sister nephew niece girlfriend boyfriend'.split(
    ' ',
  ),
);

/** Whether a word is such a role. */
export function isRole(lower: string): boolean {
  return ROLES.has(lower);
}

/** A capitalised word, with another before it (first and last name) or alone outside a list of names and numbers. */
export function isPersonLike(tokens: readonly Token[], at: number): boolean {
  if (isRole(lowerAt(tokens, at))) return true;
  if (!isName(tokens[at])) return false;
  if (isName(tokenAt(tokens, at - 1))) return true;
  const isListedBefore = tokenAt(tokens, at - 1)?.text === ',' && tokenAt(tokens, at - 2)?.kind === 'number';
  const isListedAfter =
    isName(tokens[at + 4]) && tokens[at + 5]?.text === ',' && tokens[at + 6]?.kind === 'number';
  return !isListedBefore && !isListedAfter && !PLACE_BEFORE.has(lowerAt(tokens, at - 1));
}

/** Before a place: "in Kyiv, 19, ..." is no age. */
const PLACE_BEFORE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'to', 'from', 'the']);

function isName(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(token.text) && !NOT_PERSONS.has(token.word.lower);
}

/** Months, weekdays and words for places and parts, which numbers follow that are no ages. */
const NOT_PERSONS: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday street road avenue lane drive square building room floor house chapter page section table figure volume part article line group pool stage day week year season game round seed no'.split(
    ' ',
  ),
);
