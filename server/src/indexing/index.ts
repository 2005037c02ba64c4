/** What the hosts use of the index of sources. */

export { createPause } from '../readers/pause.ts';
export type { CorpusCache } from './cache/corpusCache.ts';
export { CacheFolder, type ClearedCache, type IndexCaches } from './cacheFolder.ts';
export { createIndexer } from './createIndexer.ts';
export { indexInThisThread } from './inThisThread.ts';
export { readCandidateWith } from './readCandidateWith.ts';
export { type IndexSettings, type LoadedIndex, type LoadRequest, SourceIndex } from './sourceIndex.ts';
