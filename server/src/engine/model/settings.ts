import type { FigureKind } from './figure.ts';

/**
 * How sure Stet must be of a contradiction before it warns of one: a tier, or the probability itself, from
 * LEAST_CONFIDENCE to 1, for figures of all kinds. `normal` takes the thresholds that training chose for each kind.
 */
export type Confidence = ConfidenceTier | number;

/** How sure a contradiction must be for a warning, by name; docs/reasons.md says what each stands for. */
export const CONFIDENCE_TIERS = ['low', 'normal', 'high'] as const;

/** A level of confidence by its name. */
export type ConfidenceTier = (typeof CONFIDENCE_TIERS)[number];

/** Below even odds a contradiction is less likely than none: nothing to warn of. */
export const LEAST_CONFIDENCE = 0.5;

/** The kinds of figures that may be allowed to differ a little: dates and ranks agree or do not. */
export const TOLERANT_KINDS = ['count', 'money', 'percent', 'ratio', 'measure', 'duration', 'age'] as const;

/** A kind that a tolerance may be set for. */
export type TolerantKind = (typeof TOLERANT_KINDS)[number];

/** How far two figures of a kind may lie apart and still agree, as a share of the larger one; absent: not at all. */
export type Tolerances = { readonly [Kind in TolerantKind]?: number };

/** Past it nearly everything would agree. */
export const MOST_TOLERANCE = 0.5;

/** Whether a tolerance may be set for the kind. */
export function isTolerant(kind: FigureKind): kind is TolerantKind {
  return kind !== 'date' && kind !== 'ordinal';
}

/** What a host may set of a check. Every field has a default, DEFAULT_SETTINGS. */
export interface CheckSettings {
  /** Whether an unsupported claim that cites a source is a warning; else a hint. */
  readonly warnUnsupportedCitations: boolean;
  readonly confidence: Confidence;
  readonly tolerances: Tolerances;
}

/** What counts where nothing is set. */
export const DEFAULT_SETTINGS: CheckSettings = {
  warnUnsupportedCitations: false,
  confidence: 'normal',
  tolerances: {},
};
