/**
 * `npm run editor`: opens a copy of the sample workspace with the extension, in VS Code where `code` is on the path,
 * else in a VS Code server for the browser, until it is interrupted.
 *
 *     STET_EDITOR=server   the server, even where `code` is on the path
 *     PORT=number          the server's port; without it, 8123
 */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { REPOSITORY } from './host/places.ts';
import { copySampleWorkspace } from './host/sampleWorkspace.ts';
import { startVscodeServer } from './host/vscodeServer.ts';
import { workbenchAddress } from './host/workbenchAddress.ts';
import { installEditor } from './install.ts';

const DEFAULT_PORT = 8123;

if (process.env.STET_EDITOR !== 'server' && hasCode()) openInCode();
else await openInBrowser();

function hasCode(): boolean {
  return runCode(['--version'], 'ignore') === 0;
}

/** The copy stays for as long as the system keeps temporary files: nobody tells us when the window is closed. */
function openInCode(): void {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-'));
  const { seeds } = copySampleWorkspace(home);
  const draft = path.join(seeds, 'draft.md');
  process.exitCode =
    runCode(['--new-window', `--extensionDevelopmentPath=${REPOSITORY}`, seeds, draft], 'inherit') ?? 1;
}

function runCode(args: readonly string[], stdio: 'ignore' | 'inherit'): number | null {
  return spawnSync('code', args, { stdio, shell: process.platform === 'win32' }).status;
}

async function openInBrowser(): Promise<void> {
  installEditor();
  const server = await startVscodeServer({ port: Number(process.env.PORT ?? DEFAULT_PORT) });
  const { seeds } = copySampleWorkspace(server.home);
  const file = path.join(seeds, 'draft.md');
  const address = workbenchAddress(server.port, { workspace: seeds, file, extension: REPOSITORY });
  process.stdout.write(`\nOpen this address; Ctrl+C ends the server.\n\n  ${address}\n\n`);
}
