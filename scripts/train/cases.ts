import type { Corpus } from '../../server/src/engine/corpus/corpus.ts';
import type { SourceDocument } from '../../server/src/engine/model/document.ts';

/** Cases of one source of data, with the corpus that holds their documents. */
export interface LabelledCases<Case> {
  readonly corpus: Corpus;
  readonly cases: readonly Case[];
}

/** Makes a corpus of documents. */
export type BuildCorpus = (documents: readonly SourceDocument[]) => Corpus;
