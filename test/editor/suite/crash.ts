import * as assert from 'node:assert/strict';
import { commands } from 'vscode';
import { activateStet } from './activation.ts';
import { find, openDraft, untilFound, untilGone } from './drafts.ts';
import { until } from './until.ts';

/** What happens when the server dies. */
export function describeCrash(): void {
  describe('a crash of the server', () => {
    it('loses nothing: the server starts again and knows the text as it is in the editor', async () => {
      const editor = await openDraft('seeds');
      const { document } = editor;
      await untilFound(document, 'conflict', '32 kilometres');
      await editor.edit((edit) => edit.replace(find(document, '32 kilometres'), '22 kilometres'));
      await untilGone(document, 'conflict', 'kilometres');

      const { serverProcessId } = await activateStet();
      const killed = serverProcessId();
      assert.ok(killed !== undefined);
      process.kill(killed, 'SIGKILL');
      const restarted = await until('new server', () => {
        const now = serverProcessId();
        return now === killed ? undefined : now;
      });
      assert.notEqual(restarted, killed);

      await editor.edit((edit) => edit.replace(find(document, '22 kilometres'), '42 kilometres'));
      await untilFound(document, 'conflict', '42 kilometres');
    });

    it('is nothing that a restart by hand would lose either', async () => {
      const { document } = await openDraft('seeds');
      await commands.executeCommand('stet.restartServer');
      await untilFound(document, 'conflict', '32 kilometres');
    });
  });
}
