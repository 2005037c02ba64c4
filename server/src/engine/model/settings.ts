/**
 * How sure Stet must be of a contradiction before it warns of one: a tier, or the probability itself, from
 * LEAST_CONFIDENCE to 1, for figures of all kinds. `normal` takes the thresholds that training chose for each kind.
 */
export type Confidence = ConfidenceTier | number;

export const CONFIDENCE_TIERS = ['low', 'normal', 'high'] as const;
export type ConfidenceTier = (typeof CONFIDENCE_TIERS)[number];

/** Below even odds a contradiction is less likely than none: nothing to warn of. */
export const LEAST_CONFIDENCE = 0.5;

/** What a host may set of a check. Every field has a default, DEFAULT_SETTINGS. */
export interface CheckSettings {
  /** Whether an unsupported claim that cites a source is a warning; else a hint. */
  readonly warnUnsupportedCitations: boolean;
  readonly confidence: Confidence;
}

export const DEFAULT_SETTINGS: CheckSettings = {
  warnUnsupportedCitations: false,
  confidence: 'normal',
};
