/** The settings that the server knows, by their names without `stet.`; a test holds them to the server's schema. */
export const SERVER_SETTINGS = [
  'sources',
  'bibliography',
  'drafts',
  'severities',
  'check.debounce',
  'check.quietWhileTyping',
  'check.warnUnsupportedCitations',
  'completion.citationStyle',
  'codeLens.enabled',
  'inlayHints.enabled',
  'maxFileSizeMb',
] as const;
