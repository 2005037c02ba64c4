import { commands, window } from 'vscode';
import type { WorkspaceSummary } from '../../../server/src/protocol.ts';
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

function describeSummary({ drafts, claims, warnings }: WorkspaceSummary): string {
  if (drafts === 0) return 'Stet found no drafts in this workspace.';
  return `Stet checked ${claims} claims in ${drafts === 1 ? '1 draft' : `${drafts} drafts`}: ${warnings === 1 ? '1 warning' : `${warnings} warnings`}.`;
}
