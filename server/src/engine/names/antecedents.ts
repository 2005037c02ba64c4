import type { Token } from '../text/token.ts';
import { BODIES, GENERIC_BODIES } from './lexicon.ts';
import { findNames, type Name } from './names.ts';

/** How many sentences back a name is looked for: farther ones are rarely meant (Hobbs 1978, §5: nine in ten are in the last two). */
const SENTENCES_BACK = 3;

/** A word that stands for somebody or something that was named before. */
export interface Anaphor {
  /** The index of its token. */
  readonly at: number;
  readonly fits: (name: Name) => boolean;
}

/**
 * The names that pronouns and definite descriptions of a sentence stand for: "he", "the ministry" -> the nearest fitting
 * name in the sentences before. Gender and kind must not disagree; where two names of one sentence fit and neither is its
 * subject, none is taken. `preceding` are the tokens of the sentences before, in order.
 */
export function findAntecedents(
  anaphors: readonly Anaphor[],
  tokens: readonly Token[],
  preceding: readonly (readonly Token[])[],
): Name[] {
  const own = findNames(tokens);
  const found = new Set<Name>();
  const nearest = preceding.slice(-SENTENCES_BACK).reverse().map(findNames);
  for (const { at, fits } of anaphors) {
    // A name earlier in the same sentence is nearer still, and its words are there anyhow.
    if (own.some((name) => name.end <= at && fits(name))) continue;
    const names = nearest.find((inSentence) => inSentence.some(fits));
    const antecedent = names && pickSubject(names.filter(fits));
    if (antecedent) found.add(antecedent);
  }
  return [...found];
}

/** The only name, else the one that a sentence opens with: subjects are taken up again first (Grosz et al. 1995). */
function pickSubject(names: readonly Name[]): Name | undefined {
  const [first, ...others] = names;
  if (first === undefined) return undefined;
  return others.length === 0 || first.first <= 1 ? first : undefined;
}

/** The third-person singular pronouns and the definite descriptions of bodies in a sentence. */
export function findAnaphors(tokens: readonly Token[]): Anaphor[] {
  const anaphors: Anaphor[] = [];
  tokens.forEach(({ word, text }, at) => {
    const gender = PRONOUNS.get(word.lower);
    if (gender !== undefined) anaphors.push({ at, fits: (name) => mayBePerson(name, gender) });
    const noun = ARTICLES.has(word.lower) ? tokens[at + 1] : undefined;
    if (noun === undefined || !isBody(noun) || tokens[at + 2]?.word.lower === 'of') return;
    if (text !== text.toUpperCase()) anaphors.push({ at, fits: (name) => isNamed(name, noun) });
  });
  return anaphors;
}

const PRONOUNS: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ['he', 'he'],
  ['him', 'he'],
  ['his', 'he'],
  ['she', 'she'],
  ['her', 'she'],
  ['hers', 'she'],
]);
const ARTICLES: ReadonlySet<string> = new Set(['the', 'this', 'that']);

function isBody({ text, word }: Token): boolean {
  return BODIES.has(word.lemma) && text === word.lower && word.lemma === word.lower;
}

/** Whether a name may be that of a person of this gender. */
export function mayBePerson({ kind, gender }: Name, wanted: 'he' | 'she'): boolean {
  if (kind === 'person') return gender === undefined || gender === wanted;
  return kind === 'unknown';
}

/** Whether a name may be that of "the ministry": it says so itself, or is a body's where the noun says no more. */
function isNamed({ kind, tokens }: Name, { word }: Token): boolean {
  if (tokens.some((token) => token.word.term === word.term)) return true;
  return (
    kind === 'body' &&
    GENERIC_BODIES.has(word.lemma) &&
    !tokens.some((token) => BODIES.has(token.word.lemma) && !GENERIC_BODIES.has(token.word.lemma))
  );
}
