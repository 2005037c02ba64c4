import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { TestClient } from './client.ts';

/** The bundle that the extension carries. */
const MAIN = resolve('dist/server/main.js');

/** The server as an editor starts it: a process of its own, with its threads, and a cache on the disk. */
export interface ServerProcess {
  readonly client: TestClient;
  readonly child: ChildProcess;
  /** Ends it from outside, as a crash would, and resolves once it is gone. */
  readonly kill: () => Promise<void>;
}

/** Starts the built server on a folder. What it keeps goes below `cache`, which is not the user's. */
export async function startServerProcess(
  folder: string,
  cache: string,
  initializationOptions: object = {},
): Promise<ServerProcess> {
  if (!existsSync(MAIN)) throw new Error('There is no build to test: run "npm run build" first.');
  const child = spawn(process.execPath, [MAIN, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, XDG_CACHE_HOME: cache },
  });
  const ended = once(child, 'exit');
  const client = new TestClient(folder, { input: child.stdout, output: child.stdin });
  const kill = async (): Promise<void> => {
    client.connection.dispose();
    child.kill('SIGKILL');
    await ended;
  };
  kills.push(kill);
  await client.initialize({ initializationOptions });
  return { client, child, kill };
}

const kills: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const kill of kills.splice(0)) await kill();
});
