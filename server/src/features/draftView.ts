import { type Corpus, shiftClaim } from '../engine/index.ts';
import type { BibliographyEntry } from '../engine/model/bibliography.ts';
import type { Draft } from '../engine/model/draft.ts';
import { findLineStarts, type LineStarts } from '../engine/model/lines.ts';
import type { Span } from '../engine/model/span.ts';
import type { CheckedClaim, SectionedReport } from '../engine/model/verdict.ts';
import { sectionsTouching } from './draftSections.ts';

/** A version of a draft that was checked, with all that a feature may ask of it. Immutable. */
export interface DraftView {
  readonly uri: string;
  readonly version: number;
  readonly draft: Draft;
  readonly lines: LineStarts;
  readonly report: SectionedReport;
  readonly library: Library;
}

/** A view whose lines are found when somebody asks for them. */
export class CheckedView implements DraftView {
  constructor(
    readonly uri: string,
    readonly version: number,
    readonly draft: Draft,
    readonly report: SectionedReport,
    readonly library: Library,
  ) {}

  get lines(): LineStarts {
    return linesOf(this.draft);
  }
}

/** The lines of the drafts at hand: a draft is immutable, and many features ask. */
const linesOfDrafts = new WeakMap<Draft, LineStarts>();

/** Where the lines of a draft start. */
export function linesOf(draft: Draft): LineStarts {
  const lines = linesOfDrafts.get(draft) ?? findLineStarts(draft.text);
  linesOfDrafts.set(draft, lines);
  return lines;
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

/** The claims of a draft that touch a span, in order. Numbers that make no claim are none. */
export function claimsTouching(report: SectionedReport, span: Span): CheckedClaim[] {
  return sectionsTouching(report.sections, span).flatMap(({ start, report: { claims } }) => {
    const inSection = { start: span.start - start, end: span.end - start };
    const touching = claims.filter((claim) => claim.verdict !== 'unchecked' && touches(claim, inSection));
    return touching.map((claim) => shiftClaim(claim, start));
  });
}

/** The claim at an offset, the shortest where they nest. */
export function claimAt(report: SectionedReport, offset: number): CheckedClaim | undefined {
  const around = claimsTouching(report, { start: offset, end: offset });
  return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** Whether two half-open spans share a code unit, or one is a caret in or beside the other. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
