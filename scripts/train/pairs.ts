import { alignSentence } from '../../server/src/engine/align/alignSentence.ts';
import type { BoostedTrees } from '../../server/src/engine/align/boostedTrees.ts';
import type { TermWeight } from '../../server/src/engine/align/context.ts';
import { isAgreeing } from '../../server/src/engine/align/decisionFeatures.ts';
import type { PassageCase } from './vitaminc.ts';

/** A pair of figures with whether they are about the same thing. */
export interface LabelledPair {
  readonly group: string;
  readonly row: readonly number[];
  readonly label: 0 | 1;
}

/** A model that knows nothing, to collect features with. */
export const NO_MODEL: BoostedTrees = { features: [], bias: 0, trees: [] };

/**
 * Pairs for free from a true claim: the source figure that agrees with the claim's is about the same thing, the
 * others of its kind are not. A claim with several agreeing figures or none tells nothing.
 */
export function collectPairs(cases: readonly PassageCase[], weigh: TermWeight): LabelledPair[] {
  const pairs: LabelledPair[] = [];
  for (const one of cases) {
    if (one.label !== 'SUPPORTS') continue;
    for (const inDraft of one.sentences) {
      for (const { candidates } of alignSentence(inDraft, one.sources, weigh, NO_MODEL)) {
        const agreeing = candidates.filter(isAgreeing);
        if (agreeing.length !== 1) continue;
        for (const candidate of candidates) {
          if (!isAgreeing(candidate) && candidate.comparison.relation !== 'disjoint') continue;
          pairs.push({ group: one.page, row: candidate.features, label: isAgreeing(candidate) ? 1 : 0 });
        }
      }
    }
  }
  return pairs;
}
