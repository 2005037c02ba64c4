import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import type { Library } from '../draftView.ts';
import { findCitationContext } from './citationContext.ts';
import {
  type CitationItemData,
  completeCitation,
  resolveCitation,
  type WrittenDraft,
} from './citationItems.ts';
import { completeFigure } from './figureItems.ts';
import { completeFootnote } from './footnoteItems.ts';

/** What can be inserted at an offset: citations behind `@`, footnotes behind `[^`, else figures that fit the words before. */
export function complete(written: WrittenDraft, offset: number): CompletionList {
  const citation = findCitationContext(written.draft.text, offset);
  if (citation !== undefined) return { isIncomplete: true, items: completeCitation(written, citation) };
  const footnotes = completeFootnote(written, offset);
  if (footnotes !== undefined) return { isIncomplete: false, items: footnotes };
  return { isIncomplete: true, items: completeFigure(written, offset) };
}

/** Completes an item that is looked at. */
export function resolveItem(
  item: CompletionItem,
  libraryOf: (uri: string) => Library | undefined,
): CompletionItem {
  const data = item.data as CitationItemData | undefined;
  const library = data?.kind === 'citation' ? libraryOf(data.uri) : undefined;
  return data === undefined || library === undefined ? item : resolveCitation(item, data, library);
}
