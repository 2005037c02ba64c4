import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const MAIN = resolve('dist/cli/main.js');

/** Not the user's own cache. */
const CACHE = mkdtempSync(join(tmpdir(), 'stet-cache-'));
process.once('exit', () => rmSync(CACHE, { recursive: true, force: true }));

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as users do: a process of its own, in a folder. */
export function stet(folder: string, ...argv: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [findMain(), ...argv], {
    cwd: folder,
    env: environmentWith(CACHE),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status, stdout, stderr };
}

/** Starts it, with a cache of its own. */
export function startStet(folder: string, cache: string, ...argv: readonly string[]): ChildProcess {
  const env = environmentWith(cache);
  return spawn(process.execPath, [findMain(), ...argv], { cwd: folder, env, stdio: 'pipe' });
}

/** Resolves with what a process wrote, and its exit code, once it has ended. */
export async function finish(child: ChildProcess): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => (written.stdout += chunk));
  child.stderr?.on('data', (chunk) => (written.stderr += chunk));
  const [code] = await once(child, 'close');
  return { code, ...written };
}

function findMain(): string {
  if (!existsSync(MAIN)) throw new Error('There is no build to test: run "npm run build" first.');
  return MAIN;
}

function environmentWith(cache: string): NodeJS.ProcessEnv {
  const { NO_COLOR: _, FORCE_COLOR: __, ...environment } = process.env;
  return { ...environment, XDG_CACHE_HOME: cache };
}
