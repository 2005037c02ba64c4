import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import type { Passage } from '../../model/document.ts';
import type { Quantity } from '../../model/figure.ts';
import { compareFigures } from '../compare/compareFigures.ts';
import {
  type SentenceInContext,
  type SourceInContext,
  saidTerms,
  type TermWeight,
  WeighedTerms,
  weightedShare,
} from '../context.ts';
import { leaveOutOtherRows } from '../gates/otherRows.ts';

/** A sentence of a draft and one of a source, with what all pairs of their figures share. */
export interface SentencePair {
  readonly inDraft: SentenceInContext;
  readonly inSource: SourceInContext;
  readonly weigh: TermWeight;
  /** The features from `coverage` to `searched`. */
  readonly coverage: readonly number[];
  /** The draft's figures whose very values the source's sentence states. */
  readonly stated: ReadonlySet<Figure>;
}

/**
 * Pairs a sentence of a draft with the source sentences that it may rest on, in the order of the text; rows of a table
 * that are of something else are left out.
 */
export function pairSentences(
  inDraft: SentenceInContext,
  all: readonly SourceInContext[],
  weigh: TermWeight,
): SentencePair[] {
  const sources = leaveOutOtherRows(inDraft, all);
  let coverages: readonly (readonly number[])[] | undefined;
  const coverageOf = (at: number): readonly number[] => {
    coverages ??= describeCoverages(inDraft, sources, weigh);
    return coverages[at] ?? [];
  };
  return sources.map((inSource, at) => new LazyPair(inDraft, inSource, weigh, () => coverageOf(at)));
}

/** A pair that is described when a candidate is scored: where no figure agrees, nobody asks. */
class LazyPair implements SentencePair {
  readonly #cover: () => readonly number[];
  #coverage: readonly number[] | undefined;
  #stated: ReadonlySet<Figure> | undefined;

  constructor(
    readonly inDraft: SentenceInContext,
    readonly inSource: SourceInContext,
    readonly weigh: TermWeight,
    cover: () => readonly number[],
  ) {
    this.#cover = cover;
  }

  get coverage(): readonly number[] {
    this.#coverage ??= this.#cover();
    return this.#coverage;
  }

  get stated(): ReadonlySet<Figure> {
    this.#stated ??= findStated(this.inDraft.sentence, this.inSource.sentence);
    return this.#stated;
  }
}

/** The features from `coverage` to `searched` of a sentence of a draft with each of those that it is paired with. */
function describeCoverages(
  inDraft: SentenceInContext,
  sources: readonly SourceInContext[],
  weigh: TermWeight,
): number[][] {
  const terms = new WeighedTerms(inDraft.sentence.terms, weigh);
  const names = new WeighedTerms(inDraft.sentence.names, weigh);
  const coverages = sources.map((inSource) => {
    const saidInSource = saidTerms(inSource, inDraft.aliases);
    const isSaid = (term: number): boolean => saidInSource.has(term) || inSource.headingTerms.has(term);
    return [
      terms.share((term) => saidInSource.has(term)),
      coverSource(inDraft, inSource, weigh),
      terms.share(isSaid),
      names.share(isSaid, 1),
    ];
  });
  const most = coverages.reduce((max, [covered]) => Math.max(max, covered ?? 0), 0);
  const byPassage = coverPassages(inDraft, sources, terms);
  return sources.map((inSource, i) => {
    const coverage = coverages[i] ?? [];
    return [
      ...coverage,
      most > 0 ? (coverage[0] ?? 0) / most : 1,
      byPassage.get(inSource.place.passage) ?? 0,
      i / sources.length,
      Math.min(inSource.sentence.terms.size, 50),
      Math.min(sources.length, 30),
    ];
  });
}

/** How much of the source's sentence the claim's says, with its headings. */
function coverSource(inDraft: SentenceInContext, inSource: SourceInContext, weigh: TermWeight): number {
  const saidInDraft = saidTerms(inDraft, inSource.aliases);
  const isSaid = (term: number): boolean => saidInDraft.has(term) || inDraft.headingTerms.has(term);
  return weightedShare([inSource.sentence.terms], isSaid, weigh);
}

/** The figures of a draft's sentence that a source's states too. */
function findStated(inDraft: AnalyzedSentence, inSource: AnalyzedSentence): ReadonlySet<Figure> {
  // The only figure of its sentence is nobody's companion.
  if (inDraft.figures.length < 2) return NONE_STATED;
  const isStated = (claim: Figure): boolean =>
    inSource.figures.some(
      (figure) =>
        isSame(claim, figure) || (figure.cell?.when !== undefined && isSame(claim, figure.cell.when)),
    );
  return new Set(inDraft.figures.filter(isStated));
}

function isSame(claim: Figure, figure: Quantity): boolean {
  return compareFigures(claim, figure)?.relation === 'same';
}

const NONE_STATED: ReadonlySet<Figure> = new Set();

/** How much of the claim's sentence each passage says in all its sentences with figures. */
function coverPassages(
  { sentence: { terms } }: SentenceInContext,
  sources: readonly SourceInContext[],
  weighed: WeighedTerms,
): ReadonlyMap<Passage, number> {
  const said = new Map<Passage, Set<number>>();
  for (const { place, sentence } of sources) {
    const known = said.get(place.passage) ?? new Set();
    for (const term of terms) if (sentence.terms.has(term)) known.add(term);
    said.set(place.passage, known);
  }
  return new Map([...said].map(([passage, known]) => [passage, weighed.share((term) => known.has(term))]));
}
