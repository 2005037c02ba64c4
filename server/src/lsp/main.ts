import { Console } from 'node:console';
import {
  type Connection,
  createConnection,
  ProposedFeatures,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { publicNetwork } from '../adding/network.ts';
import { fetchZoteroLibrary, zoteroFolder, zoteroPath } from '../adding/zoteroLibrary.ts';
import { CacheFolder } from '../indexing/index.ts';
import { findOwnPackage } from '../readers/ownPackage.ts';
import { MESSAGE_ENCODER } from './messageEncoder.ts';
import type { Runtime } from './runtime.ts';
import { startServer } from './server.ts';

const stet = findOwnPackage(import.meta.url);
const network = publicNetwork(stet.version);
const runtime: Runtime = {
  version: stet.version,
  rulesUri: stet.rulesUri,
  workerPath: stet.workerPath,
  caches: new CacheFolder(stet.workerPath),
  network,
  zotero: {
    pathOf: (url) => zoteroPath(url, zoteroFolder()),
    fetch: (url) => fetchZoteroLibrary(url, zoteroFolder(), network, new AbortController().signal),
  },
  today: () => new Date().toISOString().slice(0, 10),
  now: () => performance.now(),
  schedule: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
startServer(connect(), runtime);

/** The way to talk (--stdio, --node-ipc, --socket, --pipe) is read from the command line. */
function connect(): Connection {
  if (!process.argv.includes('--stdio')) return createConnection(ProposedFeatures.all);
  // What a library prints would be taken for a message.
  globalThis.console = new Console(process.stderr);
  const writer = new StreamMessageWriter(process.stdout, { contentTypeEncoder: MESSAGE_ENCODER });
  // The library ends the process with its input only where it is given the stream, and takes a writer beside it.
  return createConnection(ProposedFeatures.all, process.stdin, writer as unknown as NodeJS.WritableStream);
}
