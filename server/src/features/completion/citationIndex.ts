import { finish, type Steps } from '../../engine/index.ts';
import type { SourceMetadata } from '../../engine/model/document.ts';
import type { Library } from '../draftView.ts';
import { formatReference } from '../reference.ts';
import { splitWords } from './splitWords.ts';
import { type WordIndex, WordIndexBuilder } from './wordIndex.ts';

/** What can be cited, with the words by which it is found. */
export interface CitationRecord {
  readonly key: string;
  readonly metadata: SourceMetadata;
  /** Key, authors, title, publisher and year in one line, for ranking. */
  readonly words: string;
  /** Undefined: no document. */
  readonly documentIndex?: number;
}

/**
 * What can be cited of one library, by the beginnings of the words of key, authors, title, publisher and year: a
 * sorted vocabulary with the records of each word, so that a library of 10,000 costs a look-up and not a scan.
 */
export class CitationIndex {
  readonly records: readonly CitationRecord[];
  readonly #words: WordIndex;
  readonly #byKey: ReadonlyMap<string, number>;

  constructor(records: readonly CitationRecord[], byKey: ReadonlyMap<string, number>, words: WordIndex) {
    this.records = records;
    this.#byKey = byKey;
    this.#words = words;
  }

  recordOf(key: string): number | undefined {
    return this.#byKey.get(key);
  }

  /** The records that hold a word with each of these beginnings; all of them where there are no words. */
  find(query: string): Uint8Array {
    const wanted = splitWords(query);
    const hits = new Uint8Array(this.records.length);
    wanted.forEach((prefix, round) => {
      this.#words.visit(prefix, (record) => {
        if (hits[record] === round) hits[record] = round + 1;
      });
    });
    return hits.map((count) => (count === wanted.length ? 1 : 0));
  }
}

/** The longest line of words that a record is found and ranked by. */
const LONGEST_WORDS = 200;

function makeRecord(key: string, metadata: SourceMetadata, documentIndex?: number): CitationRecord {
  const words = `${key} ${formatReference({ key, metadata })}`.slice(0, LONGEST_WORDS);
  return { key, metadata, words, ...(documentIndex !== undefined && { documentIndex }) };
}

/** Indexing yields after so many records: a millisecond or two. */
const RECORDS_A_STEP = 50;

/** Indexes what can be cited of a library, in steps, so that completion finds it indexed. */
export function* indexCitations(library: Library): Steps<CitationIndex> {
  const { corpus, bibliography } = library;
  const records: CitationRecord[] = [];
  const byKey = new Map<string, number>();
  const words = new WordIndexBuilder();
  const add = (record: CitationRecord) => {
    byKey.set(record.key, records.push(record) - 1);
    words.add(splitWords(record.words));
  };
  for (const { document, index } of corpus.documents) {
    add(makeRecord(document.key, document.metadata, index));
    if (records.length % RECORDS_A_STEP === 0) yield;
  }
  for (const [key, entry] of bibliography) {
    if (corpus.documentOf(key) !== undefined) continue;
    add(makeRecord(key, entry));
    if (records.length % RECORDS_A_STEP === 0) yield;
  }
  const index = new CitationIndex(records, byKey, yield* words.build());
  indexes.set(library, index);
  return index;
}

const indexes = new WeakMap<Library, CitationIndex>();

/** The index of a library, made when it is first asked for. */
export function citationIndexOf(library: Library): CitationIndex {
  return indexes.get(library) ?? finish(indexCitations(library));
}
