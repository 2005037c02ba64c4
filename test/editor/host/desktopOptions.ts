import * as path from 'node:path';
import type { runTests } from '@vscode/test-electron';
import { SCREEN_ADDRESS } from '../screen/protocol.ts';
import { REPOSITORY, SUITE } from './places.ts';

/** What `@vscode/test-electron` takes. */
export type DesktopOptions = Parameters<typeof runTests>[0];

/** The VS Code that is downloaded: the version that the VS Code server of the lockfile has, so that both draw the same. */
export const DESKTOP_VERSION = '1.100.3';

/** Where `@vscode/test-electron` keeps what it has downloaded. */
export const DOWNLOADS = path.join(REPOSITORY, '.vscode-test');

/** One run of the suite on a desktop. */
export interface DesktopRun {
  /** Holds the profile and the cache of the run. */
  readonly home: string;
  /** What VS Code opens. */
  readonly workspace: string;
  /** The switch that makes the window's page reachable. */
  readonly windowSwitch: string;
  /** Where the suite asks for what is to be seen. */
  readonly screen: string;
}

/** The folder that VS Code keeps settings and state in. */
export function dataFolder(home: string): string {
  return path.join(home, 'data');
}

/** How the suite is run: in the executable of `VSCODE_PATH`, else in `VSCODE_VERSION`, else in the pinned version. */
export function desktopOptions(
  { home, workspace, windowSwitch, screen }: DesktopRun,
  { VSCODE_PATH, VSCODE_VERSION }: Readonly<NodeJS.ProcessEnv>,
): DesktopOptions {
  return {
    ...(VSCODE_PATH === undefined
      ? { version: VSCODE_VERSION ?? DESKTOP_VERSION, cachePath: DOWNLOADS }
      : { vscodeExecutablePath: VSCODE_PATH }),
    extensionDevelopmentPath: REPOSITORY,
    extensionTestsPath: SUITE,
    extensionTestsEnv: {
      [SCREEN_ADDRESS]: screen,
      XDG_CACHE_HOME: path.join(home, 'cache'),
      // Set in a terminal of VS Code by some extensions: the executable would be Node instead.
      ELECTRON_RUN_AS_NODE: undefined,
    },
    launchArgs: [
      // What is to be opened has to come first.
      workspace,
      `--user-data-dir=${dataFolder(home)}`,
      `--extensions-dir=${path.join(home, 'extensions')}`,
      '--disable-gpu',
      windowSwitch,
    ],
  };
}
