import type { Location } from 'vscode-languageserver-types';
import type { Draft } from '../../engine/model/draft.ts';
import { findLineStarts } from '../../engine/model/lines.ts';
import { contains } from '../../engine/model/span.ts';
import { claimAt, type DraftView, type Library } from '../draftView.ts';
import { citationAt } from '../hover/citationHover.ts';
import { toRange } from '../positions.ts';
import { rangeInSource } from '../sourcePlace.ts';

/** A draft of the workspace, open or not. */
export interface WorkspaceDraft {
  readonly uri: string;
  /** Of the document in the editor; null: it is not open. */
  readonly version: number | null;
  readonly draft: Draft;
}

/** Every citation of a key in the drafts. */
export function findCitations(drafts: readonly WorkspaceDraft[], key: string): Location[] {
  return drafts.flatMap(({ uri, draft }) => {
    const cited = draft.citations.filter((citation) => citation.key === key);
    if (cited.length === 0) return [];
    const lines = findLineStarts(draft.text);
    // A footnote's citation counts once for each of its marks, but stands in one place.
    const places = new Map(cited.map((citation) => [citation.start, citation]));
    return [...places.values()].map((citation) => ({ uri, range: toRange(lines, citation) }));
  });
}

/** The key whose citations are asked for at an offset of a draft: the citation's, or that of a claim's best evidence. */
export function keyAt(view: DraftView, offset: number): string | undefined {
  return citationAt(view, offset)?.key ?? claimAt(view.report, offset)?.evidence[0]?.source;
}

/** A place in a source. */
export interface SourcePosition {
  readonly path: string;
  readonly line: number;
  readonly character: number;
}

/** The claims of checked drafts that rest on the passage at a place of a source. */
export function findClaimsOn(views: readonly DraftView[], library: Library, at: SourcePosition): Location[] {
  const owner = library.corpus.documents.find(({ document }) => document.path === at.path);
  if (owner === undefined) return [];
  const { document } = owner;
  const passage = document.passages.find(({ start, end }) => {
    const range = rangeInSource(document, { start, end });
    return range.start.line <= at.line && at.line <= range.end.line;
  });
  if (passage === undefined) return [];
  return views.flatMap((view) =>
    view.report.claims
      .filter((claim) => claim.evidence.some((one) => one.path === document.path && contains(passage, one)))
      .map((claim) => ({ uri: view.uri, range: toRange(view.lines, claim) })),
  );
}

/** The key of a source by its path; undefined: it is none. */
export function keyOfSource(library: Library, path: string): string | undefined {
  return library.corpus.documents.find(({ document }) => document.path === path)?.document.key;
}
