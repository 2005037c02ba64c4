/** What a host may set of a check. Every field has a default, DEFAULT_SETTINGS. */
export interface CheckSettings {
  /** Whether an unsupported claim that cites a source is a warning; else a hint. */
  readonly warnUnsupportedCitations: boolean;
}

export const DEFAULT_SETTINGS: CheckSettings = {
  warnUnsupportedCitations: false,
};
