import type { FigureKind } from '../model/figure.ts';
import { type BoostedTrees, predictProbability } from './boostedTrees.ts';
import documentDecision from './weights/documentDecision.weights.json' with { type: 'json' };
import pair from './weights/pair.weights.json' with { type: 'json' };
import passageDecision from './weights/passageDecision.weights.json' with { type: 'json' };

/**
 * A model that decides: from its threshold on a probability is taken for a yes. Dates and ranks have thresholds of
 * their own, as a source names many days and places that are of no matter to the claim.
 */
export interface DecisionModel extends BoostedTrees {
  readonly thresholds: { readonly date: number; readonly ordinal: number; readonly other: number };
}

/** Whether the model says yes of a row that describes a figure of the kind. */
export function decide(model: DecisionModel, kind: FigureKind, row: ArrayLike<number>): boolean {
  const { thresholds } = model;
  const threshold = kind === 'date' || kind === 'ordinal' ? thresholds[kind] : thresholds.other;
  return predictProbability(model, row) >= threshold;
}

/** The models that figures are judged by; `npm run train` fits them, and each weights file says from which data. */
export interface AlignmentModels {
  /** Whether two figures are about the same thing. */
  readonly pair: BoostedTrees;
  /** Whether a claim conflicts with the one short passage that it cites. */
  readonly passageDecision: DecisionModel;
  /** Whether a claim conflicts with whole documents. */
  readonly documentDecision: DecisionModel;
}

/** The models as they are shipped. */
export const MODELS: AlignmentModels = { pair, passageDecision, documentDecision };
