import * as assert from 'node:assert/strict';
import { commands } from 'vscode';
import { activateStet, withoutServer } from './activation.ts';
import { find, openDraft, untilFound } from './drafts.ts';
import { untilSeen } from './screen.ts';
import { until } from './until.ts';

/** What happens when the server dies. */
export function describeCrash(): void {
  describe('a crash of the server', () => {
    it('loses nothing: the server starts again and knows the text as it is in the editor', async () => {
      const editor = await openDraft('seeds');
      const { document } = editor;
      await untilFound(document, 'conflict', '32 kilometres');

      const { serverProcessId } = await activateStet();
      const killed = serverProcessId();
      assert.ok(killed !== undefined);
      process.kill(killed, 'SIGKILL');
      // The writer does not stop, and what is typed now cannot be written to the server.
      for (const character of ['.', '1', '2', '3', '4', '5'])
        await editor.edit((edit) => edit.insert(find(document, ' kilometres').start, character));
      await until('new server', () => {
        const now = serverProcessId();
        return now === killed ? undefined : now;
      });

      await untilFound(document, 'conflict', '32.12345 kilometres');
    });

    it('that cannot be started again is said in the status bar, and mended by a restart by hand', async () => {
      const { document } = await openDraft('seeds');
      await untilFound(document, 'conflict', '32 kilometres');
      const { serverProcessId } = await activateStet();
      await withoutServer(async () => {
        process.kill(serverProcessId()!, 'SIGKILL');
        await untilSeen('.statusbar-item', 'Stet: not started');
      });
      await commands.executeCommand('stet.restartServer');
      await untilSeen('.statusbar-item', 'sources');
      await commands.executeCommand('notifications.clearAll');
      assert.ok(serverProcessId() !== undefined);
      await untilFound(document, 'conflict', '32 kilometres');
    });

    it('is nothing that a restart by hand would lose either', async () => {
      const { document } = await openDraft('seeds');
      await commands.executeCommand('stet.restartServer');
      await untilFound(document, 'conflict', '32 kilometres');
    });
  });
}
