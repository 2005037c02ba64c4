import { alignSentence } from '../../server/src/engine/align/alignSentence.ts';
import type { TermWeight } from '../../server/src/engine/align/context.ts';
import { describeDecision } from '../../server/src/engine/align/decide/decisionFeatures.ts';
import type { BoostedTrees } from '../../server/src/engine/align/scorer/boostedTrees.ts';
import type { PassageCase } from './vitaminc.ts';

/** A claim's figure with whether its case is refuted. */
export interface LabelledDecision {
  readonly case: PassageCase;
  readonly row: readonly number[];
  readonly label: 0 | 1;
  readonly text: string;
}

/** The decisions that a case asks for, with rows made by the given pair model. */
export function collectDecisions(
  one: PassageCase,
  weigh: TermWeight,
  pairModel: BoostedTrees,
): LabelledDecision[] {
  const decisions: LabelledDecision[] = [];
  for (const inDraft of one.sentences) {
    const claims = alignSentence(inDraft, one.sources, weigh, pairModel);
    for (const claim of claims) {
      const row = describeDecision(
        claim,
        claims.filter((other) => other !== claim),
      );
      if (row === undefined) continue;
      decisions.push({ case: one, row, label: one.label === 'REFUTES' ? 1 : 0, text: claim.figure.text });
    }
  }
  return decisions;
}
