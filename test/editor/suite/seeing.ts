import * as assert from 'node:assert/strict';
import { commands, Selection, type TextEditor } from 'vscode';
import type { Box } from '../screen/protocol.ts';
import { find, openDraft, untilFound } from './drafts.ts';
import { attributesOf, boxesOf, pointAt, pointAway, textsOf, untilSeen } from './screen.ts';
import { until } from './until.ts';

const CLAIM = '32 kilometres';
const WARNING = '.squiggly-warning';
const HOVER = '.monaco-hover:not(.hidden)';
const PROBLEM = '.markers-panel .monaco-list-row';

/** What the writer sees of a finding in the workbench. */
export function describeSeeing(): void {
  describe('what is to be seen', () => {
    it('is a squiggle under the figure, exactly', async () => {
      const claim = await showClaim(CLAIM);
      await until('squiggle under the claim', async () => (await findSquiggle(claim)) ?? undefined);
    });

    it('is a squiggle that moves with its text', async () => {
      const editor = await openDraft('seeds');
      await showClaim(CLAIM);
      const { start } = find(editor.document, 'One plan of the cell');
      await editor.edit((edit) => edit.insert(start, 'As it seems, one plan was this. '));
      const moved = await showClaim(CLAIM);
      await until('squiggle under the moved claim', async () => (await findSquiggle(moved)) ?? undefined);
      await commands.executeCommand('workbench.action.files.revert');
    });

    it('is, when the mouse rests on it, the finding and once the passage with its figure', async () => {
      const claim = await showClaim(CLAIM);
      await pointAway();
      await pointAt(claim);
      const text = await untilSeen(HOVER, 'assault on the Russian air base at Kant');
      assert.equal(text.split('The draft says').length - 1, 1, text);
      assert.equal(text.split('The committee says').length - 1, 1, text);
      const marked = await textsOf(`${HOVER} strong`);
      assert.ok(marked.includes('22 kilometres'), marked.join('\n'));
      await pointAway();
    });

    it('is a row in Problems, with the passage under it', async () => {
      await showClaim(CLAIM);
      await commands.executeCommand('workbench.actions.view.problems');
      const row = await untilSeen(PROBLEM, `The draft says “${CLAIM}”`);
      assert.match(row, /conflict/);
      await untilSeen(PROBLEM, 'which lies 22 kilometres from the capital');
      await commands.executeCommand('workbench.action.closePanel');
    });

    it('is a sign beside the line', async () => {
      const claim = await showClaim(CLAIM);
      await until('sign beside the claim', async () => {
        const signs = await boxesOf('.glyph-margin-widgets .cgmr');
        return signs.find(({ y, height }) => y <= claim.y + claim.height && claim.y <= y + height);
      });
    });

    it('is in the status bar how many sources there are, also for a screen reader', async () => {
      await openDraft('seeds');
      await untilSeen('.statusbar-item', 'sources');
      const labels = await attributesOf('.statusbar-item', 'aria-label');
      assert.ok(
        labels.some((label) =>
          /^Stet: \d+ sources\. The draft is checked against \d+ sources\.$/.test(label),
        ),
        labels.join('\n'),
      );
    });
  });
}

/** Selects a text of the sample draft once it has its finding, and returns where it is to be seen. */
async function showClaim(text: string): Promise<Box> {
  const editor = await openDraft('seeds');
  await untilFound(editor.document, 'conflict', text);
  return selectText(editor, text);
}

function selectText(editor: TextEditor, text: string): Promise<Box> {
  const range = find(editor.document, text);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range);
  return until(`selection of “${text}”`, async () => (await boxesOf('.selected-text'))[0]);
}

/** The squiggle that begins and ends where a box does. */
async function findSquiggle(box: Box): Promise<Box | undefined> {
  const squiggles = await boxesOf(WARNING);
  return squiggles.find(
    ({ x, y, width }) =>
      Math.abs(x - box.x) < 2 && Math.abs(width - box.width) < 2 && Math.abs(y - box.y) < box.height,
  );
}
