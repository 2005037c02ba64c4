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

/** Further nouns for what somebody is by profession, office or part in an event, by lemma: with a name they introduce a person. */
export const PERSON_ROLES: ReadonlySet<string> = new Set(
  words(
    'accountant activist actor adviser advisor advocate agent analyst archaeologist architect artist astronomer attorney auditor baker banker biologist boss botanist builder campaigner candidate captain carpenter chairwoman chef chemist chief clerk climatologist commander commentator commissioner conservationist consultant coroner councillor councilman councilwoman counsel critic curator deckhand defendant delegate deputy designer diplomat doctor driver ecologist economist editor engineer environmentalist envoy epidemiologist executive expert farmer filmmaker firefighter fisherman fishmonger forester founder gardener geographer geologist guard guide head historian housekeeper hydrologist immunologist instructor investigator investor journalist keeper landlord lawmaker lawyer leader lecturer librarian linguist magistrate manager mathematician mechanic meteorologist miner musician neighbour neighbor novelist nurse officer official owner paediatrician paramedic pastor pathologist pediatrician pharmacist philosopher photographer physician physicist pilot plaintiff planner poet policeman policewoman politician postman priest principal producer prosecutor psychiatrist psychologist publisher rabbi ranger rector reporter representative researcher resident roofer sailor scholar scientist seismologist shepherd shopkeeper sociologist solicitor specialist statistician steward student supervisor surgeon surveyor teacher technician theologian toxicologist trader treasurer veterinarian vicar virologist volunteer warden whistleblower witness worker writer zoologist',
  ),
);

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
