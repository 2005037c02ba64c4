import type { KnownEntry } from '../server/src/engine/index.ts';
import type { SourceDocument } from '../server/src/engine/model/document.ts';
import {
  type IndexSettings,
  indexInThisThread,
  type LoadedIndex,
  type LoadRequest,
  SourceIndex,
} from '../server/src/indexing/index.ts';

/** The index of some sources, with what tests ask of it. */
export interface LoadedSources extends LoadedIndex {
  readonly documents: readonly SourceDocument[];
  /** The entries that no document belongs to. */
  readonly entries: readonly KnownEntry[];
}

/** Opens the index of sources in this thread; it yields after every file. `onRead` is told of each that is read. */
export function openIndex(
  settings: Partial<IndexSettings>,
  onRead: (path: string) => void = () => {},
): SourceIndex {
  const now = () => performance.now();
  const own = indexInThisThread(now, 0);
  const indexer: IndexSettings['indexer'] = {
    ...own,
    index: (files, request) => {
      for (const { path } of files) onRead(path);
      return own.index(files, request);
    },
  };
  return new SourceIndex({ sources: [], bibliography: [], now, slice: 0, indexer, ...settings });
}

/** Reads and indexes sources. */
export async function loadSources(settings: Partial<IndexSettings & LoadRequest>): Promise<LoadedSources> {
  const loaded = await openIndex(settings).load(settings);
  return {
    ...loaded,
    documents: loaded.corpus.documents.map(({ document }) => document),
    entries: [...loaded.corpus.entries.values()],
  };
}
