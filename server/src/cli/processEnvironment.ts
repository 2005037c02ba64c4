import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Network } from '../adding/network.ts';
import { findOwnPackage } from '../readers/ownPackage.ts';
import type { Engine } from './engine.ts';
import type { Environment, Output } from './environment.ts';
import type { Readers } from './readers.ts';

/** The environment of this process. */
export function createProcessEnvironment(signal: AbortSignal): Environment {
  const stet = findOwnPackage(import.meta.url);
  return {
    cwd: process.cwd(),
    stdout: createOutput(process.stdout, process.env),
    stderr: createOutput(process.stderr, process.env),
    variables: process.env,
    signal,
    version: stet.version,
    rulesUri: stet.rulesUri,
    now: () => performance.now(),
    today: () => new Date().toISOString().slice(0, 10),
    loadEngine,
    loadReaders: () => loadReaders(stet.workerPath),
    loadNetwork: () => loadNetwork(stet.version),
    fetchZotero: async (url) => {
      const { fetchZoteroLibrary, zoteroFolder } = await import('../adding/zoteroLibrary.ts');
      return fetchZoteroLibrary(url, zoteroFolder(), await loadNetwork(stet.version), signal);
    },
    clearCache: async () => {
      const { CacheFolder } = await import('../indexing/index.ts');
      return new CacheFolder(stet.workerPath).clear();
    },
    startLanguageServer: () => startLanguageServer(stet.folder),
  };
}

async function loadNetwork(version: string): Promise<Network> {
  return (await import('../adding/network.ts')).publicNetwork(version);
}

async function loadEngine(): Promise<Engine> {
  const { checkDraft, createVocabulary, extractDocumentFigures, lookUpFacts, parseDraft } = await import(
    '../engine/index.ts'
  );
  // Files are mostly of the same words: one vocabulary describes each word once.
  const vocabulary = createVocabulary();
  return {
    checkDraft,
    extractDocumentFigures: (document) => extractDocumentFigures(document, vocabulary),
    lookUpFacts,
    parseDraft,
  };
}

/** The server is a bundle of its own, loaded by its path: the hosts do not import each other. */
async function startLanguageServer(folder: string): Promise<void> {
  await import(pathToFileURL(join(folder, 'dist', 'server', 'main.js')).href);
}

async function loadReaders(workerPath: string): Promise<Readers> {
  const [{ readSourceFile }, { readSources }] = await Promise.all([
    import('../readers/index.ts'),
    import('./readSources.ts'),
  ]);
  return { readSources: (request) => readSources(request, workerPath), readSourceFile };
}

function createOutput(stream: NodeJS.WriteStream, variables: NodeJS.ProcessEnv): Output {
  const isTerminal = stream.isTTY === true;
  return {
    isTerminal,
    // Some pseudo-terminals say that they have no columns.
    columns: isTerminal && stream.columns > 0 ? stream.columns : undefined,
    colors: wantsColors(variables, isTerminal),
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          // A reader that has seen enough (`| head`) is no failure.
          if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
          else resolve();
        });
      }),
  };
}

/** Colours on terminals that have them; https://no-color.org and https://force-color.org decide otherwise. */
export function wantsColors(
  variables: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (variables.NO_COLOR) return false;
  if (variables.FORCE_COLOR !== undefined && variables.FORCE_COLOR !== '')
    return variables.FORCE_COLOR !== '0' && variables.FORCE_COLOR !== 'false';
  return isTerminal && variables.TERM !== 'dumb';
}
