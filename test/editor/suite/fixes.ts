import * as assert from 'node:assert/strict';
import { commands, Selection, type TextEditor, window, workspace } from 'vscode';
import { find, openDraft, sampleFile, untilFound, untilGone } from './drafts.ts';
import { clickOn, press, typeKeys, untilSeen } from './screen.ts';
import { until } from './until.ts';

const MENU = '.action-widget .monaco-list-row';

/** A fix that is chosen from the menu at a place of `fixes.md`, and what it makes of the sentence. */
interface Fix {
  readonly name: string;
  /** The finding that the fix settles, and the words it is on; absent for what can be done where nothing is wrong. */
  readonly settles?: readonly [code: string, words: string];
  /** Where the caret is put. */
  readonly place: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

const FIXES: readonly Fix[] = [
  {
    name: 'uses the figure of the source',
    settles: ['conflict', '418'],
    place: '418',
    title: 'Use the figure of harbour: “481”',
    before: 'can carry 418 passengers [@harbour].',
    after: 'can carry 481 passengers [@harbour].',
  },
  {
    name: 'restores the hedge of the source',
    settles: ['overstated', '240'],
    place: '240',
    title: 'Restore the bound of pier: “up to 240”',
    before: 'July, 240 boats moored',
    after: 'July, up to 240 boats moored',
  },
  {
    name: 'cites the source that agrees',
    settles: ['miscited', '36'],
    place: '36 bicycles on the ferry in May [@pier]',
    title: 'Cite harbour instead',
    before: 'on the ferry in May [@pier].',
    after: 'on the ferry in May [@harbour].',
  },
  {
    name: 'corrects the quotation',
    settles: ['misquoted', 'Nobody has'],
    place: 'Nobody has ever counted gulls',
    title: 'Quote pier as it is',
    before: '"Nobody has ever counted gulls on this pier," says',
    after: '"Nobody has ever counted the gulls on this pier," says',
  },
  {
    name: 'fixes the case of a key',
    settles: ['citation-case', '@Harbour'],
    place: '@Harbour',
    title: 'Change the key to harbour',
    before: 'a book of each day [@Harbour].',
    after: 'a book of each day [@harbour].',
  },
  {
    name: 'cites a source for a claim without one',
    place: '36 bicycles on the ferry in May.',
    title: 'Cite harbour',
    before: 'there were 36 bicycles on the ferry in May.',
    after: 'there were 36 bicycles on the ferry in May [@harbour].',
  },
  {
    name: 'adds the locator',
    place: '36 bicycles on the ferry in May [@harbour]',
    title: 'Add the locator “line 9”',
    before: 'on the ferry in May [@harbour].',
    after: 'on the ferry in May [@harbour, line 9].',
  },
];

/** What is chosen from the menu of quick fixes changes the text, settles the finding, and is undone in one step. */
export function describeFixes(): void {
  describe('a fix from the menu', () => {
    for (const fix of FIXES) {
      it(fix.name, () => tryFix(fix));
    }

    it('lets a claim stand, with the reason that it asks for', async () => {
      const editor = await openFixes();
      await untilFound(editor.document, 'unsupported', '91');
      await chooseFix(editor, '91 steps', 'Let it stand, with a reason');
      await untilSeen('.quick-input-widget', 'Why does this claim stand?');
      await typeKeys('counted by ourselves');
      await press('Enter');
      const expected = 'The tower has 91 steps [@pier]. <!-- stet: counted by ourselves -->';
      await until('comment', () => (editor.document.getText().includes(expected) ? true : undefined));
      await untilGone(editor.document, 'unsupported', '91');
      await undoOnce(editor);
    });

    it('creates the entry that a citation lacks', async () => {
      const editor = await openFixes();
      await untilFound(editor.document, 'unknown-citation', 'customs');
      await chooseFix(editor, '@customs', 'Create an entry for customs in library.bib');
      const bibliography = await workspace.openTextDocument(sampleFile('second', 'sources', 'library.bib'));
      await until('entry', () => (bibliography.getText().includes('@misc{customs,') ? true : undefined));
      await bibliography.save();
      await untilGone(editor.document, 'unknown-citation', 'customs');
      await window.showTextDocument(bibliography);
      await until('bibliography as it was', async () => {
        if (!bibliography.getText().includes('customs')) return true;
        // Its editor may not have the focus yet.
        await commands.executeCommand('undo');
        return undefined;
      });
      await bibliography.save();
      await commands.executeCommand('workbench.action.closeActiveEditor');
      await untilFound(editor.document, 'unknown-citation', 'customs');
    });
  });
}

/** Shows `fixes.md` as it was at first. */
function openFixes(): Promise<TextEditor> {
  return openDraft('second', 'fixes.md');
}

async function tryFix({ settles, place, title, before, after }: Fix): Promise<void> {
  const editor = await openFixes();
  const { document } = editor;
  if (settles !== undefined) await untilFound(document, ...settles);
  const expected = document.getText().replace(before, after);
  await chooseFix(editor, place, title);
  await until(`“${after}” in the draft`, () => (document.getText() === expected ? true : undefined));
  if (settles !== undefined) await untilGone(document, ...settles);
  await undoOnce(editor);
}

/** Opens the menu of code actions with a place selected, and clicks on one of them. */
async function chooseFix(editor: TextEditor, place: string, title: string): Promise<void> {
  const range = find(editor.document, place);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range);
  await until(`“${title}” in the menu`, async () => {
    await commands.executeCommand('editor.action.quickFix');
    if (await clickOn(MENU, title)) return true;
    await press('Escape');
    return undefined;
  });
}

/** Undoes one step, after which the draft must be as it is on the disk. */
async function undoOnce(editor: TextEditor): Promise<void> {
  assert.ok(editor.document.isDirty);
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await commands.executeCommand('undo');
  await until('draft as it was', () => (editor.document.isDirty ? undefined : true));
}
