import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
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
  const program = serverProgram();
  fs.renameSync(program, `${program}.away`);
  try {
    await run();
  } finally {
    fs.renameSync(`${program}.away`, program);
  }
}

/**
 * Starts the server anew, with a module of this folder that runs before it in its process. Returns how to start it
 * without.
 */
export async function restartWith(module: string): Promise<() => Promise<void>> {
  const program = serverProgram();
  const own = path.join(path.dirname(program), 'own.js');
  const before = path.join(extensions.getExtension(EXTENSION)!.extensionPath, 'test/editor/suite', module);
  fs.renameSync(program, own);
  fs.writeFileSync(program, `import '${pathToFileURL(before)}';\nawait import('./own.js');\n`);
  await commands.executeCommand('stet.restartServer');
  return async () => {
    fs.renameSync(own, program);
    await commands.executeCommand('stet.restartServer');
  };
}

function serverProgram(): string {
  return path.join(extensions.getExtension(EXTENSION)!.extensionPath, 'dist/server/main.js');
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
