import type { BoostedTrees } from './boostedTrees.ts';
import documentDecision from './weights/documentDecision.weights.json' with { type: 'json' };
import pair from './weights/pair.weights.json' with { type: 'json' };
import passageDecision from './weights/passageDecision.weights.json' with { type: 'json' };

/** The models that `npm run train` fits; each weights file says from which data. */
export const PAIR_MODEL: BoostedTrees = pair;
/** Whether a claim conflicts with the one short passage that it cites. */
export const PASSAGE_DECISION: BoostedTrees = passageDecision;
/** Whether a claim conflicts with whole documents. */
export const DOCUMENT_DECISION: BoostedTrees = documentDecision;
