/** What `stet check` writes: for people, for programs, for code scanning, for the annotations of a pull request. */
export const CHECK_FORMATS = ['text', 'json', 'sarif', 'github'] as const;

/** One of them. */
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** What the other commands write. */
export const RESULT_FORMATS = ['text', 'json'] as const;

/** One of them. */
export type ResultFormat = (typeof RESULT_FORMATS)[number];
