import { finish } from '../../engine/index.ts';
import type { SourceMetadata } from '../../engine/model/document.ts';
import type { Library } from '../draftView.ts';
import { formatReference } from '../reference.ts';

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
  readonly #words: readonly string[];
  readonly #recordsOf: readonly (readonly number[])[];
  readonly #byKey: ReadonlyMap<string, number>;

  constructor(records: readonly CitationRecord[], postings: ReadonlyMap<string, readonly number[]>) {
    this.records = records;
    this.#byKey = new Map(records.map(({ key }, i) => [key, i]));
    this.#words = [...postings.keys()].sort();
    this.#recordsOf = this.#words.map((word) => postings.get(word) ?? []);
  }

  recordOf(key: string): number | undefined {
    return this.#byKey.get(key);
  }

  /** The records that hold a word with each of these beginnings; all of them where there are no words. */
  find(query: string): Uint8Array {
    const wanted = splitWords(query);
    const hits = new Uint8Array(this.records.length);
    wanted.forEach((prefix, round) => {
      for (let i = this.#firstFrom(prefix); this.#words[i]?.startsWith(prefix); i++) {
        for (const record of this.#recordsOf[i] ?? []) if (hits[record] === round) hits[record] = round + 1;
      }
    });
    return hits.map((count) => (count === wanted.length ? 1 : 0));
  }

  #firstFrom(prefix: string): number {
    let [low, high] = [0, this.#words.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#words[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The longest line of words that a record is found and ranked by. */
const LONGEST_WORDS = 200;

function makeRecord(key: string, metadata: SourceMetadata, documentIndex?: number): CitationRecord {
  const words = `${key} ${formatReference({ key, metadata })}`.slice(0, LONGEST_WORDS);
  return { key, metadata, words, ...(documentIndex !== undefined && { documentIndex }) };
}

/** Words in lower case without accents; a key falls into its letters and its digits as well ("orlov2014"). */
function splitWords(text: string): string[] {
  const words = ASCII.test(text)
    ? text.toLowerCase().match(/[a-z0-9]{1,60}/g)
    : text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .match(/[\p{L}\p{N}]{1,60}/gu);
  const split: string[] = [];
  for (const word of words ?? []) {
    split.push(word);
    if (MIXED.test(word)) split.push(...(word.match(/\p{L}{1,60}|\p{N}{1,60}/gu) ?? []).slice(1));
  }
  return split;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII and the quotes of titles need no tables of Unicode.
const ASCII = /^[\x00-\x7f“”]*$/;
/** A word of letters and digits. */
const MIXED = /\p{L}\p{N}|\p{N}\p{L}/u;

/** Indexing yields after so many records: a millisecond or two. */
const RECORDS_A_STEP = 50;

/** Indexes what can be cited of a library, in steps, so that completion finds it indexed. */
export function* indexCitations(library: Library): Generator<undefined, CitationIndex> {
  const { corpus, bibliography } = library;
  const records: CitationRecord[] = [];
  const postings = new Map<string, number[]>();
  const add = (record: CitationRecord) => {
    const at = records.push(record) - 1;
    for (const word of splitWords(record.words)) {
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [at]);
      else if (list[list.length - 1] !== at) list.push(at);
    }
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
  const index = new CitationIndex(records, postings);
  indexes.set(library, index);
  return index;
}

const indexes = new WeakMap<Library, CitationIndex>();

/** The index of a library, made when it is first asked for. */
export function citationIndexOf(library: Library): CitationIndex {
  return indexes.get(library) ?? finish(indexCitations(library));
}
