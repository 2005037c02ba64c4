import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { commands, languages, Selection, window } from 'vscode';
import { find, openDraft, sampleFile, untilFound } from './drafts.ts';
import { press, textsOf, typeKeys, untilClicked, untilSeen } from './screen.ts';
import { until } from './until.ts';

const ROW = '.quick-input-list .monaco-list-row';
const NOTIFICATION = '.notifications-toasts .notification-list-item-message';

/** The commands of the palette, as the writer sees them. */
export function describeCommands(): void {
  describe('commands', () => {
    it('insert a citation of a passage that is searched', async () => {
      const { document } = await openAt('turned back 61 travellers');
      void commands.executeCommand('stet.insertCitation');
      await untilSeen(ROW, 'gazette2015ban');
      await typeKeys('Kant air base kilometres');
      await untilClicked(ROW, 'base at Kant, which lies');
      await until('citation', () =>
        document.getText().includes('turned back 61 travellers [@dispatch2015raids, line 20] on')
          ? true
          : undefined,
      );
      await commands.executeCommand('workbench.action.files.revert');
    });

    it('look up the fact that is selected, and open its source', async () => {
      const { document } = await openAt('32 kilometres');
      const { start, end } = find(document, '32 kilometres from the capital');
      window.activeTextEditor!.selection = new Selection(start, end);
      void commands.executeCommand('stet.lookUpFact');
      await untilSeen(ROW, 'dispatch2015raids, line 20');
      await press('Enter');
      const source = await until('source', () =>
        window.visibleTextEditors.find((editor) => editor.document.uri.path.endsWith('bishkek-raids.md')),
      );
      assert.match(source.document.getText(source.selection), /22 kilometres/);
      await commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
      await commands.executeCommand('workbench.action.closeActiveEditor');
    });

    it('look up a fact by its value, and say how the query was read', async () => {
      await openAt('32 kilometres');
      void commands.executeCommand('stet.lookUpFact');
      await untilSeen('.quick-input-widget', 'Look up a fact');
      await typeKeys('capital < 30 in km');
      await untilSeen('.quick-input-title', 'words: capital · figure: < 30 · unit: kilometre');
      assert.match(await untilSeen(ROW, 'dispatch2015raids'), /22 kilometres/);
      await press('Escape');
    });

    it('list the sources that cannot be read, with what to do', async () => {
      await openDraft('seeds');
      const file = sampleFile('seeds', 'sources', 'scan.txt').fsPath;
      fs.writeFileSync(file, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]));
      try {
        await untilSeen('.statusbar-item', '1 problem');
        void commands.executeCommand('stet.listIndexProblems');
        assert.match(await untilSeen(ROW, 'scan.txt'), /binary-file[\s\S]*save it as text/);
        await press('Escape');
      } finally {
        fs.rmSync(file);
      }
      await until(
        'status without a problem',
        async () =>
          (await textsOf('.statusbar-item')).some((text) => /Stet: \d+ sources\s*$/.test(text)) || undefined,
      );
    });

    it('check the drafts of the workspace, those that are closed among them', async () => {
      const uri = sampleFile('second', 'closed.md');
      fs.writeFileSync(uri.fsPath, 'The new ferry can carry 418 passengers [@harbour].\n');
      try {
        await openDraft('seeds');
        void commands.executeCommand('stet.checkAllDrafts');
        assert.match(await untilSeen(NOTIFICATION, 'Stet checked'), /\d+ claims in \d drafts: \d+ warnings/);
        assert.equal(languages.getDiagnostics(uri).length, 1);
        await commands.executeCommand('notifications.clearAll');
      } finally {
        fs.rmSync(uri.fsPath);
      }
    });
  });
}

/** Shows the sample draft once it is checked, with the caret behind a text. */
async function openAt(text: string) {
  const editor = await openDraft('seeds');
  await untilFound(editor.document, 'conflict', '32 kilometres');
  const { end } = find(editor.document, text);
  editor.selection = new Selection(end, end);
  return editor;
}
