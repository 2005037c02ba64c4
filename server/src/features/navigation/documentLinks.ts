import type { DocumentLink } from 'vscode-languageserver-types';
import type { DraftView, Links } from '../draftView.ts';
import { toRange } from '../positions.ts';
import { findCitable, formatReference } from '../reference.ts';

/** Links from citations to their documents, or else to where they are published. */
export function listDocumentLinks(view: DraftView, links: Links): DocumentLink[] {
  return view.draft.citations.flatMap((citation) => {
    const citable = findCitable(view.library, citation.key);
    const target = citable?.path === undefined ? citable?.metadata.url : links.uriOf(citable.path);
    if (citable === undefined || target === undefined) return [];
    return [{ range: toRange(view.lines, citation), target, tooltip: formatReference(citable) }];
  });
}
