import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextDocumentEdit,
} from 'vscode-languageserver-types';
import { shiftClaim } from '../engine/index.ts';
import { shift } from '../engine/model/span.ts';
import type { CheckedClaim, Diagnostic as Finding } from '../engine/model/verdict.ts';
import { COMMANDS } from '../protocol.ts';
import { describeSection, type HeldFindings, moveDown } from './diagnostics.ts';
import { sectionsTouching } from './draftSections.ts';
import { claimsTouching, type DraftView, type Links, touches } from './draftView.ts';
import { type BibliographyFile, createEntry } from './fixes/bibliographyEntry.ts';
import { fixKey } from './fixes/citationKey.ts';
import { addLocator, citeAgreeing } from './fixes/cite.ts';
import { findFixes } from './fixes/findFixes.ts';
import type { Fix } from './fixes/fix.ts';
import { toSpan } from './positions.ts';

/** A diagnostic of a draft with what it is made of, whose spans point into the draft. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly claim: CheckedClaim | undefined;
  readonly diagnostic: Diagnostic;
}

/** The diagnostics that a range touches, those that are not shown now left out. */
export function findingsTouching(
  view: DraftView,
  links: Links,
  range: Range,
  held: HeldFindings,
): ShownFinding[] {
  const span = toSpan(view.lines, view.draft.text, range);
  return sectionsTouching(view.report.sections, span).flatMap((section) => {
    const { start, line } = section;
    return describeSection(view, links, section)
      .filter(({ finding }) => !held.has(finding) && touches(shift(finding, start), span))
      .map(({ finding, claim, diagnostic }) => ({
        finding: shift(finding, start),
        claim: claim && shiftClaim(claim, start),
        diagnostic: { ...diagnostic, range: moveDown(diagnostic.range, line) },
      }));
  });
}

/** What can be done at a range of a draft with the findings that it touches. Nothing is analysed: the report says all. */
export function findCodeActions(
  view: DraftView,
  range: Range,
  findings: readonly ShownFinding[],
  bibliography: BibliographyFile | undefined,
): CodeAction[] {
  const fixes = findings.flatMap(({ finding, claim, diagnostic }) =>
    findFixes(view, finding, claim).map((fix) => makeAction(view, fix, diagnostic)),
  );
  const entries = bibliography === undefined ? [] : offerEntries(view, findings, bibliography);
  const stets = findings.flatMap((shown) => offerStet(view, shown));
  const keys = findings.flatMap((shown) => offerKeys(view, shown));
  return [...fixes, ...keys, ...entries, ...stets, ...offerCitations(view, range)];
}

/** Keys like one that nothing has. They are looked for only when they are asked for: there may be many keys. */
function offerKeys(view: DraftView, { finding, diagnostic }: ShownFinding): CodeAction[] {
  if (finding.rule !== 'unknown-citation') return [];
  return fixKey(view, finding).map((fix) => makeAction(view, fix, diagnostic));
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
  findings: readonly ShownFinding[],
  bibliography: BibliographyFile,
): CodeAction[] {
  return findings.flatMap(({ finding, diagnostic }) => {
    const citation =
      finding.rule === 'unknown-citation'
        ? view.draft.citations.find(({ start }) => start === finding.start)
        : undefined;
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

/** Lets the claim of a finding stand; the reason is asked for by a client that can. */
function offerStet(view: DraftView, { claim, diagnostic }: ShownFinding): CodeAction[] {
  if (claim === undefined) return [];
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
  return claimsTouching(view.report, span)
    .filter(({ verdict }) => verdict === 'supported')
    .flatMap((claim) => (claim.cited.length === 0 ? citeAgreeing(view, claim) : addLocator(view, claim)))
    .map(({ title, edits }) => makeAction(view, { title, edits }));
}
