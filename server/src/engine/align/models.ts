import type { BoostedTrees } from './boostedTrees.ts';
import documentDecision from './weights/documentDecision.weights.json' with { type: 'json' };
import pair from './weights/pair.weights.json' with { type: 'json' };
import passageDecision from './weights/passageDecision.weights.json' with { type: 'json' };

/** A model that decides: from `threshold` on its probability is taken for a yes. */
export interface DecisionModel extends BoostedTrees {
  readonly threshold: number;
}

/** The models that `npm run train` fits; each weights file says from which data. */
export const PAIR_MODEL: BoostedTrees = pair;
/** Whether a claim conflicts with the one short passage that it cites. */
export const PASSAGE_DECISION: DecisionModel = passageDecision;
/** Whether a claim conflicts with whole documents. */
export const DOCUMENT_DECISION: DecisionModel = documentDecision;
