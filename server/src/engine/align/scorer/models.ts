import type { FigureKind } from '../../model/figure.ts';
import { type Confidence, type ConfidenceTier, LEAST_CONFIDENCE } from '../../model/settings.ts';
import type { Steps } from '../../steps.ts';
import type { BoostedTrees } from './boostedTrees.ts';
import { predictProbability } from './treeScorer.ts';
import documentDecision from './weights/documentDecision.weights.json' with { type: 'json' };
import pair from './weights/pair.weights.json' with { type: 'json' };
import passageDecision from './weights/passageDecision.weights.json' with { type: 'json' };
import { readTrees } from './writtenTrees.ts';

/**
 * A model that decides: from its threshold on a probability is taken for a yes. Dates and ranks have thresholds of
 * their own, as a source names many days and places that are of no matter to the claim.
 */
export interface DecisionModel extends BoostedTrees {
  readonly thresholds: { readonly date: number; readonly ordinal: number; readonly other: number };
}

/** The tier `high`: 95 of a hundred warnings are right on pages that training did not see (docs/accuracy.md). */
const HIGH_CONFIDENCE = 0.9;

/** The least probability that the model must give to a figure of the kind for a yes. */
export function thresholdOf(model: DecisionModel, kind: FigureKind, confidence: Confidence): number {
  const { thresholds } = model;
  const trained = kind === 'date' || kind === 'ordinal' ? thresholds[kind] : thresholds.other;
  return typeof confidence === 'number' ? confidence : moveToTier(trained, confidence);
}

function moveToTier(trained: number, tier: ConfidenceTier): number {
  switch (tier) {
    case 'low':
      return Math.min(trained, LEAST_CONFIDENCE);
    case 'normal':
      return trained;
    case 'high':
      return Math.max(trained, HIGH_CONFIDENCE);
  }
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

/** Reads each model when it is first asked for: the threads that index load this module too, and need none. */
class ShippedModels implements AlignmentModels {
  #pair: BoostedTrees | undefined;
  #passageDecision: DecisionModel | undefined;
  #documentDecision: DecisionModel | undefined;

  get pair(): BoostedTrees {
    this.#pair ??= readTrees(pair);
    return this.#pair;
  }

  get passageDecision(): DecisionModel {
    this.#passageDecision ??= { ...readTrees(passageDecision), thresholds: passageDecision.thresholds };
    return this.#passageDecision;
  }

  get documentDecision(): DecisionModel {
    this.#documentDecision ??= { ...readTrees(documentDecision), thresholds: documentDecision.thresholds };
    return this.#documentDecision;
  }
}

/** The models as they are shipped. */
export const MODELS: AlignmentModels = new ShippedModels();

/** Reads the shipped models and makes their scorers, one in each step: else the first pair of figures does it in one. */
export function* prepareModels(): Steps<void> {
  for (const name of ['pair', 'passageDecision', 'documentDecision'] as const) {
    const model = MODELS[name];
    yield;
    predictProbability(model, new Float64Array(model.features.length));
    yield;
  }
}
