import type { Corpus, CorpusDocument } from '../../engine/index.ts';
import type { SourceProblem } from '../../engine/model/document.ts';
import type { Pause } from '../../readers/pause.ts';
import { extensionOf } from '../../readers/registry.ts';
import type { CorpusCache } from '../cache/corpusCache.ts';
import type { CountingRequest, FileIndexer } from '../fileIndexer.ts';
import type { KnownFiles } from '../knownFiles.ts';
import { createCountingTask, readCounts, type UncountedDocument } from './countingTask.ts';

/** What counting needs of an index. */
export interface CountingIndex {
  readonly files: KnownFiles;
  readonly indexer: FileIndexer;
  /** Undefined: counts are not kept. */
  readonly cache: CorpusCache | undefined;
}

/** A document of the corpus with where its content is. */
interface CountedDocument extends UncountedDocument {
  readonly document: CorpusDocument;
  /** Names all that its figures depend on. */
  readonly name: string;
}

/** Figures of contents of fewer bytes are counted by the corpus, which knows what was analysed, before workers are fast. */
const LEAST_FOR_WORKERS = 8 * 1024 * 1024;

/**
 * Counts the figures of a corpus: as the cache has them, else in workers, and what those did not count in this thread.
 * Gives what was wrong with the cache.
 */
export async function countCorpusFigures(
  corpus: Corpus,
  { files, indexer, cache }: CountingIndex,
  pause: Pause,
  request: CountingRequest,
): Promise<readonly SourceProblem[]> {
  const documents = corpus.documents.flatMap((document) => findFile(document, files));
  const { counts: known, problem } = (await cache?.readFigureCounts()) ?? { counts: new Map() };
  corpus.takeFigureCounts(documents.map(({ document, name }) => [document, known.get(name)]));
  const uncounted = documents.filter(({ name }) => !known.has(name));
  if (uncounted.reduce((sum, { content }) => sum + content.length, 0) >= LEAST_FOR_WORKERS) {
    const task = createCountingTask(uncounted);
    await indexer.count(task, request);
    const counts = readCounts(task);
    corpus.takeFigureCounts(uncounted.map(({ document }, at) => [document, counts[at]]));
  }
  const counted: [string, number][] = [];
  for (const { document, name } of documents) {
    counted.push([name, document.figureCount]);
    await pause();
  }
  const unsaved = uncounted.length > 0 ? await cache?.saveFigureCounts(counted) : undefined;
  return [problem, unsaved].filter((one) => one !== undefined);
}

function findFile(document: CorpusDocument, files: KnownFiles): CountedDocument[] {
  const { path, metadata } = document.document;
  const file = files.get(path);
  if (file?.source === undefined || file.hash === undefined) return [];
  const name = [file.hash, extensionOf(path), metadata.date].join(' ');
  return [{ document, content: file.source.content, date: metadata.date, name }];
}
