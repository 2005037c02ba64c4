import {
  adoptSegment,
  type IndexedSource,
  type NamedSegment,
  type Segment,
  type SegmentPart,
  type Vocabulary,
} from '../engine/index.ts';
import type { SourceProblem } from '../engine/model/document.ts';
import type { IndexedBatch } from './batch.ts';
import { choosePartsToMerge } from './choosePartsToMerge.ts';
import { MemoryPack } from './contentPack.ts';
import type { FileIndexer } from './fileIndexer.ts';
import type { FileStamp } from './fileStamp.ts';
import { type Pause, runPausing } from './pause.ts';
import { ContentCache, type ContentPlace, type DocumentHead, StoredDocument } from './storedDocument.ts';

/** A file that was read. */
interface KnownFile {
  readonly stamp: FileStamp | undefined;
  readonly problems: readonly SourceProblem[];
  /** Undefined: it could not be read. */
  readonly source?: KnownSource;
}

/** A file that was read and indexed, as it says of itself. */
export interface KnownSource extends DocumentHead {
  readonly content: ContentPlace;
  /** The part of the index that holds it, and its number there. */
  readonly part: NamedSegment;
  readonly at: number;
}

/** A part of the index with those of its documents that count, in their order. */
interface LivePart extends SegmentPart {
  readonly sources: readonly KnownSource[];
}

/** The files that were read, and their parts of the index. */
export class KnownFiles {
  readonly #vocabulary: Vocabulary;
  readonly #files = new Map<string, KnownFile>();
  readonly #contents = new ContentCache();
  /** The parts with the ids of this thread's vocabulary. */
  readonly #segments = new WeakMap<NamedSegment, Segment>();
  /** The last document that was made of each content: as long as its head stays, it stays the same object. */
  readonly #documents = new WeakMap<ContentPlace, StoredDocument>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  has(path: string): boolean {
    return this.#files.has(path);
  }

  /** The stamp of a file when it was read; undefined where it was not, or could not be looked at. */
  stampOf(path: string): FileStamp | undefined {
    return this.#files.get(path)?.stamp;
  }

  /** The files that could be read, in the order of the paths. */
  list(paths: readonly string[]): KnownSource[] {
    return paths.flatMap((path) => this.#files.get(path)?.source ?? []);
  }

  problemsOf(paths: readonly string[]): SourceProblem[] {
    return paths.flatMap((path) => this.#files.get(path)?.problems ?? []);
  }

  /**
   * The document of a file, whose key and metadata may be those of a bibliography, with its place in the index.
   * @throws before `settle`.
   */
  place(source: KnownSource): IndexedSource {
    const { content, part, at } = source;
    const segment = this.#segments.get(part);
    if (segment === undefined) throw new Error('A part of the index is used before it was settled.');
    const known = this.#documents.get(content);
    const document = known?.hasHead(source) ? known : new StoredDocument(source, content, this.#contents);
    this.#documents.set(content, document);
    return { document, segment, at };
  }

  /** Takes up files that were read, in place of what was known of them. */
  add({ records, segment, content }: IndexedBatch, stamps: ReadonlyMap<string, FileStamp | undefined>): void {
    const pack = new MemoryPack(content);
    let at = 0;
    for (const { path, problems, source } of records) {
      const stamp = stamps.get(path);
      if (source === undefined) this.#files.set(path, { stamp, problems });
      else {
        const { key, metadata, offset, length } = source;
        const known = { key, path, metadata, content: { pack, offset, length }, part: segment, at: at++ };
        this.#files.set(path, { stamp, problems, source: known });
      }
    }
  }

  /** Forgets all other files, merges small parts of the index, and gives the terms of all parts their ids. */
  async settle(paths: readonly string[], indexer: FileIndexer, pause: Pause): Promise<void> {
    const kept = new Set(paths);
    for (const path of this.#files.keys()) if (!kept.has(path)) this.#files.delete(path);
    const parts = this.#listParts();
    const chosen = choosePartsToMerge(parts);
    if (chosen.length > 0) this.#moveTo(await indexer.merge(chosen.map(withoutSources)), chosen);
    for (const { segment } of chosen.length > 0 ? this.#listParts() : parts) {
      if (this.#segments.has(segment)) continue;
      this.#segments.set(segment, await runPausing(adoptSegment(segment, this.#vocabulary), pause));
    }
  }

  #listParts(): readonly LivePart[] {
    const sources = new Map<NamedSegment, KnownSource[]>();
    for (const { source } of this.#files.values()) {
      if (source === undefined) continue;
      const others = sources.get(source.part);
      if (others === undefined) sources.set(source.part, [source]);
      else others.push(source);
    }
    return [...sources].map(([segment, unsorted]) => {
      const sorted = unsorted.sort((a, b) => a.at - b.at);
      return { segment, sources: sorted, documents: sorted.map(({ at }) => at) };
    });
  }

  /** The documents of these parts, in their order, are now those of one. */
  #moveTo(part: NamedSegment, parts: readonly LivePart[]): void {
    for (const [at, source] of parts.flatMap(({ sources }) => sources).entries()) {
      const known = this.#files.get(source.path);
      if (known !== undefined) this.#files.set(source.path, { ...known, source: { ...source, part, at } });
    }
  }
}

function withoutSources({ segment, documents }: LivePart): SegmentPart {
  return { segment, documents };
}
