/**
 * `npm run test:editor`: one mocha suite in a real extension host.
 *
 *     TEST_IN=desktop|server   where; without it, a desktop where there is one or it can be downloaded, else a server
 *     TEST_GREP=text           the tests whose names hold it
 *     VSCODE_PATH=file         the desktop's executable; without it, the one that is downloaded
 *     VSCODE_VERSION=version   what is downloaded; without it, the version of the server
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundleSuite } from './bundleSuite.ts';
import { chooseHost, THIS_MACHINE } from './host/chooseHost.ts';
import { runFromOutside } from './host/fromOutside.ts';
import { runInDesktop } from './host/runInDesktop.ts';
import { runInServer } from './host/runInServer.ts';
import { installEditor } from './install.ts';

const host = await chooseHost(process.env, THIS_MACHINE);
process.stdout.write(`Editor tests in: ${host}\n`);
if (host === 'desktop' && !THIS_MACHINE.hasDisplay()) process.exit(repeatOnVirtualDisplay());
await bundleSuite();
if (host === 'server') installEditor();
if (host === 'desktop') process.exit(await runInDesktop());
const { TEST_GREP } = process.env;
const codes = [await runInServer(), await runFromOutside(TEST_GREP)];
process.exit(Math.max(...codes));

/** Runs this script again under a virtual display. */
function repeatOnVirtualDisplay(): number {
  const command = [process.execPath, ...process.execArgv, fileURLToPath(import.meta.url)];
  const env = { ...process.env, TEST_IN: 'desktop' };
  const { status, error } = spawnSync('xvfb-run', ['--auto-servernum', ...command], {
    stdio: 'inherit',
    env,
  });
  if (error !== undefined)
    process.stderr.write(`A desktop needs a display: set DISPLAY, or install xvfb-run (${error.message}).\n`);
  return status ?? 1;
}
