import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { commands, Selection, TabInputWebview, type Uri, window } from 'vscode';
import { find, findingsOf, openDraft, sampleFile, untilFound } from './drafts.ts';
import { press, textsOf, typeKeys, untilClicked, untilSeen } from './screen.ts';
import { until } from './until.ts';

const WIDGET = '.quick-input-widget';
const ROW = '.quick-input-list .monaco-list-row';
const NOTIFICATION = '.notifications-toasts .notification-list-item-message';
const BUTTON = '.notifications-toasts .monaco-button';

const PAGE = 'fixes.fact-check.html';
const TASKS = 'fixes.fact-check.md';

/** The report of the active draft is saved where the writer says. */
export function describeFactCheck(): void {
  describe('Write Fact-Check Report…', () => {
    afterEach(async () => {
      await commands.executeCommand('workbench.action.closeAllEditors');
      await commands.executeCommand('notifications.clearAll');
      for (const name of [PAGE, TASKS]) fs.rmSync(sampleFile('second', name).fsPath, { force: true });
    });

    it('saves a page beside the draft, of what is in the editor, and opens it', async () => {
      const { document, edit } = await openChecked();
      await edit((builder) => builder.replace(find(document, '240 boats'), '999 boats'));
      await chooseCommand();
      await untilAsked();
      await press('Enter');
      await untilSeen(NOTIFICATION, `Stet wrote the report to second/${PAGE}`);
      const page = read(sampleFile('second', PAGE));
      assert.match(page, /^<!doctype html>[\s\S]*>418<\/mark>[\s\S]*999[\s\S]*<\/html>\n$/);
      await untilClicked(BUTTON, 'Open It');
      await until('page', () =>
        window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .find(({ label, input }) => label === PAGE && input instanceof TabInputWebview),
      );
      await openChecked();
      await commands.executeCommand('workbench.action.files.revert');
    });

    it('saves Markdown where the name ends so, which is itself no draft', async () => {
      await openChecked();
      await chooseCommand();
      await untilAsked();
      await press('Control+A');
      await typeKeys(sampleFile('second', TASKS).fsPath);
      await press('Enter');
      await untilSeen(NOTIFICATION, `Stet wrote the report to second/${TASKS}`);
      assert.match(
        read(sampleFile('second', TASKS)),
        /^# Fact check of fixes\.md\n[\s\S]*\n- \[ \] \*\*1\*\*/,
      );
      await untilClicked(BUTTON, 'Open It');
      const editor = await until('report', () =>
        window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith(TASKS)),
      );
      await chooseCommand();
      await untilAsked();
      await press('Enter');
      await untilSeen(NOTIFICATION, 'Open the draft to be reported on');
      assert.deepEqual(findingsOf(editor.document), []);
    });

    it('saves nothing where the writer changes their mind', async () => {
      await openChecked();
      await chooseCommand();
      await untilAsked();
      await press('Escape');
      await until('end of the dialog', async () => (await textsOf(WIDGET)).length === 0 || undefined);
      assert.equal(fs.existsSync(sampleFile('second', PAGE).fsPath), false);
    });
  });
}

async function openChecked() {
  const editor = await openDraft('second', 'fixes.md');
  await untilFound(editor.document, 'conflict', '418');
  const { end } = find(editor.document, 'The tower has 91 steps');
  editor.selection = new Selection(end, end);
  return editor;
}

/** Runs the command from the palette. */
async function chooseCommand(): Promise<void> {
  await until('palette', async () => {
    await press('F1');
    return (await textsOf(WIDGET)).length > 0 || undefined;
  });
  await typeKeys('Stet: Write Fact');
  await untilClicked(ROW, 'Stet: Write Fact-Check Report…');
}

/** Waits for the dialog that asks where to save, which proposes a name. */
async function untilAsked(): Promise<void> {
  await untilSeen(WIDGET, 'Save the fact-check report');
  await untilSeen(ROW, 'fixes.md');
}

function read(file: Uri): string {
  return fs.readFileSync(file.fsPath, 'utf8');
}
