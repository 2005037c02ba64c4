import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { serveScreen } from '../screen/serve.ts';
import { dataFolder, desktopOptions } from './desktopOptions.ts';
import { expectDesktopWindow } from './desktopWindow.ts';
import { copySampleWorkspace } from './sampleWorkspace.ts';
import { QUIET_SETTINGS } from './settings.ts';

/** Runs the suite in a desktop VS Code, which may be downloaded first; resolves to the exit code. */
export async function runInDesktop(): Promise<number> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-'));
  const window = await expectDesktopWindow();
  const screen = await serveScreen(window.findPage);
  const workspace = copySampleWorkspace(home).both;
  const run = { home, workspace, windowSwitch: window.argument, screen: screen.address };
  writeSettings(dataFolder(home));
  try {
    return await runTests(desktopOptions(run, process.env));
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

function writeSettings(data: string): void {
  fs.mkdirSync(path.join(data, 'User'), { recursive: true });
  fs.writeFileSync(path.join(data, 'User/settings.json'), JSON.stringify(QUIET_SETTINGS));
}
