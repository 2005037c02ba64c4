import { commands, type Disposable, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { StatusItem } from '../statusItem.ts';
import { checkWorkspace } from './checkWorkspace.ts';
import { chooseSources } from './chooseSources.ts';
import { insertCitation } from './insertCitation.ts';
import { listIndexProblems } from './listIndexProblems.ts';
import { lookUpFact } from './lookUpFact.ts';
import { openSourceBeside } from './openSourceBeside.ts';
import { restartServer } from './restartServer.ts';

/**
 * Registers the commands of the palette. Their names differ from those of the server's commands, which the language
 * client registers itself.
 */
export function registerCommands(client: LanguageClient, status: StatusItem): readonly Disposable[] {
  const actions: Readonly<Record<string, () => unknown>> = {
    'stet.checkAllDrafts': () => checkWorkspace(client),
    'stet.insertCitation': () => insertCitation(client),
    'stet.lookUpFact': () => lookUpFact(client),
    'stet.openSourceBeside': openSourceBeside,
    'stet.listIndexProblems': () => listIndexProblems(client, status.lastStatus?.message ?? ''),
    'stet.chooseSources': chooseSources,
    'stet.restartServer': () => restartServer(client),
    'stet.showOutput': () => client.outputChannel.show(),
  };
  return Object.entries(actions).map(([name, action]) => commands.registerCommand(name, guard(action)));
}

/** Says what went wrong, in place of the editor's own "command failed". */
function guard(action: () => unknown): () => Promise<void> {
  return async () => {
    try {
      await action();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      void window.showErrorMessage(`Stet: ${message}`);
    }
  };
}
