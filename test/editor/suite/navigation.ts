import * as assert from 'node:assert/strict';
import { commands, type Location, type LocationLink, Selection, ViewColumn, window, workspace } from 'vscode';
import { find, openDraft, untilFound } from './drafts.ts';
import { until } from './until.ts';

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
