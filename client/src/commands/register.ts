import { commands, type Disposable } from 'vscode';
import { guard } from '../guard.ts';
import type { LanguageServer } from '../languageServer.ts';
import type { StatusItem } from '../statusItem.ts';
import { addSource } from './addSource.ts';
import { checkWorkspace } from './checkWorkspace.ts';
import { chooseSources } from './chooseSources.ts';
import { clearCache } from './clearCache.ts';
import { insertCitation } from './insertCitation.ts';
import { listIndexProblems } from './listIndexProblems.ts';
import { lookUpFact } from './lookUpFact.ts';
import { openSourceBeside } from './openSourceBeside.ts';
import { writeFactCheck } from './writeFactCheck.ts';

/**
 * Registers the commands of the palette. Their names differ from those of the server's commands, which the language
 * client registers itself.
 */
export function registerCommands(server: LanguageServer, status: StatusItem): readonly Disposable[] {
  const actions: Readonly<Record<string, () => unknown>> = {
    'stet.checkAllDrafts': () => checkWorkspace(server),
    'stet.insertCitation': () => insertCitation(server),
    'stet.lookUpFact': () => lookUpFact(server),
    'stet.openSourceBeside': openSourceBeside,
    'stet.listIndexProblems': () => listIndexProblems(server, status.lastStatus?.message ?? ''),
    'stet.addToSources': () => addSource(server),
    'stet.writeFactCheck': () => writeFactCheck(server),
    'stet.chooseSources': chooseSources,
    'stet.clearIndexCache': () => clearCache(server),
    'stet.restartServer': () => server.restart(),
    'stet.showOutput': () => server.output.show(),
  };
  return Object.entries(actions).map(([name, action]) => commands.registerCommand(name, guard(action)));
}
