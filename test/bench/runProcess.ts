import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Cost } from './measure.ts';

/** What a process cost, from its start to its end. */
export interface ProcessCost extends Cost {
  /** The most memory it held, in MB; NaN where the system does not say (only Linux does). */
  readonly peak: number;
  readonly output: string;
}

/** Every so many milliseconds the process is looked at. */
const INTERVAL = 10;
/** The unit of times in /proc. */
const TICKS_PER_SECOND = 100;

/** Runs Node and waits for its end; `variables` are added to its environment. */
export function runNode(
  args: readonly string[],
  cwd: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<ProcessCost> {
  const start = performance.now();
  const env = { ...process.env, ...variables };
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  let last = { cpu: Number.NaN, peak: Number.NaN };
  const timer = setInterval(() => {
    last = readUsage(child.pid) ?? last;
  }, INTERVAL);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', () => {
      clearInterval(timer);
      done({ ...last, wall: performance.now() - start, output: Buffer.concat(chunks).toString('utf8') });
    });
  });
}

function readUsage(pid: number | undefined): { readonly cpu: number; readonly peak: number } | undefined {
  try {
    // The fields follow the name in brackets; user and system time are the 14th and 15th of all (proc(5)).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    if (peak === undefined) return undefined;
    const ticks = Number(fields[11]) + Number(fields[12]);
    return { cpu: (ticks * 1000) / TICKS_PER_SECOND, peak: Number(peak) / 1024 };
  } catch {
    return undefined;
  }
}
