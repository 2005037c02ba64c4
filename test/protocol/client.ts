import { PassThrough, type Readable, type Writable } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type Network, publicNetwork } from '../../server/src/adding/network.ts';
import type { IndexCaches } from '../../server/src/indexing/index.ts';
import type { Runtime } from '../../server/src/lsp/runtime.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { toUri } from '../../server/src/lsp/uris.ts';
import type { ZoteroAccess } from '../../server/src/lsp/zotero.ts';
import type { Status } from '../../server/src/protocol.ts';
import type { ManualClock } from './manualClock.ts';

/** What the server has published of a document. */
export interface Publication {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** A notification or request that the server has sent. */
export interface ServerMessage {
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: messages have the shape of their method
  readonly params: any;
}

const NOTIFICATIONS = [
  'textDocument/publishDiagnostics',
  'stet/status',
  'stet/verdicts',
  '$/progress',
  'window/logMessage',
];
const REQUESTS = [
  'client/registerCapability',
  'workspace/applyEdit',
  'workspace/codeLens/refresh',
  'workspace/configuration',
  'workspace/diagnostic/refresh',
  'workspace/inlayHint/refresh',
  'window/workDoneProgress/create',
];

/** What a test may change of the client. */
export interface ClientOptions {
  readonly capabilities?: object;
  readonly initializationOptions?: object;
  readonly folders?: readonly string[];
  /** The answer to the server's question for settings. */
  readonly settings?: object;
  /** The server's time; without it, that of the machine. */
  readonly clock?: ManualClock;
  /** What sources are fetched over. */
  readonly network?: Network;
  /** How Zotero is asked. */
  readonly zotero?: ZoteroAccess;
  /** Where indexes are kept; without it, nowhere. */
  readonly caches?: IndexCaches;
}

/** What a client reads from and writes to. */
export interface Transport {
  readonly input: Readable;
  readonly output: Writable;
}

/** A client of a server on a folder, with all that the server has sent to it. */
export class TestClient {
  readonly messages: ServerMessage[] = [];
  capabilities: InitializeResult['capabilities'] = {};
  readonly connection: ProtocolConnection;
  readonly folder: string;
  readonly #watchers = new Set<() => void>();

  constructor(folder: string, { input, output }: Transport, options: ClientOptions = {}) {
    this.folder = folder;
    const reader = new StreamMessageReader(input);
    // A server that is killed leaves half a message behind: the reader would watch for its rest for ever.
    reader.partialMessageTimeout = 0;
    this.connection = createProtocolConnection(reader, new StreamMessageWriter(output));
    for (const method of NOTIFICATIONS)
      this.connection.onNotification(method, (params) => this.#note({ method, params }));
    for (const method of REQUESTS) {
      this.connection.onRequest(method, (params) => {
        this.#note({ method, params });
        return answer({ method, params }, options);
      });
    }
    this.connection.listen();
  }

  uriOf(name: string): string {
    return toUri(`${this.folder}/${name}`);
  }

  /** The first message of that method, from a place in `messages` on, that passes; waits for it where there is none yet. */
  waitFor(
    method: string,
    passes: (params: ServerMessage['params']) => boolean,
    from = 0,
  ): Promise<ServerMessage> {
    return new Promise((resolve) => {
      const look = () => {
        const found = this.messages.slice(from).find((one) => one.method === method && passes(one.params));
        if (found === undefined) return;
        this.#watchers.delete(look);
        resolve(found);
      };
      this.#watchers.add(look);
      look();
    });
  }

  /** What is published of a document from a place in `messages` on, once it passes. */
  async published(
    uri: string,
    passes: (publication: Publication) => boolean = () => true,
    from = 0,
  ): Promise<Publication> {
    const isAbout = (params: Publication) => params.uri === uri && passes(params);
    return (await this.waitFor('textDocument/publishDiagnostics', isAbout, from)).params;
  }

  /** The status from a place in `messages` on, once nothing is being read. */
  async settled(from = 0): Promise<Status> {
    return (await this.waitFor('stet/status', ({ state }) => state !== 'indexing', from)).params;
  }

  /** Introduces itself to the server as an editor that has the folder open. */
  async initialize({ folders, capabilities, initializationOptions }: ClientOptions = {}): Promise<void> {
    const answer = await this.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: toUri(this.folder),
      workspaceFolders: (folders ?? [this.folder]).map((path) => ({ uri: toUri(path), name: path })),
      capabilities: capabilities ?? {},
      initializationOptions: { check: { debounce: 0, quietWhileTyping: 0 }, ...initializationOptions },
    });
    this.capabilities = answer.capabilities;
    await this.connection.sendNotification(InitializedNotification.type, {});
  }

  #note(message: ServerMessage): void {
    this.messages.push(message);
    for (const look of [...this.#watchers]) look();
  }
}

/** Starts a server in this process on a folder, and a client that talks to it over streams. */
export async function startClient(folder: string, options: ClientOptions = {}): Promise<TestClient> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const timers = new Set<NodeJS.Timeout>();
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(server, makeRuntime(options.clock ?? makeClock(timers), options));
  const client = new TestClient(folder, { input: down, output: up }, options);
  endings.push(() => {
    for (const timer of timers) clearTimeout(timer);
    client.connection.dispose();
  });
  await client.initialize(options);
  return client;
}

const endings: (() => void)[] = [];

afterEach(() => {
  for (const end of endings.splice(0)) end();
});

function makeRuntime(clock: Clock, { network, zotero, caches }: ClientOptions): Runtime {
  return {
    version: '0.0.0',
    rulesUri: 'file:///rules/',
    network: network ?? publicNetwork('0.0.0'),
    ...(zotero && { zotero }),
    ...(caches && { caches }),
    today: () => '2026-11-22',
    now: () => clock.now(),
    schedule: (run, milliseconds) => clock.schedule(run, milliseconds),
  };
}

type Clock = Pick<Runtime, 'now' | 'schedule'>;

function makeClock(timers: Set<NodeJS.Timeout>): Clock {
  return {
    now: () => performance.now(),
    schedule: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      timers.add(timer);
      return () => clearTimeout(timer);
    },
  };
}

/** What a client answers to the requests of the server. */
function answer({ method, params }: ServerMessage, options: ClientOptions): unknown {
  if (method === 'workspace/configuration') return params.items.map(() => options.settings ?? null);
  if (method === 'workspace/applyEdit') return { applied: true };
  return null;
}
