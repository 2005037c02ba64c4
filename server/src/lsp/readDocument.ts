import type { BibliographyReading } from '../adding/knownSources.ts';
import { createIndexer, createPause, readCandidateWith, SourceIndex } from '../indexing/index.ts';
import type { ReadResult } from '../readers/index.ts';
import type { Runtime } from './runtime.ts';
import { OWN_BYTES, SLICE } from './slices.ts';

/** Reads one document as all sources are read, in a worker where it could take long. */
export async function readDocument(
  path: string,
  maxFileBytes: number,
  { now, workerPath }: Runtime,
  signal: AbortSignal,
): Promise<ReadResult> {
  const indexer = createIndexer({ now, slice: SLICE, workerPath, ownBytes: 0 });
  const index = new SourceIndex({
    sources: [path],
    bibliography: [],
    maxFileBytes,
    now,
    slice: SLICE,
    indexer,
  });
  const { corpus, problems } = await index.load({ signal });
  const [read] = corpus.documents;
  return { problems, ...(read && { document: read.document }) };
}

/** Reads bibliographies in a worker where they could take long, and in slices else. */
export function readBibliographies({ now, workerPath }: Runtime, signal: AbortSignal): BibliographyReading {
  const indexer = createIndexer({ now, slice: SLICE, workerPath, ownBytes: OWN_BYTES });
  const pause = createPause(now, SLICE, signal);
  return { readCandidate: (file) => readCandidateWith(indexer, file, {}, pause), pause };
}
