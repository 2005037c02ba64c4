import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import {
  commands,
  extensions,
  type Location,
  type LocationLink,
  Selection,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { COMMANDS, type FoundPassage, type LookupArguments } from '../../../server/src/protocol.ts';
import { EXTENSION } from './activation.ts';
import { find, openDraft, sampleFile, untilFound } from './drafts.ts';
import { typeKeys, untilClicked, untilSeen } from './screen.ts';
import { until } from './until.ts';

/** A source in another format than the sample's, below the extension's folder, and a passage of it. */
const PDF = { path: 'test/fixtures/pdf/report.pdf', words: '112 millimetres decline' };

/** From a claim to its source. */
export function describeNavigation(): void {
  describe('navigation', () => {
    it('goes from a claim to the passage of the source', async () => {
      const { document } = await openDraft('seeds');
      await untilFound(document, 'conflict', '32 kilometres');
      const [found] = await commands.executeCommand<readonly (Location | LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        find(document, '32 kilometres').start,
      );
      assert.ok(found);
      const [uri, range] =
        'targetUri' in found
          ? [found.targetUri, found.targetSelectionRange ?? found.targetRange]
          : [found.uri, found.range];
      const source = await workspace.openTextDocument(uri);
      assert.match(uri.path, /bishkek-raids\.md$/);
      assert.match(source.getText(range), /22 kilometres/);
    });

    it('opens a source that is no text with what the editor has for it', async () => {
      await openDraft('seeds');
      const file = sampleFile('seeds', 'sources', 'report.pdf').fsPath;
      fs.copyFileSync(path.join(extensions.getExtension(EXTENSION)!.extensionPath, PDF.path), file);
      try {
        await until('PDF among the sources', async () => {
          const uri = sampleFile('seeds', 'draft.md').toString();
          const query: LookupArguments = { uri, query: PDF.words };
          const found = await commands.executeCommand<readonly FoundPassage[]>(COMMANDS.lookup, query);
          return found.some(({ key }) => key === 'report') || undefined;
        });
        void commands.executeCommand('stet.lookUpFact');
        await untilSeen('.quick-input-widget', 'Look up a fact');
        await typeKeys(PDF.words);
        await untilClicked('.quick-input-list .monaco-list-row', 'report, p. ');
        await untilSeen('.tab', 'report.pdf');
        await commands.executeCommand('workbench.action.closeActiveEditor');
      } finally {
        fs.rmSync(file);
      }
    });

    it('opens the source beside the draft, at the passage', async () => {
      const editor = await openDraft('seeds');
      await untilFound(editor.document, 'conflict', '32 kilometres');
      const { start } = find(editor.document, '32 kilometres');
      editor.selection = new Selection(start, start);
      await commands.executeCommand('stet.openSourceBeside');
      const source = await until('editor of the source', () =>
        window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith('bishkek-raids.md')),
      );
      assert.notEqual(source.viewColumn, ViewColumn.One);
      assert.match(source.document.getText(source.selection), /22 kilometres/);
      await commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
      await commands.executeCommand('workbench.action.closeActiveEditor');
    });
  });
}
