import { type DocumentSymbol, SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { lookup } from '../../engine/index.ts';
import type { CheckedClaim } from '../../engine/model/verdict.ts';
import { citationIndexOf } from '../completion/citationIndex.ts';
import type { DraftView, Library, Links } from '../draftView.ts';
import { toRange } from '../positions.ts';
import { findRule } from '../report/rules.ts';
import { rangeInSource } from '../sourcePlace.ts';

/** The headings of a draft with the claims under them. */
export function listDocumentSymbols(view: DraftView): DocumentSymbol[] {
  const { draft, lines, report } = view;
  const claims = report.claims.filter(({ verdict }) => verdict !== 'unchecked');
  const headings = draft.blocks.filter(({ kind }) => kind === 'heading');
  const first = headings[0]?.start ?? draft.text.length;
  const before = claims.filter(({ start }) => start < first).map((claim) => describeClaim(view, claim));
  const sections = headings.map((heading, i): DocumentSymbol => {
    const end = headings[i + 1]?.start ?? draft.text.length;
    const inside = claims.filter(({ start }) => start >= heading.start && start < end);
    return {
      name: draft.prose.slice(heading.start, heading.end).trim() || 'Heading',
      kind: SymbolKind.String,
      range: toRange(lines, { start: heading.start, end }),
      selectionRange: toRange(lines, heading),
      children: inside.map((claim) => describeClaim(view, claim)),
    };
  });
  return [...before, ...sections];
}

function describeClaim(view: DraftView, claim: CheckedClaim): DocumentSymbol {
  const range = toRange(view.lines, claim);
  return {
    name: claim.text.replace(/\s{1,1000}/g, ' '),
    detail: findRule(claim.verdict)?.title ?? claim.verdict,
    kind: claim.kind === 'quotation' ? SymbolKind.String : SymbolKind.Number,
    range,
    selectionRange: range,
  };
}

const MOST_SOURCES = 30;
const MOST_FACTS = 20;

/** Sources by their names, and passages by what they say. */
export function findWorkspaceSymbols(library: Library, query: string, links: Links): WorkspaceSymbol[] {
  if (query.trim() === '') return [];
  const index = citationIndexOf(library);
  const hits = index.find(query);
  const sources = index.records.flatMap((record, i): WorkspaceSymbol[] => {
    const document = library.corpus.documentOf(record.key)?.document;
    if (hits[i] !== 1 || document === undefined) return [];
    const range = rangeInSource(document, { start: 0, end: 0 });
    const name = record.metadata.title ?? record.key;
    const location = { uri: links.uriOf(document.path), range };
    return [{ name, containerName: `@${record.key}`, kind: SymbolKind.File, location }];
  });
  const facts = lookup(library.corpus, query, MOST_FACTS).flatMap((found): WorkspaceSymbol[] => {
    const document = library.corpus.documentOf(found.source)?.document;
    if (document === undefined) return [];
    const location = { uri: links.uriOf(document.path), range: rangeInSource(document, found) };
    return [{ name: found.passage, containerName: `@${found.source}`, kind: SymbolKind.String, location }];
  });
  return [...sources.slice(0, MOST_SOURCES), ...facts];
}
