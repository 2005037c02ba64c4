import type { SourceSentence } from '../corpus/corpus.ts';
import type { AnalyzedSentence } from '../model/analysis.ts';
import { type Alias, otherNamesIn } from '../names/aliases.ts';

/** A sentence with the words that it may leave out because the text above it says them. */
export interface SentenceInContext {
  readonly sentence: AnalyzedSentence;
  /** Term ids of the headings above it and of the document's title. */
  readonly headingTerms: ReadonlySet<number>;
  /** The abbreviations that its document introduces. */
  readonly aliases: readonly Alias[];
}

/** A source sentence as the aligner sees it. */
export interface SourceInContext extends SentenceInContext {
  readonly place: SourceSentence;
}

/**
 * What a sentence says in whatever words: its own terms, those of the names that its pronouns stand for, and the other
 * names, in its own document and by `otherAliases`, of what it names.
 */
export function saidTerms(
  { sentence: { terms, impliedTerms }, aliases }: SentenceInContext,
  otherAliases: readonly Alias[],
): ReadonlySet<number> {
  const other = [...otherNamesIn(terms, aliases), ...otherNamesIn(terms, otherAliases)];
  return impliedTerms.size === 0 && other.length === 0
    ? terms
    : new Set([...terms, ...impliedTerms, ...other]);
}

/** What a term tells: its inverse document frequency in the corpus. */
export type TermWeight = (term: number) => number;

/** Terms with their weights, for more than one question about the same terms. */
export class WeighedTerms {
  readonly #terms: readonly number[];
  readonly #weights: readonly number[];
  readonly #all: number;

  constructor(terms: Iterable<number>, weigh: TermWeight) {
    this.#terms = [...terms];
    this.#weights = this.#terms.map((term) => weigh(term));
    this.#all = this.#weights.reduce((sum, weight) => sum + weight, 0);
  }

  /** The share of their weight that `found` holds; `otherwise` where there are no terms. */
  share(found: (term: number) => boolean, otherwise = 0): number {
    if (this.#all <= 0) return otherwise;
    let shared = 0;
    for (let i = 0; i < this.#terms.length; i++)
      if (found(this.#terms[i] ?? 0)) shared += this.#weights[i] ?? 0;
    return shared / this.#all;
  }
}

/** The share of the weight of some lists of terms that `found` holds; 0 where there are no terms. For one question only. */
export function weightedShare(
  lists: readonly Iterable<number>[],
  found: (term: number) => boolean,
  weigh: TermWeight,
): number {
  let all = 0;
  let shared = 0;
  for (const terms of lists) {
    for (const term of terms) {
      const weight = weigh(term);
      all += weight;
      if (found(term)) shared += weight;
    }
  }
  return all > 0 ? shared / all : 0;
}
