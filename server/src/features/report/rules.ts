import type { DiagnosticRule, Verdict } from '../../engine/model/verdict.ts';
import type { SeveritySetting } from './severity.ts';

/** A public code of a finding. Codes are never renamed; each has a page `docs/rules/<code>.md`. */
export type RuleCode = DiagnosticRule | Verdict;

/** A rule as reports describe it. */
export interface Rule {
  readonly code: RuleCode;
  /** In a few words, as a heading. */
  readonly title: string;
  /** When the rule finds something, in a sentence. */
  readonly description: string;
  /** The severity where the user sets none; `off`: it is a verdict that is not shown. */
  readonly severity: SeveritySetting;
}

/** Every code that a report can hold: the design's table of verdicts, then the rules about citations and drafts. */
export const RULES: readonly Rule[] = [
  {
    code: 'supported',
    title: 'A source agrees',
    description: 'A source figure about the same thing agrees, within the precision written on both sides.',
    severity: 'off',
  },
  {
    code: 'derived',
    title: 'Computed from the sources',
    description: 'No source states the figure, but figures of the sources give it; the formula is shown.',
    severity: 'hint',
  },
  {
    code: 'conflict',
    title: 'The sources have another figure',
    description: 'Source figures about the same thing exist, and none agrees.',
    severity: 'warning',
  },
  {
    code: 'misquoted',
    title: 'The source has other words',
    description: 'A quotation stands in a source in other words; the difference is shown.',
    severity: 'warning',
  },
  {
    code: 'miscited',
    title: 'Another source says this',
    description: 'The cited sources hold nothing about the claim, and another source agrees with it.',
    severity: 'warning',
  },
  {
    code: 'misattributed',
    title: 'Somebody else said this',
    description: 'The value agrees, but the draft gives it to another speaker than the source does.',
    severity: 'warning',
  },
  {
    code: 'overstated',
    title: "The source's bound is dropped",
    description:
      'The value agrees, but the draft leaves out or turns round the limit or range that the source gives.',
    severity: 'information',
  },
  {
    code: 'disputed',
    title: 'The sources disagree',
    description: 'The claim has no citation: one source agrees with it and another differs.',
    severity: 'information',
  },
  {
    code: 'unsupported',
    title: 'Nothing found',
    description: 'No source says anything about the same thing.',
    severity: 'hint',
  },
  {
    code: 'unchecked',
    title: 'Not a claim',
    description: 'The number makes no claim: a section number, a version, a telephone number and the like.',
    severity: 'off',
  },
  {
    code: 'inconsistent',
    title: 'The draft contradicts itself',
    description: 'The draft states the same thing twice with figures that cannot both be right.',
    severity: 'warning',
  },
  {
    code: 'unknown-citation',
    title: 'No source has this key',
    description: 'A citation names a key that no source and no bibliography entry has.',
    severity: 'warning',
  },
  {
    code: 'ambiguous-citation',
    title: 'Several keys could be meant',
    description:
      'A citation names a key that differs from those of several sources in upper and lower case alone.',
    severity: 'warning',
  },
  {
    code: 'citation-case',
    title: "The key's case differs",
    description: 'A citation names a key that differs from that of a source in upper and lower case alone.',
    severity: 'warning',
  },
  {
    code: 'locator-mismatch',
    title: 'Not on the page cited',
    description: 'The cited place of the source does not hold the claim; another place of it does.',
    severity: 'warning',
  },
  {
    code: 'unused-stet',
    title: 'A stet that lets nothing stand',
    description: 'A stet comment matches no finding any more.',
    severity: 'information',
  },
  {
    code: 'no-sources',
    title: 'Nothing to check against',
    description: 'The draft has no sources: it was checked against itself alone.',
    severity: 'information',
  },
];

const BY_CODE: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.code, rule]));

/** The rule of a code; undefined for a word that is no code. */
export function findRule(code: string): Rule | undefined {
  return BY_CODE.get(code);
}
