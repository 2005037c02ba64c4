import { countDocumentFigures, type Steps, type Vocabulary } from '../../engine/index.ts';
import type { ContentPack } from '../contentPack.ts';
import { unpackContent } from '../packContent.ts';
import { type PackPlace, readPack } from '../packPlace.ts';
import type { ContentPlace } from '../storedDocument.ts';

/** A document whose figures are to be counted. */
export interface UncountedDocument {
  readonly content: ContentPlace;
  /** The date that its relative dates are read with. */
  readonly date: string | undefined;
}

/** Documents whose figures threads count together: each takes the next one that nobody has begun with. */
export interface CountingTask {
  readonly packs: readonly PackPlace[];
  readonly documents: readonly PackedDocument[];
  /** Shared: the number of the next document. */
  readonly next: Int32Array;
  /** Shared: for each document how many figures it states, or that nobody has counted them yet. */
  readonly counts: Int32Array;
}

interface PackedDocument {
  /** Its number in `packs`, and where in it: in bytes. */
  readonly pack: number;
  readonly offset: number;
  readonly length: number;
  readonly date: string | undefined;
}

const NOT_COUNTED = -1;

/** What the workers are told: documents whose figures they share out among them, and where to write the counts. */
export function createCountingTask(documents: readonly UncountedDocument[]): CountingTask {
  const packs = [...new Set(documents.map(({ content }) => content.pack))];
  const numbers = new Map<ContentPack, number>(packs.map((pack, number) => [pack, number]));
  return {
    packs: packs.map(({ place }) => place),
    documents: documents.map(({ content: { pack, offset, length }, date }) => ({
      pack: numbers.get(pack) ?? 0,
      offset,
      length,
      date,
    })),
    next: new Int32Array(new SharedArrayBuffer(4)),
    counts: new Int32Array(new SharedArrayBuffer(4 * documents.length)).fill(NOT_COUNTED),
  };
}

/** Does what of the task nobody else does, a document a step. */
export function* workOn(task: CountingTask, vocabulary: Vocabulary): Steps<void> {
  const { packs, documents, next, counts } = task;
  for (;;) {
    const at = Atomics.add(next, 0, 1);
    const document = documents[at];
    const place = document && packs[document.pack];
    if (document === undefined || place === undefined) return;
    const { offset, length, date } = document;
    const content = unpackContent(readPack(place, offset, length));
    const metadata = date === undefined ? {} : { date };
    Atomics.store(counts, at, countDocumentFigures({ ...content, metadata }, vocabulary));
    yield;
  }
}

/** Those who work on it end with the document that they are at. */
export function stop({ documents, next }: CountingTask): void {
  Atomics.store(next, 0, documents.length);
}

/** For each document how many figures it states; undefined: whoever counted them has failed. */
export function readCounts({ counts }: CountingTask): (number | undefined)[] {
  return Array.from(counts, (count) => (count === NOT_COUNTED ? undefined : count));
}
