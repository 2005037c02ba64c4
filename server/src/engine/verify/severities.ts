import type { Severity, Verdict } from '../model/verdict.ts';

/** How loudly a verdict is said; undefined: not at all. The design's table of verdicts. */
export const VERDICT_SEVERITY: Readonly<Record<Verdict, Severity | undefined>> = {
  supported: undefined,
  derived: 'hint',
  conflict: 'warning',
  misquoted: 'warning',
  miscited: 'warning',
  misattributed: 'warning',
  overstated: 'information',
  disputed: 'information',
  unsupported: 'hint',
  unchecked: undefined,
};
