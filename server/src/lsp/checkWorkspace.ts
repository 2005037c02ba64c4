import type { TextDocument } from 'vscode-languageserver-textdocument';
import { makeDiagnostics } from '../features/diagnostics.ts';
import type { DraftView } from '../features/draftView.ts';
import type { WorkspaceSummary } from '../protocol.ts';
import { checkLatest } from './checkLatest.ts';
import type { Session } from './session.ts';
import { runInSlices } from './slices.ts';
import { showProgress, type Task } from './task.ts';

/** Checks every draft of the workspace, open or not, and publishes what it finds. */
export function checkWorkspace(session: Session, task: Task): Promise<WorkspaceSummary> {
  return showProgress(task, 'Stet: checking the drafts', () => checkAll(session, task));
}

async function checkAll(session: Session, { token, progress }: Task): Promise<WorkspaceSummary> {
  const { documents, failures } = await session.workspaceDrafts.readAll();
  const unread = failures.map(({ path, message }) => ({ path, message }));
  let summary: WorkspaceSummary = { drafts: 0, claims: 0, warnings: 0, unread };
  for (const [index, document] of documents.entries()) {
    if (token.isCancellationRequested) break;
    progress.report(Math.round((100 * index) / documents.length), `${index + 1} of ${documents.length}`);
    const view = await checkDocument(session, document);
    if (view === undefined) continue;
    const { claims, diagnostics } = view.report;
    summary = {
      ...summary,
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
  const view = await checkLatest(draft);
  if (open === undefined) {
    const { runtime, links } = session;
    const diagnostics = await runInSlices(makeDiagnostics(view, links), runtime.now, () => false);
    await session.connection.sendDiagnostics({ uri: document.uri, diagnostics });
  }
  return view;
}
