import { LRUCache } from 'lru-cache';
import type { OffsetRun, Passage, SourceDocument, SourceMetadata } from '../engine/model/document.ts';
import type { LineStarts } from '../engine/model/lines.ts';
import type { ContentPack } from './contentPack.ts';
import { type SourceContent, unpackContent } from './packContent.ts';

/** Where the content of a document is. */
export interface ContentPlace {
  readonly pack: ContentPack;
  /** In bytes. */
  readonly offset: number;
  readonly length: number;
}

/** As much of the contents is kept in memory, in bytes of their packed form; the latest one always is. */
const BYTES_KEPT = 8 * 1024 * 1024;

/** What the contents of documents are read through: those that were asked for last are kept. */
export class ContentCache {
  readonly #kept = new LRUCache<ContentPlace, SourceContent>({ maxSize: BYTES_KEPT });

  get(place: ContentPlace): SourceContent {
    const known = this.#kept.get(place);
    if (known !== undefined) return known;
    const content = unpackContent(place.pack.read(place.offset, place.length));
    this.#kept.set(place, content, { size: Math.min(place.length, BYTES_KEPT) });
    return content;
  }
}

/** What is known of a document while its content lies elsewhere. */
export interface DocumentHead {
  readonly key: string;
  readonly path: string;
  readonly metadata: SourceMetadata;
}

/** A document whose text and passages are read when they are asked for. */
export class StoredDocument implements SourceDocument {
  readonly key: string;
  readonly path: string;
  readonly metadata: SourceMetadata;
  readonly #place: ContentPlace;
  readonly #contents: ContentCache;

  constructor({ key, path, metadata }: DocumentHead, place: ContentPlace, contents: ContentCache) {
    this.key = key;
    this.path = path;
    this.metadata = metadata;
    this.#place = place;
    this.#contents = contents;
  }

  /** Whether this is what is known of it. */
  hasHead({ key, path, metadata }: DocumentHead): boolean {
    const isSame = metadata === this.metadata || JSON.stringify(metadata) === JSON.stringify(this.metadata);
    return isSame && key === this.key && path === this.path;
  }

  get text(): string {
    return this.#contents.get(this.#place).text;
  }

  get passages(): readonly Passage[] {
    return this.#contents.get(this.#place).passages;
  }

  get runs(): readonly OffsetRun[] | undefined {
    return this.#contents.get(this.#place).runs;
  }

  get fileLineStarts(): LineStarts | undefined {
    return this.#contents.get(this.#place).fileLineStarts;
  }
}
