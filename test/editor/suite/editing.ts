import * as assert from 'node:assert/strict';
import { commands, type WorkspaceEdit, workspace } from 'vscode';
import { find, openDraft, sampleFile, untilFound } from './drafts.ts';
import { typeKeys, untilClicked } from './screen.ts';
import { until } from './until.ts';

/** The setting `stet.check.quietWhileTyping` where nobody sets it, in milliseconds. */
const QUIET = 1500;

/** Completion and renaming change the draft as they say. */
export function describeEditing(): void {
  describe('editing', () => {
    it('offers sources after “[@” and inserts the one that is accepted', async () => {
      const editor = await openDraft('seeds');
      await untilFound(editor.document, 'conflict', '32 kilometres');
      await appendLine('The Interior Ministry has 352 Kyrgyz nationals on its list [@');
      await untilClicked('.suggest-widget.visible .monaco-list-row', '@steppewire2015children');
      await until('citation', () => {
        const { text } = editor.document.lineAt(editor.selection.active);
        return text.endsWith('on its list [@steppewire2015children]') ? true : undefined;
      });
      await commands.executeCommand('workbench.action.files.revert');
    });

    it('is not disturbed by warnings of the sentence that is being written', async () => {
      const { document } = await openDraft('second');
      await untilFound(document, 'conflict', '418');
      // What this host itself has seen: a busy machine delays all of it.
      let typed = 0;
      const following = workspace.onDidChangeTextDocument(() => {
        typed = Date.now();
      });
      await appendLine('The harbour master counted 63 bicycles on the ferry in May [@harbour].');
      await untilFound(document, 'conflict', '63');
      following.dispose();
      assert.ok(Date.now() - typed >= QUIET, 'the warning waits for a pause');
      await commands.executeCommand('workbench.action.files.revert');
    });

    it('renames a citation key in the drafts and in the bibliography', async () => {
      const { document } = await openDraft('seeds');
      await untilFound(document, 'conflict', '32 kilometres');
      const edit = await commands.executeCommand<WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        find(document, 'gazette2015ban').start,
        'gazette2015court',
      );
      assert.ok(await workspace.applyEdit(edit));
      assert.ok(!document.getText().includes('gazette2015ban'), 'the draft has the new key');
      const bibliography = await workspace.openTextDocument(sampleFile('seeds', 'sources', 'library.bib'));
      assert.match(bibliography.getText(), /gazette2015court/);
      await commands.executeCommand('undo');
      await until('the old key after undo', () =>
        document.getText().includes('gazette2015ban') ? true : undefined,
      );
      await commands.executeCommand('workbench.action.files.revert');
    });
  });
}

/** Types a line at the end of the document, and leaves the caret behind it. */
async function appendLine(text: string): Promise<void> {
  await commands.executeCommand('cursorBottom');
  await commands.executeCommand('type', { text: '\n\n' });
  await typeKeys(text);
}
