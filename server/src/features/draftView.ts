import type { Corpus } from '../engine/index.ts';
import type { BibliographyEntry } from '../engine/model/bibliography.ts';
import type { Draft } from '../engine/model/draft.ts';
import type { LineStarts } from '../engine/model/lines.ts';
import { contains, type Span } from '../engine/model/span.ts';
import type { CheckedClaim, DraftReport } from '../engine/model/verdict.ts';

/** A version of a draft that was checked, with all that a feature may ask of it. Immutable. */
export interface DraftView {
  readonly uri: string;
  readonly version: number;
  readonly draft: Draft;
  readonly lines: LineStarts;
  readonly report: DraftReport;
  readonly library: Library;
}

/** The sources of a draft: what can be checked against, and what can be cited. Immutable. */
export interface Library {
  /** `reading`: the sources are not known yet, so that nothing can be said of claims. */
  readonly state: 'reading' | 'ready';
  readonly corpus: Corpus;
  /** All entries of the bibliographies by their keys, those with a document among them. */
  readonly bibliography: ReadonlyMap<string, BibliographyEntry>;
}

/** How a host names files and pages. */
export interface Links {
  uriOf(path: string): string;
  /** The page that documents a diagnostic's code. */
  ruleUri(code: string): string;
}

/** The claim at an offset, the shortest where they nest. Numbers that make no claim are none. */
export function claimAt(report: DraftReport, offset: number): CheckedClaim | undefined {
  const at = { start: offset, end: offset };
  const around = report.claims.filter((claim) => claim.verdict !== 'unchecked' && contains(claim, at));
  return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** Whether two half-open spans share a code unit, or one is a caret in or beside the other. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
