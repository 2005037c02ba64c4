import type { Passage, SourceDocument } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { readWords } from '../text/tokenize.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { createVocabulary } from '../vocabulary.ts';
import { Corpus, type KnownEntry } from './corpus.ts';
import { DocumentTerms, mergePostings } from './documentTerms.ts';

/** Steps of about this many passages: a few milliseconds. */
const PASSAGES_A_STEP = 64;

/**
 * Makes the successive corpora of one set of sources. Documents that were in an earlier one are not read again: their
 * terms are kept with them, and the vocabulary is shared, so that a changed source costs its own length and a merge.
 */
export class CorpusIndexer {
  readonly #vocabulary = createVocabulary();
  /** By the passages, which a document keeps when its key or metadata change. */
  readonly #known = new WeakMap<readonly Passage[], DocumentTerms>();

  /**
   * Indexes documents in steps of a few milliseconds, between which the host may do other work; yields the number of
   * documents done. Keys must be distinct (the loader sees to it).
   */
  *steps(
    documents: readonly SourceDocument[],
    entries: readonly KnownEntry[] = [],
  ): Generator<number, Corpus> {
    const indexed: DocumentTerms[] = [];
    let work = 0;
    for (const document of documents) {
      let terms = this.#known.get(document.passages);
      if (terms === undefined) {
        terms = new DocumentTerms();
        for (const passage of document.passages) {
          terms.addPassage(termsOfPassage(document, passage, this.#vocabulary));
          if (++work % PASSAGES_A_STEP === 0) yield indexed.length;
        }
        terms.seal();
        this.#known.set(document.passages, terms);
      }
      indexed.push(terms);
    }
    const merging = mergePostings(indexed, this.#vocabulary.termCount);
    for (let step = merging.next(); ; step = merging.next()) {
      if (step.done) return new Corpus(documents, entries, this.#vocabulary, step.value);
      yield indexed.length;
    }
  }
}

/** Indexes documents into a corpus, in one go. */
export function buildCorpus(
  documents: readonly SourceDocument[],
  entries: readonly KnownEntry[] = [],
): Corpus {
  const steps = new CorpusIndexer().steps(documents, entries);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The terms of a passage, and of the heads of its columns. */
function termsOfPassage(document: SourceDocument, passage: Passage, vocabulary: Vocabulary): number[] {
  const terms: number[] = [];
  addTerms(document.text, passage, vocabulary, terms);
  for (const { column } of passage.cells ?? [])
    addTerms(column, { start: 0, end: column.length }, vocabulary, terms);
  return terms;
}

function addTerms(text: string, span: Span, vocabulary: Vocabulary, terms: number[]): void {
  for (const word of readWords(text, span, vocabulary)) if (word.isContent) terms.push(word.term);
}
