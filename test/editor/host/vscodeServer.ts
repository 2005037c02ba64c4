import { type ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { VSCODE_SERVER } from './places.ts';
import { QUIET_SETTINGS } from './settings.ts';

/**
 * The built-in extensions that drafts need, and those that the page starts by itself and misses aloud; fewer of them start
 * faster.
 */
const BUILT_IN_EXTENSIONS = [
  'configuration-editing',
  'emmet',
  'extension-editing',
  'git-base',
  'json',
  'json-language-features',
  'markdown-basics',
  'markdown-language-features',
  'merge-conflict',
  'npm',
  'theme-defaults',
  'theme-seti',
  'typescript-language-features',
];

/** A running VS Code server with a home folder of its own. */
export interface VscodeServer {
  readonly port: number;
  /** Holds its data, logs and the copies of workspaces; removed by `stop`. */
  readonly home: string;
  /** Ends the server with all its children. */
  readonly stop: () => void;
}

/** How the VS Code server is started. */
export interface VscodeServerOptions {
  /** For the extension host, besides the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Extensions that are installed; absent: none. */
  readonly extensionsFolder?: string;
  /** Absent: any free one. */
  readonly port?: number;
  /** Which folders are trusted. Absent: all. */
  readonly trusted?: 'all' | 'none';
  /** User settings besides the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Starts the server and waits until it listens. */
export async function startVscodeServer(options: VscodeServerOptions = {}): Promise<VscodeServer> {
  // A short path, since the server makes sockets under it.
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-'));
  prepareHome(home, options.settings ?? {});
  const log = path.join(home, 'server.log');
  const child = spawn(process.execPath, serverArguments(home, options), {
    env: {
      ...process.env,
      EXTENSIONS_GALLERY: '{"serviceUrl":""}',
      TMPDIR: home,
      // Not the user's own cache.
      XDG_CACHE_HOME: path.join(home, 'cache'),
      XDG_RUNTIME_DIR: home,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', fs.openSync(log, 'a')],
    detached: true,
  });
  const stop = stopOnce(child, home);
  return { port: await readPort(child, log), home, stop };
}

/** Installs a packaged extension into a folder, offline. */
export function installArguments(vsix: string, extensionsFolder: string, dataFolder: string): string[] {
  const folders = ['--extensions-dir', extensionsFolder, '--server-data-dir', dataFolder];
  return [serverMain(), '--install-extension', vsix, '--force', ...folders];
}

function serverMain(): string {
  return path.join(VSCODE_SERVER, 'out/server-main.js');
}

function serverArguments(home: string, options: VscodeServerOptions): string[] {
  return [
    serverMain(),
    ...['--host', '127.0.0.1'],
    ...['--port', String(options.port ?? 0)],
    '--without-connection-token',
    '--accept-server-license-terms',
    ...['--telemetry-level', 'off'],
    ...(options.trusted === 'none' ? [] : ['--disable-workspace-trust']),
    '--disable-getting-started-override',
    // Without it the server does not read the page's payload, which names the tests.
    '--enable-smoke-test-driver',
    ...['--server-data-dir', home],
    ...['--user-data-dir', path.join(home, 'data')],
    ...['--builtin-extensions-dir', path.join(home, 'builtin')],
    ...['--extensions-dir', options.extensionsFolder ?? path.join(home, 'extensions')],
  ];
}

function prepareHome(home: string, settings: Readonly<Record<string, unknown>>): void {
  for (const folder of ['data/User', 'extensions', 'builtin'])
    fs.mkdirSync(path.join(home, folder), { recursive: true });
  const all = JSON.stringify({ ...QUIET_SETTINGS, ...settings });
  fs.writeFileSync(path.join(home, 'data/User/settings.json'), all);
  for (const name of BUILT_IN_EXTENSIONS)
    fs.symlinkSync(path.join(VSCODE_SERVER, 'extensions', name), path.join(home, 'builtin', name));
}

/** Kills the process group: the extension host and the language server are children of the server. */
function stopOnce(child: ChildProcess, home: string): () => void {
  let stopped = false;
  const stop = (): void => {
    if (stopped) return;
    stopped = true;
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
    if (process.env.STET_KEEP_EDITOR === undefined)
      fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  return stop;
}

function readPort(child: ChildProcess, log: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = '';
    const fail = (code: number | null) => {
      reject(new Error(`The VS Code server ended with ${code}:\n${fs.readFileSync(log, 'utf8')}`));
    };
    child.stdout?.on('data', (chunk: Buffer) => {
      fs.appendFileSync(log, chunk);
      text += chunk.toString();
      const port = /Extension host agent listening on (\d{1,5})/.exec(text)?.[1];
      if (port === undefined) return;
      child.off('exit', fail);
      resolve(Number(port));
    });
    child.once('exit', fail);
  });
}
