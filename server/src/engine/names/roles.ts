import { isCapitalised, type Token } from '../text/token.ts';
import { PERSON_ROLES, TITLES } from './lexicon.ts';

/**
 * The roles, by lemma, in which a sentence introduces who has one of the names: "Mayor Tillman", "union leader Marta
 * Quill", "Tomas Brehm, a crane driver", "her deputy, Lorna Finch,". Whoever has one is a person, not a body.
 */
export function findRoles(names: ReadonlySet<number>, tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, at) => {
    if (!names.has(token.word.term) || !isCapitalised(token)) return [];
    const role = roleBefore(tokens, at) ?? roleBehind(tokens, at);
    return role === undefined ? [] : [role];
  });
}

/** Whether a word names what somebody is, by profession or office. */
export function isRole({ word }: Pick<Token, 'word'>): boolean {
  return TITLES.has(word.lower) || PERSON_ROLES.has(word.lemma);
}

/** The gender that a noun for a role tells: "spokeswoman", "chairman"; undefined: none. */
export function genderOfRole({ word }: Pick<Token, 'word'>): 'he' | 'she' | undefined {
  const title = TITLES.get(word.lower);
  if (title === 'he' || title === 'she') return title;
  if (/wom[ae]n$/.test(word.lower)) return 'she';
  return /m[ae]n$/.test(word.lower) && isRole({ word }) ? 'he' : undefined;
}

/** How many names and initials may stand before a surname. */
const MOST_FORENAMES = 3;
/** How many words an apposition may have before its noun: "a retired crane driver". */
const LONGEST_APPOSITION = 5;

function roleBefore(tokens: readonly Token[], name: number): string | undefined {
  for (let i = name - 1; i >= 0 && i >= name - 1 - MOST_FORENAMES; i--) {
    const token = tokens[i];
    if (token === undefined) return undefined;
    if (isRole(token)) return token.word.lemma;
    if (token.text === ',' && tokens[name + 1]?.text === ',')
      return findRole(tokens.slice(Math.max(0, i - LONGEST_APPOSITION), i).reverse());
    if (!isCapitalised(token) && token.text !== '.') return undefined;
  }
  return undefined;
}

function roleBehind(tokens: readonly Token[], name: number): string | undefined {
  if (tokens[name + 1]?.text !== ',') return undefined;
  return findRole(tokens.slice(name + 2, name + 2 + LONGEST_APPOSITION));
}

/** The first role of some tokens, none behind a verb or a mark. */
function findRole(tokens: readonly Token[]): string | undefined {
  for (const token of tokens) {
    if (token.kind !== 'word' || token.word.wordClass === 'verb') return undefined;
    if (isRole(token)) return token.word.lemma;
  }
  return undefined;
}

/** How near each other a sentence gives two names of one person ("Jorge Bergoglio, now Pope Francis"), in tokens. */
const NEAR = 6;

/** Whether a sentence may give both as names of one person: it has them side by side, and does not tell them apart. */
export function areOnePerson(
  one: ReadonlySet<number>,
  other: ReadonlySet<number>,
  tokens: readonly Token[],
): boolean {
  const placesOf = (names: ReadonlySet<number>) =>
    tokens.flatMap((token, at) => (names.has(token.word.term) ? [at] : []));
  const others = placesOf(other);
  return placesOf(one).some((at) =>
    others.some((far) => {
      const between = tokens.slice(Math.min(at, far) + 1, Math.max(at, far));
      return between.length <= NEAR && !between.some((token) => APART.has(token.text));
    }),
  );
}

/** What stands between two persons: "Tillman and Reyes", "Tillman's adviser Reyes", "Reyes, an adviser to Tillman". */
const APART: ReadonlySet<string> = new Set([
  'and',
  'or',
  'but',
  "'s",
  '’s',
  'for',
  'to',
  'with',
  'by',
  '“',
  '”',
  '"',
]);
