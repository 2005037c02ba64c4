import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import {
  type CodeAction,
  CodeActionKind,
  type CompletionList,
  commands,
  type Diagnostic,
  type TextDocument,
  type TextEditor,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import { type AddStetArguments, COMMANDS } from '../../../server/src/protocol.ts';
import { codeOf, find, findingsOf, openDraft, sampleFile, untilFound, untilGone } from './drafts.ts';
import { until } from './until.ts';

/** Completion, quick fixes and renaming change the draft as they say. */
export function describeEditing(): void {
  describe('editing', () => {
    it('offers sources after “[@” and inserts the one that is accepted', async () => {
      const editor = await openDraft('seeds');
      await untilFound(editor.document, 'conflict', '32 kilometres');
      await appendLine('The Interior Ministry has 352 Kyrgyz nationals on its list [@');
      const { items } = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        editor.selection.active,
        '@',
      );
      const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      assert.ok(
        labels.some((label) => label.includes('steppewire2015children')),
        labels.join('\n'),
      );
      await acceptSuggestion(editor, 'steppewire2015children');
      await commands.executeCommand('workbench.action.files.revert');
    });

    it('takes over the figure of the source, and the warning goes', async () => {
      const { document } = await openDraft('seeds');
      const conflict = await untilFound(document, 'conflict', '32 kilometres');
      await applyFix(document, conflict, /22 kilometres/);
      await untilGone(document, 'conflict', 'kilometres');
      find(document, '22 kilometres from the capital');
      await commands.executeCommand('workbench.action.files.revert');
    });

    it('has for each kind of warning a fix that ends it', async () => {
      const { document } = await openDraft('seeds');
      await untilFound(document, 'conflict', '32 kilometres');
      const kinds = new Map(findingsOf(document).map((finding) => [codeOf(finding), finding]));
      for (const code of ['conflict', 'misquoted', 'miscited', 'overstated']) {
        const finding = kinds.get(code);
        assert.ok(finding, `the sample draft has the finding ${code}`);
        const place = document.getText(finding.range);
        await applyFix(document, finding, /./);
        await untilGone(document, code, place);
        await commands.executeCommand('undo');
        await untilFound(document, code, place);
      }
      await commands.executeCommand('workbench.action.files.revert');
    });

    it('creates the entry that a citation lacks', async () => {
      const { document } = await openDraft('seeds');
      const finding = await untilFound(document, 'unknown-citation', 'ledger2014borders');
      await applyFix(document, finding, /Create an entry/);
      const bibliography = await workspace.openTextDocument(sampleFile('seeds', 'sources', 'library.bib'));
      const before = fs.readFileSync(bibliography.uri.fsPath);
      assert.match(bibliography.getText(), /\{ledger2014borders/);
      await bibliography.save();
      await untilGone(document, 'unknown-citation', 'ledger2014borders');
      fs.writeFileSync(bibliography.uri.fsPath, before);
      await untilFound(document, 'unknown-citation', 'ledger2014borders');
    });

    it('lets a claim stand, with the reason in the draft', async () => {
      const { document } = await openDraft('seeds');
      const { range } = await untilFound(document, 'conflict', '32 kilometres');
      const { start, end } = range;
      const claim: AddStetArguments = {
        uri: document.uri.toString(),
        range: {
          start: { line: start.line, character: start.character },
          end: { line: end.line, character: end.character },
        },
        reason: 'measured by ourselves',
      };
      await commands.executeCommand(COMMANDS.addStet, claim);
      await untilGone(document, 'conflict', '32 kilometres');
      assert.match(document.getText(), /<!-- stet: measured by ourselves -->/);
      await commands.executeCommand('workbench.action.files.revert');
    });

    it('undoes a fix in one step', async () => {
      const { document } = await openDraft('seeds');
      const before = document.getText();
      const conflict = await untilFound(document, 'conflict', '32 kilometres');
      await applyFix(document, conflict, /22 kilometres/);
      await commands.executeCommand('undo');
      assert.equal(document.getText(), before);
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
  await commands.executeCommand('type', { text: `\n\n${text}` });
}

/** Opens the list of suggestions and accepts the first until a citation of the key stands before the caret. */
async function acceptSuggestion(editor: TextEditor, key: string): Promise<void> {
  await commands.executeCommand('type', { text: key.slice(0, 8) });
  await commands.executeCommand('editor.action.triggerSuggest');
  await until(`citation of ${key}`, async () => {
    await commands.executeCommand('acceptSelectedSuggestion');
    const { text } = editor.document.lineAt(editor.selection.active);
    return text.includes(`[@${key}`) ? true : undefined;
  });
}

async function applyFix(document: TextDocument, finding: Diagnostic, title: RegExp): Promise<void> {
  const actions = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    finding.range,
    CodeActionKind.QuickFix.value,
    // Actions whose edit is computed only when they are chosen.
    20,
  );
  const fix = actions.find((action) => title.test(action.title));
  assert.ok(fix?.edit, actions.map((action) => action.title).join('\n'));
  assert.ok(await workspace.applyEdit(fix.edit));
}
