import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { REPOSITORY } from './places.ts';

/** Where the suite runs: in a desktop VS Code, or in a VS Code server with a headless browser. */
export type HostKind = 'desktop' | 'server';

/** How long the download site has for an answer, in milliseconds. */
const PATIENCE = 4000;

/** The host that is asked for, else a desktop where one can be had, else a server. */
export async function chooseHost(): Promise<HostKind> {
  const { TEST_IN, VSCODE_PATH } = process.env;
  if (TEST_IN === 'desktop' || TEST_IN === 'server') return TEST_IN;
  if (VSCODE_PATH !== undefined) return 'desktop';
  if (!hasDisplay() && !hasVirtualDisplay()) return 'server';
  return hasDownload() || (await canDownload()) ? 'desktop' : 'server';
}

/** Whether windows can be shown. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

function hasVirtualDisplay(): boolean {
  return spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).status === 0;
}

/** Whether @vscode/test-electron has downloaded a VS Code before. */
function hasDownload(): boolean {
  const folder = path.join(REPOSITORY, '.vscode-test');
  return fs.existsSync(folder) && fs.readdirSync(folder).some((name) => name.startsWith('vscode-'));
}

async function canDownload(): Promise<boolean> {
  try {
    const releases = 'https://update.code.visualstudio.com/api/releases/stable';
    const answer = await fetch(releases, { signal: AbortSignal.timeout(PATIENCE) });
    return answer.ok;
  } catch {
    return false;
  }
}
