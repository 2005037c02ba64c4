/** What a host may set of a check. Every field has a default, DEFAULT_SETTINGS. */
export interface CheckSettings {
  /** The probability from which a differing figure is reported as a conflict, 0 to 1. */
  readonly conflictThreshold: number;
  /** Whether an unsupported claim that cites a source is a warning; else a hint. */
  readonly warnUnsupportedCitations: boolean;
}

export const DEFAULT_SETTINGS: CheckSettings = {
  conflictThreshold: 0.5,
  warnUnsupportedCitations: false,
};
