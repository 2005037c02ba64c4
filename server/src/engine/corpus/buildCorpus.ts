import type { SourceDocument } from '../model/document.ts';
import { createVocabulary } from '../vocabulary.ts';
import { Corpus, type KnownEntry } from './corpus.ts';
import { SegmentBuilder } from './segmentBuilder.ts';

/** Indexes documents into a corpus, in one go. Keys must be distinct (the loader sees to it). */
export function buildCorpus(
  documents: readonly SourceDocument[],
  entries: readonly KnownEntry[] = [],
): Corpus {
  const vocabulary = createVocabulary();
  const builder = new SegmentBuilder(vocabulary);
  for (const document of documents) for (const _ of builder.add(document));
  const segment = builder.finish();
  const sources = documents.map((document, at) => ({ document, segment, at }));
  return new Corpus(sources, entries, vocabulary);
}
