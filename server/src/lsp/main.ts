import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { findOwnPackage } from '../readers/ownPackage.ts';
import type { Runtime } from './runtime.ts';
import { startServer } from './server.ts';

const stet = findOwnPackage(import.meta.url);
const runtime: Runtime = {
  version: stet.version,
  rulesUri: stet.rulesUri,
  workerPath: stet.workerPath,
  now: () => performance.now(),
  schedule: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
// The way to talk (--stdio, --node-ipc, --socket, --pipe) is read from the command line.
startServer(createConnection(ProposedFeatures.all), runtime);
