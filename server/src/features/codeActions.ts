import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextDocumentEdit,
} from 'vscode-languageserver-types';
import { COMMANDS } from '../protocol.ts';
import { type DraftView, touches } from './draftView.ts';
import { type BibliographyFile, createEntry } from './fixes/bibliographyEntry.ts';
import { fixKey } from './fixes/citationKey.ts';
import { addLocator, citeAgreeing } from './fixes/cite.ts';
import type { DiagnosticData } from './fixes/findFixes.ts';
import type { Fix } from './fixes/fix.ts';
import { toSpan } from './positions.ts';

/**
 * What can be done at a range of a draft. Nothing is analysed: the fixes come with the diagnostics, the rest from the
 * report. `diagnostics` are those of the view's version that the range touches.
 */
export function findCodeActions(
  view: DraftView,
  range: Range,
  diagnostics: readonly Diagnostic[],
  bibliography: BibliographyFile | undefined,
): CodeAction[] {
  const fixes = diagnostics.flatMap((diagnostic) =>
    readFixes(diagnostic).map((fix) => makeAction(view, fix, diagnostic)),
  );
  const entries = bibliography === undefined ? [] : offerEntries(view, diagnostics, bibliography);
  const stets = diagnostics.flatMap((diagnostic) => offerStet(view, diagnostic));
  const keys = diagnostics.flatMap((diagnostic) => offerKeys(view, diagnostic));
  return [...fixes, ...keys, ...entries, ...stets, ...offerCitations(view, range)];
}

/** The fixes that the server has put into a diagnostic, which came back from the client unchanged. */
function readFixes({ data }: Diagnostic): readonly Fix[] {
  return (data as DiagnosticData | undefined)?.fixes ?? [];
}

/** Keys like one that nothing has. They are looked for only when they are asked for: there may be many keys. */
function offerKeys(view: DraftView, diagnostic: Diagnostic): CodeAction[] {
  if (diagnostic.code !== 'unknown-citation') return [];
  const span = toSpan(view.lines, view.draft.text, diagnostic.range);
  return fixKey(view, span).map((fix) => makeAction(view, fix, diagnostic));
}

function makeAction(view: DraftView, fix: Fix, diagnostic?: Diagnostic): CodeAction {
  return {
    title: fix.title,
    kind: diagnostic === undefined ? CodeActionKind.RefactorRewrite : CodeActionKind.QuickFix,
    ...(diagnostic !== undefined && { diagnostics: [diagnostic] }),
    ...(fix.isPreferred && { isPreferred: true }),
    edit: { documentChanges: [editDraft(view, fix)] },
  };
}

function editDraft(view: DraftView, fix: Fix): TextDocumentEdit {
  return { textDocument: { uri: view.uri, version: view.version }, edits: [...fix.edits] };
}

function offerEntries(
  view: DraftView,
  diagnostics: readonly Diagnostic[],
  bibliography: BibliographyFile,
): CodeAction[] {
  return diagnostics.flatMap((diagnostic) => {
    if (diagnostic.code !== 'unknown-citation') return [];
    const { start } = toSpan(view.lines, view.draft.text, diagnostic.range);
    const citation = view.draft.citations.find((one) => one.start === start);
    if (citation === undefined) return [];
    const name = bibliography.uri.slice(bibliography.uri.lastIndexOf('/') + 1);
    return [
      {
        title: `Create an entry for ${citation.key} in ${decodeURIComponent(name)}`,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: { documentChanges: [createEntry(bibliography, citation.key)] },
      },
    ];
  });
}

/** Lets the claim of a diagnostic stand; the reason is asked for by a client that can. */
function offerStet(view: DraftView, diagnostic: Diagnostic): CodeAction[] {
  const { start, end } = toSpan(view.lines, view.draft.text, diagnostic.range);
  const claim = view.report.claims.find((one) => one.start === start && one.end === end);
  if (claim?.verdict !== diagnostic.code) return [];
  const title = 'Let it stand, with a reason';
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      command: { title, command: COMMANDS.addStet, arguments: [{ uri: view.uri, range: diagnostic.range }] },
    },
  ];
}

/** Citations and locators for claims that have no finding but could say where they come from. */
function offerCitations(view: DraftView, range: Range): CodeAction[] {
  const span = toSpan(view.lines, view.draft.text, range);
  return view.report.claims
    .filter((claim) => claim.verdict === 'supported' && touches(claim, span))
    .flatMap((claim) => (claim.cited.length === 0 ? citeAgreeing(view, claim) : addLocator(view, claim)))
    .map(({ title, edits }) => makeAction(view, { title, edits }));
}
