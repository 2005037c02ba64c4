/**
 * `npm run test:editor`: one mocha suite in a real extension host.
 *
 *     TEST_IN=desktop|server   where; without it, a desktop where there is one or it can be downloaded, else a server
 *     TEST_GREP=text           the tests whose names hold it
 *     VSCODE_PATH=file         the desktop's executable; without it, the one that is downloaded
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundleSuite } from './bundleSuite.ts';
import { chooseHost, hasDisplay } from './host/chooseHost.ts';
import { runInDesktop } from './host/runInDesktop.ts';
import { runInServer } from './host/runInServer.ts';
import { installEditor } from './install.ts';

const host = await chooseHost();
process.stdout.write(`Editor tests in: ${host}\n`);
if (host === 'desktop' && !hasDisplay()) process.exit(repeatOnVirtualDisplay());
await bundleSuite();
if (host === 'server') installEditor();
process.exit(host === 'server' ? await runInServer() : await runInDesktop());

/** Runs this script again under a virtual display. */
function repeatOnVirtualDisplay(): number {
  const command = [process.execPath, ...process.execArgv, fileURLToPath(import.meta.url)];
  const env = { ...process.env, TEST_IN: 'desktop' };
  return spawnSync('xvfb-run', ['--auto-servernum', ...command], { stdio: 'inherit', env }).status ?? 1;
}
