import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { makeDiagnostics } from '../features/diagnostics.ts';
import type { DraftView } from '../features/draftView.ts';
import type { WorkspaceSummary } from '../protocol.ts';
import type { OpenDraft } from './openDraft.ts';
import type { Session } from './session.ts';
import { runInSlices, SupersededError } from './slices.ts';

/** Checks every draft of the workspace, open or not, and publishes what it finds. */
export async function checkWorkspace(session: Session, token: CancellationToken): Promise<WorkspaceSummary> {
  let summary: WorkspaceSummary = { drafts: 0, claims: 0, warnings: 0 };
  for (const document of await session.workspaceDrafts.readAll()) {
    if (token.isCancellationRequested) return summary;
    const view = await checkDocument(session, document);
    if (view === undefined) continue;
    const { claims, diagnostics } = view.report;
    summary = {
      drafts: summary.drafts + 1,
      claims: summary.claims + claims.filter(({ verdict }) => verdict !== 'unchecked').length,
      warnings:
        summary.warnings +
        diagnostics.filter(({ severity }) => severity === 'warning' || severity === 'error').length,
    };
  }
  return summary;
}

/** A draft, checked against its sources once they are read; undefined: it is a source. */
async function checkDocument(session: Session, document: TextDocument): Promise<DraftView | undefined> {
  const open = session.drafts.get(document.uri);
  const draft = open ?? (await session.drafts.make(document));
  if (draft === undefined) return undefined;
  await draft.context.live.settled();
  const view = await viewOf(draft);
  if (open === undefined) {
    const { runtime, links } = session;
    const diagnostics = await runInSlices(makeDiagnostics(view, links), runtime.now, () => false);
    await session.connection.sendDiagnostics({ uri: document.uri, diagnostics });
  }
  return view;
}

/** The writer may be typing meanwhile: the latest version counts. */
async function viewOf(draft: OpenDraft): Promise<DraftView> {
  for (;;) {
    try {
      await draft.refresh();
      return await draft.view();
    } catch (error) {
      if (!(error instanceof SupersededError)) throw error;
    }
  }
}
