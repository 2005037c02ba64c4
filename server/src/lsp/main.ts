import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Runtime } from './runtime.ts';
import { startServer } from './server.ts';

/** Stet's own folder: the nearest above this file that holds a package.json. */
function findPackageFolder(from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) || dirname(folder) === folder) return folder;
  }
}

function readVersion(folder: string): string {
  const parsed: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const hasVersion = typeof parsed === 'object' && parsed !== null && 'version' in parsed;
  return hasVersion && typeof parsed.version === 'string' ? parsed.version : '0.0.0';
}

const folder = findPackageFolder(dirname(fileURLToPath(import.meta.url)));
const runtime: Runtime = {
  version: readVersion(folder),
  rulesUri: `${pathToFileURL(join(folder, 'docs', 'rules')).href}/`,
  now: () => performance.now(),
  schedule: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
// The way to talk (--stdio, --node-ipc, --socket, --pipe) is read from the command line.
startServer(createConnection(ProposedFeatures.all), runtime);
