/** The forms of a fact-check report: a page, or a list of tasks. */
export const FACT_CHECK_FORMATS = ['html', 'markdown'] as const;

/** One of them. */
export type FactCheckFormat = (typeof FACT_CHECK_FORMATS)[number];
