import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import type { Citation } from '../../engine/model/draft.ts';
import { contains } from '../../engine/model/span.ts';
import type { DraftView, Library, Links } from '../draftView.ts';
import { escapeMarkdown, writeLink } from '../markdownText.ts';
import { toRange } from '../positions.ts';
import { type Citable, findCitable, formatReference } from '../reference.ts';
import { countOf } from '../report/textSummary.ts';

/** The reference behind the citation key at an offset and what is known of it; undefined where there is none. */
export function hoverCitation(view: DraftView, offset: number, links: Links): Hover | undefined {
  const citation = citationAt(view, offset);
  if (citation === undefined) return undefined;
  const citable = findCitable(view.library, citation.key);
  const value =
    citable === undefined
      ? `**${escapeMarkdown(citation.key)}**: no source and no bibliography entry has this key.`
      : describeCitable(view, citable, links);
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(view.lines, citation) };
}

/** The citation whose key stands at an offset. */
export function citationAt({ draft }: Pick<DraftView, 'draft'>, offset: number): Citation | undefined {
  return draft.citations.find((citation) => contains(citation, { start: offset, end: offset }));
}

function describeCitable(view: DraftView, citable: Citable, links: Links): string {
  const { url } = citable.metadata;
  const claims = view.report.claims.filter(
    ({ cited, verdict }) => verdict !== 'unchecked' && cited.includes(citable.key),
  );
  const supported = claims.filter(({ verdict }) => verdict === 'supported' || verdict === 'derived').length;
  return [
    `**${escapeMarkdown(formatReference(citable))}**`,
    describeState(view.library, citable, links),
    ...(url === undefined ? [] : [writeLink(url, url)]),
    ...(claims.length === 0
      ? []
      : [`In this draft: ${countOf(claims.length, 'claim')}, ${supported} supported.`]),
  ].join('\n\n');
}

function describeState({ corpus }: Library, { key, path }: Citable, links: Links): string {
  if (path === undefined) return 'In the bibliography, without a document: its claims cannot be checked.';
  const figures = corpus.documentOf(key)?.figureCount ?? 0;
  return `${writeLink('The document', links.uriOf(path))} states ${countOf(figures, 'figure')}.`;
}
