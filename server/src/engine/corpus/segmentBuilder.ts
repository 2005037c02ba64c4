import { expandHead } from '../analyze/expandHead.ts';
import type { Passage, SourceDocument } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { Steps } from '../steps.ts';
import { readWords } from '../text/tokenize.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { GrowingBytes, GrowingNumbers } from './growingColumns.ts';
import type { IndexSegment } from './indexSegment.ts';
import { type PostingColumns, sortPostings } from './postingColumns.ts';

/** Steps of about this many UTF-16 code units: a few milliseconds. */
const LENGTH_A_STEP = 20_000;

/** The most that the column of passage lengths holds. */
const LONGEST = 65_535;

/** Indexes documents, one after the other, into segments; what they are made in is kept from one to the next. */
export class SegmentBuilder {
  readonly #vocabulary: Vocabulary;
  readonly #firsts = new GrowingNumbers();
  readonly #lengths = new GrowingNumbers();
  /** A posting each, in the order of the passages. */
  readonly #terms = new GrowingNumbers();
  readonly #counts = new GrowingBytes();
  /** For each passage, where its postings end. */
  readonly #ends = new GrowingNumbers();
  readonly #seen = new Map<number, number>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#firsts.push(0);
  }

  /** Indexes the next document, in steps of a few milliseconds between which a host may do other work. */
  *add(document: Pick<SourceDocument, 'text' | 'passages'>): Steps<void> {
    let work = 0;
    for (const passage of document.passages) {
      this.#addPassage(document.text, passage);
      work += passage.end - passage.start;
      if (work < LENGTH_A_STEP) continue;
      work = 0;
      yield;
    }
    this.#firsts.push(this.#lengths.size);
  }

  /** The segment of the documents that were added since the last one. */
  finish(): IndexSegment {
    const unsorted: PostingColumns = {
      ends: this.#ends.filled,
      terms: this.#terms.filled,
      counts: this.#counts.filled,
    };
    const segment = {
      firsts: this.#firsts.filled.slice(),
      lengths: Uint16Array.from(this.#lengths.filled),
      ...sortPostings(unsorted, {
        count: this.#vocabulary.termCount,
        nameOf: (term) => this.#vocabulary.nameOf(term),
      }),
    };
    this.#empty();
    return segment;
  }

  #empty(): void {
    for (const column of [this.#firsts, this.#lengths, this.#terms, this.#counts, this.#ends]) column.empty();
    this.#firsts.push(0);
  }

  #addPassage(text: string, passage: Passage): void {
    this.#seen.clear();
    let length = this.#addWords(text, passage);
    // A cell is found by the head of its column too, which in a head is the cell itself.
    const cells = passage.kind === 'row' ? passage.cells : undefined;
    for (const { column } of cells ?? []) length += this.#addHead(expandHead(column));
    const label = cells?.find(({ row }) => row !== undefined)?.row ?? '';
    const expanded = expandHead(label);
    if (expanded !== label) length += this.#addHead(expanded);
    this.#ends.push(this.#terms.size);
    this.#lengths.push(Math.min(length, LONGEST));
  }

  #addHead(head: string): number {
    return this.#addWords(head, { start: 0, end: head.length });
  }

  #addWords(text: string, span: Span): number {
    let length = 0;
    for (const { isContent, term } of readWords(text, span, this.#vocabulary)) {
      if (!isContent) continue;
      length++;
      const at = this.#seen.get(term);
      if (at !== undefined) this.#counts.increment(at);
      else {
        this.#seen.set(term, this.#terms.size);
        this.#terms.push(term);
        this.#counts.push(1);
      }
    }
    return length;
  }
}
