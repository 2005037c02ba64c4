import { isAgreeing } from '../../server/src/engine/align/alignedClaim.ts';
import { alignSentence } from '../../server/src/engine/align/alignSentence.ts';
import type { Candidate } from '../../server/src/engine/align/candidates.ts';
import type { TermWeight } from '../../server/src/engine/align/context.ts';
import { PAIR_FEATURES } from '../../server/src/engine/align/pair/pairFeatures.ts';
import type { BoostedTrees } from '../../server/src/engine/align/scorer/boostedTrees.ts';
import type { PassageCase } from './vitaminc.ts';
import type { DocumentCase } from './wice.ts';

/** A pair of figures with whether they are about the same thing. */
export interface LabelledPair {
  readonly group: string;
  readonly row: readonly number[];
  readonly label: 0 | 1;
}

/** A model that knows nothing, to collect features with. */
const NO_MODEL: BoostedTrees = { features: [], bias: 0, trees: [] };

/**
 * Pairs for free from a true claim: the source figure that agrees with the claim's is about the same thing, the
 * others of its kind are not. A claim with several agreeing figures or none tells nothing.
 */
export function collectPairs(cases: readonly PassageCase[], weigh: TermWeight): LabelledPair[] {
  return cases
    .filter((one) => one.label === 'SUPPORTS')
    .flatMap((one) =>
      one.sentences.flatMap((inDraft) =>
        alignSentence(inDraft, one.sources, weigh, NO_MODEL).flatMap(({ candidates }) =>
          labelCandidates(candidates, one.page),
        ),
      ),
    );
}

/** The pairs of one figure of a true claim; none unless exactly one candidate agrees with it. */
function labelCandidates(candidates: readonly Candidate[], group: string): LabelledPair[] {
  if (candidates.filter(isAgreeing).length !== 1) return [];
  return candidates
    .filter((candidate) => isAgreeing(candidate) || candidate.comparison.relation === 'disjoint')
    .map((candidate) => ({ group, row: candidate.features, label: isAgreeing(candidate) ? 1 : 0 }));
}

/** The most negatives that one claim against a whole article gives: the likeliest by their words. */
const NEGATIVES = 12;

/** Pairs for free from true claims and their articles: the agreeing figure in the most fitting sentence is the one. */
export function collectDocumentPairs(cases: readonly DocumentCase[], weigh: TermWeight): LabelledPair[] {
  const coverage = PAIR_FEATURES.indexOf('coverageWithHeadings');
  return cases
    .filter((one) => one.kind === 'true')
    .flatMap((one) =>
      one.sentences.flatMap((inDraft) =>
        alignSentence(inDraft, one.sources, weigh, NO_MODEL).flatMap(({ candidates, figure }) => {
          if (figure.start >= one.at + one.length || figure.end <= one.at) return [];
          const ranked = [...candidates].sort(
            (a, b) => (b.features[coverage] ?? 0) - (a.features[coverage] ?? 0),
          );
          const right = ranked.find(isAgreeing);
          if (right === undefined) return [];
          const wrong = ranked
            .filter((candidate) => candidate.comparison.relation === 'disjoint')
            .slice(0, NEGATIVES);
          const toPair = (row: readonly number[], label: 0 | 1): LabelledPair => ({
            group: one.source,
            row,
            label,
          });
          return [toPair(right.features, 1), ...wrong.map((candidate) => toPair(candidate.features, 0))];
        }),
      ),
    );
}
