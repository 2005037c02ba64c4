import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { DESKTOP_VERSION, DOWNLOADS } from './desktopOptions.ts';

/** Where the suite runs: in a desktop VS Code, or in a VS Code server with a headless browser. */
export type HostKind = 'desktop' | 'server';

/** What a machine has for a desktop VS Code. */
export interface Machine {
  /** Whether windows can be shown. */
  readonly hasDisplay: () => boolean;
  /** Whether `xvfb-run` can make a display that nobody sees. */
  readonly hasVirtualDisplay: () => boolean;
  /** Whether that version of VS Code was downloaded before. */
  readonly hasDownloaded: (version: string) => boolean;
  readonly canDownload: () => Promise<boolean>;
}

/** The host that the environment asks for, else a desktop where one can be had, else a server. */
export async function chooseHost(
  { TEST_IN, VSCODE_PATH, VSCODE_VERSION }: Readonly<NodeJS.ProcessEnv>,
  machine: Machine,
): Promise<HostKind> {
  if (TEST_IN === 'desktop' || TEST_IN === 'server') return TEST_IN;
  if (TEST_IN !== undefined) throw new Error(`TEST_IN is desktop or server, not ${TEST_IN}.`);
  if (VSCODE_PATH !== undefined) return 'desktop';
  if (!machine.hasDisplay() && !machine.hasVirtualDisplay()) return 'server';
  const hasCode = machine.hasDownloaded(VSCODE_VERSION ?? DESKTOP_VERSION) || (await machine.canDownload());
  return hasCode ? 'desktop' : 'server';
}

/** How long the download site has for an answer, in milliseconds. */
const PATIENCE = 4000;

/** The machine that the tests run on. */
export const THIS_MACHINE: Machine = {
  hasDisplay: () =>
    process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY),
  hasVirtualDisplay: () => spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).status === 0,
  hasDownloaded: (version) =>
    fs.existsSync(DOWNLOADS) && fs.readdirSync(DOWNLOADS).some((name) => name.endsWith(`-${version}`)),
  canDownload: async () => {
    try {
      const releases = 'https://update.code.visualstudio.com/api/releases/stable';
      const answer = await fetch(releases, { signal: AbortSignal.timeout(PATIENCE) });
      return answer.ok;
    } catch {
      return false;
    }
  },
};
