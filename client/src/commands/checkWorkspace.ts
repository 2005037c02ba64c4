import { commands, window, workspace } from 'vscode';
import type { WorkspaceSummary } from '../../../server/src/protocol.ts';
import { countOf } from '../countOf.ts';
import type { LanguageServer } from '../languageServer.ts';
import { requestWorkspaceCheck } from '../requests.ts';
import { runCancellable } from './runCancellable.ts';

const SHOW_PROBLEMS = 'Show Problems';

/** Checks every draft of the workspace and says what was found; the findings are in Problems. */
export async function checkWorkspace(server: LanguageServer): Promise<void> {
  const summary = await runCancellable('Stet: checking the drafts', (task) =>
    requestWorkspaceCheck(server, task),
  );
  if (summary === undefined) return;
  const pressed = await window.showInformationMessage(describeSummary(summary), SHOW_PROBLEMS);
  if (pressed === SHOW_PROBLEMS) await commands.executeCommand('workbench.actions.view.problems');
}

function describeSummary({ drafts, claims, warnings, unread }: WorkspaceSummary): string {
  const checked =
    drafts === 0
      ? 'Stet found no drafts in this workspace that it could check.'
      : `Stet checked ${countOf(claims, 'claim')} in ${countOf(drafts, 'draft')}: ${countOf(warnings, 'warning')}.`;
  return [
    checked,
    ...unread.map(({ path, message }) => `${workspace.asRelativePath(path)}: ${message}`),
  ].join(' ');
}
