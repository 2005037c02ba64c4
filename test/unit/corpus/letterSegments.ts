import type { IndexSegment } from '../../../server/src/engine/corpus/indexSegment.ts';
import { sortPostings } from '../../../server/src/engine/corpus/postingColumns.ts';

/** A segment of documents given as passages, each a text of one-letter terms: "a" is term 0. */
export function segmentOf(...documents: readonly (readonly string[])[]): IndexSegment {
  const passages = documents
    .flat()
    .map((passage) => [...new Set(passage)].map((letter) => ({ letter, passage })));
  const postings = passages.flat();
  let [end, first] = [0, 0];
  return {
    firsts: Uint32Array.from([0, ...documents.map(({ length }) => (first += length))]),
    lengths: Uint16Array.from(documents.flat(), ({ length }) => length),
    ...sortPostings(
      {
        ends: Uint32Array.from(passages, ({ length }) => (end += length)),
        terms: Uint32Array.from(postings, ({ letter }) => idOf(letter)),
        counts: Uint8Array.from(postings, ({ letter, passage }) => passage.split(letter).length - 1),
      },
      { count: 26, nameOf: letterOf },
    ),
  };
}

export function letterOf(term: number): string {
  return String.fromCharCode(97 + term);
}

export function idOf(letter: string): number {
  return letter.charCodeAt(0) - 97;
}
