/** The settings that the server knows, by their names without `stet.`; a test holds them to the server's schema. */
export const SERVER_SETTINGS = [
  'sources',
  'drafts',
  'bibliography',
  'severities',
  'maxFileSizeMb',
  'check.debounce',
  'check.warnUnsupportedCitations',
] as const;
