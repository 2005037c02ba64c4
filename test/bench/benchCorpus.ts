import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A folder with `draft.md` and `sources/`. */
export interface BenchCorpus {
  readonly folder: string;
  /** Removes what was made for the run. */
  readonly remove: () => void;
}

/** Makes the corpus, where the project lies beside its shared data: `node make-corpus.mjs COUNT OUT`. */
const MAKE_CORPUS = resolve('..', 'shared', 'bench', 'make-corpus.mjs');
const SOURCES = 569;

/** The corpus that is named, else one made of the shared data; undefined where there is neither. */
export function openBenchCorpus(named: string | undefined): BenchCorpus | undefined {
  if (named !== undefined) return { folder: resolve(named), remove: () => undefined };
  return makeBenchCorpus(SOURCES);
}

/** A corpus of so many sources, made of the shared data; undefined where they are not there. */
export function makeBenchCorpus(count: number): BenchCorpus | undefined {
  if (!existsSync(MAKE_CORPUS)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'));
  spawnSync(process.execPath, [MAKE_CORPUS, String(count), folder]);
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
