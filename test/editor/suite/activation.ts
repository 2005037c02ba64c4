import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { commands, extensions } from 'vscode';
import type { StetExtension } from '../../../client/src/extension.ts';
import { untilSeen } from './screen.ts';

/** The extension's name, as VS Code knows it. */
export const EXTENSION = 'stet.stet';

/** The extension, once it is active. */
export async function activateStet(): Promise<StetExtension> {
  const extension = extensions.getExtension<StetExtension>(EXTENSION);
  assert.ok(extension, 'the extension is installed');
  return extension.activate();
}

/** Runs something while the server's program is not where it belongs, so that it cannot be started. */
export async function withoutServer(run: () => Promise<void>): Promise<void> {
  const { extensionPath } = extensions.getExtension(EXTENSION)!;
  const program = path.join(extensionPath, 'dist/server/main.js');
  fs.renameSync(program, `${program}.away`);
  try {
    await run();
  } finally {
    fs.renameSync(`${program}.away`, program);
  }
}

/** The extension starts with a draft and offers its commands. */
export function describeActivation(): void {
  describe('activation', () => {
    it('says that the server could not be started, and starts it at a restart by hand', async () => {
      await withoutServer(async () => {
        await activateStet();
        await untilSeen('.statusbar-item', 'Stet: not started');
      });
      await commands.executeCommand('stet.restartServer');
      const { serverProcessId } = await activateStet();
      assert.ok(serverProcessId() !== undefined);
      await untilSeen('.statusbar-item', 'Stet: ready');
      await commands.executeCommand('notifications.clearAll');
    });

    it('registers every command that the palette offers', async () => {
      const { packageJSON } = extensions.getExtension(EXTENSION)!;
      const declared: string[] = packageJSON.contributes.commands.map(
        ({ command }: { command: string }) => command,
      );
      const registered = new Set(await commands.getCommands(true));
      assert.deepEqual(
        declared.filter((command) => !registered.has(command)),
        [],
      );
    });
  });
}
