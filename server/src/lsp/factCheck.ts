import { dirname } from 'node:path';
import type { Steps } from '../engine/index.ts';
import type { DraftView } from '../features/draftView.ts';
import { type FactCheck, makeFactCheck } from '../features/factCheck/factCheck.ts';
import type { FactCheckFormat } from '../features/factCheck/factCheckFormats.ts';
import { writeFactCheck } from '../features/factCheck/writeFactCheck.ts';
import { type CheckRun, type Failure, listDraftFailures } from '../features/report/checkRun.ts';
import type { FactCheckReport } from '../protocol.ts';
import { showPathFrom } from '../readers/shownPaths.ts';
import { checkLatest } from './checkLatest.ts';
import { RefusedError } from './guard.ts';
import type { OpenDraft } from './openDraft.ts';
import type { Session } from './session.ts';
import { runInSlices } from './slices.ts';
import { showProgress, type Task, unlessCancelled } from './task.ts';

/** Writes the fact-check report of an open draft, as it is in the editor, once its sources are read. Refuses with what to do. */
export function factCheck(
  session: Session,
  uri: string,
  format: FactCheckFormat,
  task: Task,
): Promise<FactCheckReport> {
  return showProgress(task, 'Stet: fact-check report', async () => ({
    text: await write(session, uri, format, task),
  }));
}

async function write(
  session: Session,
  uri: string,
  format: FactCheckFormat,
  { token, progress }: Task,
): Promise<string> {
  const draft = await session.drafts.whenOpen(uri);
  if (draft === undefined)
    throw new RefusedError('Open the draft to be reported on. Sources and reports are no drafts.');
  progress.report('checking the draft');
  const view = await unlessCancelled(checkLatest(draft), token);
  progress.report(50, 'writing the report');
  const { runtime, folders } = session;
  const showPath = showPathFrom(folders.rootOf(dirname(draft.path)));
  const context = { day: runtime.today(), version: runtime.version, showPath };
  return runInSlices(
    writeReport(makeFactCheck(await makeRun(session, draft, view), context), format),
    runtime.now,
    () => token.isCancellationRequested,
  );
}

/** All that is known of one draft, as a run of the command line would have it. */
async function makeRun(session: Session, draft: OpenDraft, view: DraftView): Promise<CheckRun> {
  return {
    drafts: [{ text: view.draft.text, report: view.report }],
    sources: view.library.corpus.documents,
    problems: draft.context.live.problems,
    failures: [...(await listSettingsFailures(session, draft)), ...listDraftFailures(view.draft)],
  };
}

/** What is wrong with the draft's `stet.json`, and with what the settings name. */
async function listSettingsFailures(session: Session, { path }: OpenDraft): Promise<readonly Failure[]> {
  const loaded = await session.configurations.of(dirname(path));
  const about = loaded.path ?? loaded.directory;
  const zotero = session.zotero.problems.filter(
    (problem) => problem.path === loaded.configuration.zotero?.url,
  );
  return [...loaded.problems, ...zotero].map(({ message }) => ({ about: 'settings', path: about, message }));
}

function* writeReport(making: Steps<FactCheck>, format: FactCheckFormat): Steps<string> {
  const written: string[] = [];
  for (const piece of writeFactCheck(yield* making, format)) {
    written.push(piece);
    yield;
  }
  return written.join('');
}
