import type { Location, LocationLink, Range } from 'vscode-languageserver-types';
import type { BibliographyEntry } from '../../engine/model/bibliography.ts';
import { claimAt, type DraftView, type Links } from '../draftView.ts';
import { citationAt } from '../hover/citationHover.ts';
import { toRange } from '../positions.ts';
import { findCitable } from '../reference.ts';
import { fileLinesOf, rangeInSource } from '../sourcePlace.ts';

/** Finds where an entry stands in its bibliography, which only the host can read. */
export type LocateEntry = (entry: BibliographyEntry) => Promise<Location | undefined>;

/** Where a claim's passages stand, or a citation's document and bibliography entry; empty where nothing is known. */
export async function findDefinition(
  view: DraftView,
  offset: number,
  links: Links,
  locateEntry: LocateEntry,
): Promise<LocationLink[]> {
  const citation = citationAt(view, offset);
  if (citation !== undefined) {
    const origin = toRange(view.lines, citation);
    return linkCitation(view, citation.key, origin, links, locateEntry);
  }
  const claim = claimAt(view.report, offset);
  if (claim === undefined) return [];
  const origin = toRange(view.lines, claim);
  return claim.evidence.flatMap((evidence) => {
    const document = view.library.corpus.documentOf(evidence.source)?.document;
    const passage = document?.passages.find(
      ({ start, end }) => start <= evidence.start && evidence.end <= end,
    );
    if (document === undefined) return [];
    return {
      originSelectionRange: origin,
      targetUri: links.uriOf(document.path),
      targetRange: rangeInSource(document, passage ?? evidence),
      targetSelectionRange: rangeInSource(document, evidence),
    };
  });
}

async function linkCitation(
  view: DraftView,
  key: string,
  origin: Range,
  links: Links,
  locateEntry: LocateEntry,
): Promise<LocationLink[]> {
  const citable = findCitable(view.library, key);
  const document = view.library.corpus.documentOf(key)?.document;
  const targets: Location[] = [];
  if (document !== undefined) {
    const firstLine = { start: 0, end: fileLinesOf(document)[1] ?? 0 };
    targets.push({ uri: links.uriOf(document.path), range: toRange(fileLinesOf(document), firstLine) });
  }
  const entry = citable?.entry && (await locateEntry(citable.entry));
  if (entry !== undefined) targets.push(entry);
  return targets.map(({ uri, range }) => ({
    originSelectionRange: origin,
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}
