import * as assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import type { StetExtension } from '../../../client/src/extension.ts';

/** The extension's name, as VS Code knows it. */
export const EXTENSION = 'stet.stet';

/** The extension, once it is active. */
export async function activateStet(): Promise<StetExtension> {
  const extension = extensions.getExtension<StetExtension>(EXTENSION);
  assert.ok(extension, 'the extension is installed');
  return extension.activate();
}

/** The extension starts with a draft and offers its commands. */
export function describeActivation(): void {
  describe('activation', () => {
    it('starts the server', async () => {
      const { serverProcessId } = await activateStet();
      assert.ok(serverProcessId() !== undefined);
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
