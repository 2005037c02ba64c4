import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { REPOSITORY, SUITE } from './places.ts';
import { copySampleWorkspace } from './sampleWorkspace.ts';
import { QUIET_SETTINGS } from './settings.ts';

/** Runs the suite in a desktop VS Code: that of `VSCODE_PATH`, else one that is downloaded; resolves to the exit code. */
export async function runInDesktop(): Promise<number> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-'));
  const data = path.join(home, 'data');
  fs.mkdirSync(path.join(data, 'User'), { recursive: true });
  fs.writeFileSync(path.join(data, 'User/settings.json'), JSON.stringify(QUIET_SETTINGS));
  const { VSCODE_PATH, VSCODE_VERSION } = process.env;
  try {
    return await runTests({
      ...(VSCODE_PATH === undefined
        ? { version: VSCODE_VERSION ?? 'stable' }
        : { vscodeExecutablePath: VSCODE_PATH }),
      extensionDevelopmentPath: REPOSITORY,
      extensionTestsPath: SUITE,
      launchArgs: [
        copySampleWorkspace(home).both,
        ...['--user-data-dir', data, '--extensions-dir', path.join(home, 'extensions')],
        ...['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes', '--disable-gpu'],
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    });
  } finally {
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}
