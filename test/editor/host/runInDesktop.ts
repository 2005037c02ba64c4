import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { SCREEN_ADDRESS } from '../screen/protocol.ts';
import { serveScreen } from '../screen/serve.ts';
import { expectDesktopWindow } from './desktopWindow.ts';
import { REPOSITORY, SUITE } from './places.ts';
import { copySampleWorkspace } from './sampleWorkspace.ts';
import { QUIET_SETTINGS } from './settings.ts';

/** Runs the suite in a desktop VS Code: that of `VSCODE_PATH`, else one that is downloaded; resolves to the exit code. */
export async function runInDesktop(): Promise<number> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-'));
  const window = await expectDesktopWindow();
  const screen = await serveScreen(window.findPage);
  const { VSCODE_PATH, VSCODE_VERSION } = process.env;
  try {
    return await runTests({
      ...(VSCODE_PATH === undefined
        ? { version: VSCODE_VERSION ?? 'stable' }
        : { vscodeExecutablePath: VSCODE_PATH }),
      extensionDevelopmentPath: REPOSITORY,
      extensionTestsPath: SUITE,
      extensionTestsEnv: { [SCREEN_ADDRESS]: screen.address },
      launchArgs: [...launchArguments(home), window.argument],
    });
  } catch (error) {
    // The suite has said which tests failed.
    if (error instanceof TestRunFailedError) return error.code ?? 1;
    throw error;
  } finally {
    await window.disconnect().catch(() => {});
    screen.close();
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** What VS Code opens, with a profile of its own in `home`. */
function launchArguments(home: string): string[] {
  const data = path.join(home, 'data');
  fs.mkdirSync(path.join(data, 'User'), { recursive: true });
  fs.writeFileSync(path.join(data, 'User/settings.json'), JSON.stringify(QUIET_SETTINGS));
  return [
    copySampleWorkspace(home).both,
    ...['--user-data-dir', data, '--extensions-dir', path.join(home, 'extensions')],
    '--disable-gpu',
  ];
}
