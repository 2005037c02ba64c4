import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  ExitNotification,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

import { STATUS_METHOD, type Status } from '../../server/src/protocol.ts';

/** What a server did since it was asked before; times in milliseconds. */
export interface ServerLoad {
  /** The processor's time, all threads. */
  readonly cpu: number;
  /** By how much its event loop was held up. */
  readonly p99: number;
  readonly p999: number;
  readonly longest: number;
}

/** So long must a server be quiet to be done, in milliseconds. */
const QUIET = 2000;

/** The built language server in a process of its own, with a client that edits drafts. */
export class BenchServer {
  readonly #folder: string;
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #versions = new Map<string, number>();
  #lastMessage = 0;
  #isBusy = true;
  #onPublished: (uri: string, version: number) => void = () => {};

  constructor(folder: string) {
    this.#folder = folder;
    const args = [
      '--require',
      resolve('test/bench/serverProbe.cjs'),
      resolve('dist/server/main.js'),
      '--stdio',
    ];
    this.#process = spawn(process.execPath, args, { cwd: folder, stdio: ['pipe', 'pipe', 'inherit', 'ipc'] });
    const { stdout, stdin } = this.#process;
    if (stdout === null || stdin === null) throw new Error('The server has no pipes.');
    this.#connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
    this.#connection.onNotification('textDocument/publishDiagnostics', ({ uri, version }) => {
      this.#noteMessage();
      this.#onPublished(uri, version);
    });
    this.#connection.onNotification(STATUS_METHOD, ({ state }: Status) => {
      this.#noteMessage();
      this.#isBusy = state === 'indexing';
    });
    for (const method of ['client/registerCapability', 'window/workDoneProgress/create'])
      this.#connection.onRequest(method, () => null);
    this.#connection.listen();
  }

  async start(): Promise<void> {
    const rootUri = pathToFileURL(this.#folder).href;
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'bench' }],
      initializationOptions: { check: { debounce: 0 } },
      capabilities: {
        window: { workDoneProgress: true },
        textDocument: { publishDiagnostics: { versionSupport: true } },
      },
    });
    await this.#connection.sendNotification('initialized', {});
  }

  /** Opens a document of the folder and waits until nothing comes from the server any more. */
  async open(name: string, text: string): Promise<string> {
    const uri = pathToFileURL(resolve(this.#folder, name)).href;
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId: 'markdown', version: 1, text };
    const published = this.#published(uri, 1);
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument });
    await published;
    while (this.#isBusy || performance.now() - this.#lastMessage < QUIET) await pause(QUIET / 10);
    return uri;
  }

  /** Puts a text at a place and waits for the diagnostics of the new version; the milliseconds that it took. */
  async type(uri: string, line: number, character: number, text: string): Promise<number> {
    const version = (this.#versions.get(uri) ?? 1) + 1;
    this.#versions.set(uri, version);
    const position = { line, character };
    const published = this.#published(uri, version);
    const start = performance.now();
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: position, end: position }, text }],
    });
    await published;
    return performance.now() - start;
  }

  /** The milliseconds that an answer takes. */
  async ask(method: string, params: object): Promise<number> {
    const start = performance.now();
    await this.#connection.sendRequest(method, params);
    return performance.now() - start;
  }

  /** What the server did since this was asked before. */
  async load(): Promise<ServerLoad> {
    const answer = once(this.#process, 'message');
    this.#process.send('load');
    return (await answer)[0];
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest(ShutdownRequest.type, undefined);
    await this.#connection.sendNotification(ExitNotification.type);
    this.#connection.dispose();
  }

  #published(uri: string, version: number): Promise<void> {
    return new Promise((done) => {
      this.#onPublished = (published, at) => {
        if (published === uri && at >= version) done();
      };
    });
  }

  #noteMessage(): void {
    this.#lastMessage = performance.now();
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
