import { commands, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { IndexProblem } from '../../../server/src/protocol.ts';
import type { LanguageServer } from '../languageServer.ts';
import { requestIndexProblems } from '../requests.ts';
import { chooseSources } from './chooseSources.ts';

interface ProblemItem extends QuickPickItem {
  readonly run: () => unknown;
}

/** Lists what of the sources could not be read; `message` says how things stand. Choosing a problem opens the file. */
export async function listIndexProblems(server: LanguageServer, message: string): Promise<void> {
  const problems = await requestIndexProblems(server);
  const actions: ProblemItem[] = [
    { label: '$(folder) Choose the folder of sources…', run: chooseSources },
    { label: '$(output) Show the output', run: () => commands.executeCommand('stet.showOutput') },
  ];
  const chosen = await window.showQuickPick<ProblemItem>([...problems.map(problemItem), ...actions], {
    title: problems.length === 0 ? 'Stet: sources' : 'Stet: problems with sources',
    placeHolder: message,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  await chosen?.run();
}

function problemItem(problem: IndexProblem): ProblemItem {
  const uri = Uri.file(problem.path);
  return {
    label: `$(warning) ${workspace.asRelativePath(uri)}`,
    description: problem.code,
    detail: problem.message,
    // Not every file that cannot be read as a source is text.
    run: () => commands.executeCommand('vscode.open', uri),
  };
}
