import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const MAIN = resolve('dist/cli/main.js');

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as users do: a process of its own, in a folder. */
export function stet(folder: string, ...argv: readonly string[]): Run {
  if (!existsSync(MAIN)) throw new Error('There is no build to test: run "npm run build" first.');
  const { NO_COLOR: _, FORCE_COLOR: __, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...argv], {
    cwd: folder,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status, stdout, stderr };
}
