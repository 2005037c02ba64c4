import {
  GrowingBytes,
  type IndexSegment,
  SegmentBuilder,
  type Steps,
  type Vocabulary,
} from '../engine/index.ts';
import type { SourceDocument } from '../engine/model/document.ts';
import { packContent } from './packContent.ts';

/** Where the packed content of a document stands in that of its batch, in bytes. */
export interface ContentSpan {
  readonly offset: number;
  readonly length: number;
}

/**
 * Makes batches of documents, one after the other, all in the same memory: what outlives many files before it is garbage
 * lies about until V8 collects the old ones, and the system's allocator keeps the room (ADR 156).
 */
export class BatchBuilder {
  readonly #segment: SegmentBuilder;
  readonly #content = new GrowingBytes();

  /** May be kept for the next files: it knows their words then. */
  constructor(vocabulary: Vocabulary) {
    this.#segment = new SegmentBuilder(vocabulary);
  }

  /** Indexes and packs the next document, in steps of a few milliseconds. */
  *add(document: SourceDocument): Steps<ContentSpan> {
    yield* this.#segment.add(document);
    const packed = packContent(document);
    const offset = this.#content.size;
    this.#content.append(packed);
    return { offset, length: packed.length };
  }

  /** The documents since the last batch: their segment, and their packed contents, which stay until the next one is begun. */
  finish(): { readonly segment: IndexSegment; readonly content: Uint8Array } {
    const content = this.#content.filled;
    this.#content.empty();
    return { segment: this.#segment.finish(), content };
  }
}
