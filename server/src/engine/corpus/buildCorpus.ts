import type { SourceDocument } from '../model/document.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { createVocabulary } from '../vocabulary.ts';
import { Corpus, type KnownEntry } from './corpus.ts';
import { placeSources } from './placeSources.ts';
import { SegmentBuilder } from './segmentBuilder.ts';

/**
 * Indexes documents into a corpus, in one go. Keys must be distinct (the loader sees to it). A vocabulary that is
 * given may be another corpus's: their sentences can then be compared.
 */
export function buildCorpus(
  documents: readonly SourceDocument[],
  entries: readonly KnownEntry[] = [],
  vocabulary: Vocabulary = createVocabulary(),
): Corpus {
  const builder = new SegmentBuilder(vocabulary);
  for (const document of documents) for (const _ of builder.add(document));
  const segment = builder.finish();
  const sources = documents.map((document, at) => ({ document, segment, at }));
  return new Corpus(placeSources(sources), entries, vocabulary);
}
