/** Words before the name of a man, and of a woman; the others of either. */
export const TITLES: ReadonlyMap<string, 'he' | 'she' | 'either'> = new Map([
  ...words('mr sir lord king prince baron duke brother father').map((word) => [word, 'he'] as const),
  ...words('mrs ms miss lady dame queen princess baroness duchess sister mother').map(
    (word) => [word, 'she'] as const,
  ),
  ...words(
    'dr prof professor president minister senator governor mayor judge justice captain colonel general sergeant lieutenant major admiral inspector detective bishop pope chancellor secretary ambassador coach director chairman spokesman spokeswoman spokesperson actor actress singer author',
  ).map((word) => [word, 'either'] as const),
]);

/**
 * Nouns for bodies of people, by lemma: with an article they stand for a body that was named ("the ministry"), in a name
 * they make it a body's ("Ministry of Health").
 */
export const BODIES: ReadonlySet<string> = new Set(
  words(
    'academy administration agency airline alliance army association authority bank board brigade broadcaster bureau cabinet campaign charity church club college commission committee company congress consortium cooperative corporation council court department directorate employer faction federation firm force foundation fund government group hospital institute institution laboratory league manufacturer ministry museum navy network newspaper office operator orchestra organisation organization parliament party police publisher regiment retailer school secretariat senate service society squad studio supplier syndicate team theatre theater tribunal trust union university zoo',
  ),
);

/** Those that say next to nothing of what kind of body it is, so that a name need not repeat them. */
export const GENERIC_BODIES: ReadonlySet<string> = new Set(
  words('agency body company corporation firm group institution organisation organization'),
);

/** Words that end the name of a company. */
export const COMPANY_ENDINGS: ReadonlySet<string> = new Set(
  words('ag co corp corporation gmbh group holding holdings inc limited llc ltd plc sa'),
);

function words(text: string): string[] {
  return text.split(' ');
}
