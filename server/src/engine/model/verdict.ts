import type { Locator } from './document.ts';
import type { PlacedSection } from './draft.ts';
import type { FigureKind } from './figure.ts';
import type { Reason, VerdictReason } from './reason.ts';
import type { Span } from './span.ts';

/** What the evidence says of a claim; the words are those of the design and public in the CLI's JSON. */
export type Verdict =
  | 'supported'
  | 'derived'
  | 'conflict'
  | 'misquoted'
  | 'miscited'
  | 'misattributed'
  | 'overstated'
  | 'disputed'
  | 'unsupported'
  | 'unchecked';

/** All verdicts, in the order in which reports list them. */
export const VERDICTS: readonly Verdict[] = [
  'supported',
  'derived',
  'conflict',
  'misquoted',
  'miscited',
  'misattributed',
  'overstated',
  'disputed',
  'unsupported',
  'unchecked',
];

/** How a source figure or passage bears on a claim. */
export type Relation = 'agrees' | 'differs' | 'bounds' | 'derives';

/** A source figure or passage aligned with a claim. The span points into the source document's text. */
export interface Evidence extends Span {
  /** The source's citation key. */
  readonly source: string;
  readonly path: string;
  /** The figure or words as the source has them. */
  readonly text: string;
  /** The words around it: its sentence, row or paragraph, white space collapsed. */
  readonly passage: string;
  readonly locator?: Locator;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  readonly relation: Relation;
  /** How sure the aligner is that both speak of the same thing, 0 to 1. */
  readonly score: number;
  /** Why it bears on the claim; of a quotation's evidence, none. */
  readonly reasons: readonly Reason[];
}

/** A claim of a draft with its verdict. The span points into the draft. */
export interface CheckedClaim extends Span {
  readonly text: string;
  readonly kind: FigureKind | 'quotation';
  readonly verdict: Verdict;
  /** Says in a sentence or two what the sources say of it. */
  readonly message: string;
  /** The keys of the citations that govern it. */
  readonly cited: readonly string[];
  readonly evidence: readonly Evidence[];
  /** What the verdict rests on besides its evidence. */
  readonly reasons: readonly VerdictReason[];
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly unit?: string;
  /** For `derived`, and a sum that is in `conflict`: how the value comes about, as "249 / 352 = 70.7 %". */
  readonly formula?: string;
  /** The span of the claim's sentence in the draft. */
  readonly sentence: Span;
  /** The reason given in a `<!-- stet: reason -->` that lets the claim stand. */
  readonly stet?: string;
}

/** How loudly a finding is said. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The public rules of diagnostics that are no verdict on a single claim. Each has a page in docs/rules. */
export type DiagnosticRule =
  | 'inconsistent'
  | 'unknown-citation'
  | 'ambiguous-citation'
  | 'citation-case'
  | 'locator-mismatch'
  | 'unused-stet'
  | 'no-sources';

/** All those rules, in the order in which reports list them. */
export const DIAGNOSTIC_RULES: readonly DiagnosticRule[] = [
  'inconsistent',
  'unknown-citation',
  'ambiguous-citation',
  'citation-case',
  'locator-mismatch',
  'unused-stet',
  'no-sources',
];

/** A finding in a draft: a verdict that is shown, or one of the rules above. */
export interface Diagnostic extends Span {
  readonly rule: DiagnosticRule | Verdict;
  readonly severity: Severity;
  readonly message: string;
}

/** What is found in a section of a draft; spans count from its start. The same object as long as nothing in it changes. */
export interface SectionReport {
  readonly claims: readonly CheckedClaim[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A section of a draft with all that was found in it. */
export interface CheckedSection extends PlacedSection {
  readonly report: SectionReport;
  /** What the rest of the draft gives to find in it; spans count from its start. */
  readonly further: readonly Diagnostic[];
}

/** The report of a draft, section by section. */
export interface SectionedReport extends DraftReport {
  readonly sections: readonly CheckedSection[];
  /** Findings on the draft as a whole, in no section; spans count from the draft's start. */
  readonly general: readonly Diagnostic[];
}

/** All that a check says of one draft. Immutable. */
export interface DraftReport {
  readonly path: string;
  readonly claims: readonly CheckedClaim[];
  readonly diagnostics: readonly Diagnostic[];
}
