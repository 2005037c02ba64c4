import type { IndexedSource, IndexSegment, SegmentPart } from '../engine/index.ts';
import type { SourceProblem } from '../engine/model/document.ts';
import type { IndexedBatch } from './batch.ts';
import { choosePartsToMerge } from './choosePartsToMerge.ts';
import type { FileIndexer } from './fileIndexer.ts';
import type { FileStamp } from './fileStamp.ts';
import { type IndexedFile, isIndexed, type KnownFile, type KnownSource, type LivePart } from './knownFile.ts';
import { moveFile } from './moveFile.ts';
import { ContentCache, type ContentPlace, StoredDocument } from './storedDocument.ts';

/** The files that were read, and their parts of the index. */
export class KnownFiles {
  readonly #files = new Map<string, KnownFile>();
  readonly #contents = new ContentCache();
  /** The last document that was made of each content: as long as its head stays, it stays the same object. */
  readonly #documents = new WeakMap<ContentPlace, StoredDocument>();

  get(path: string): KnownFile | undefined {
    return this.#files.get(path);
  }

  set(file: KnownFile): void {
    this.#files.set(file.path, file);
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
   */
  place(source: KnownSource): IndexedSource {
    const { content, part: segment, at } = source;
    const known = this.#documents.get(content);
    const document = known?.hasHead(source) ? known : new StoredDocument(source, content, this.#contents);
    this.#documents.set(content, document);
    return { document, segment, at };
  }

  /** Takes up files that were read, in place of what was known of them. */
  add({ records, segment, pack }: IndexedBatch, stamps: ReadonlyMap<string, FileStamp | undefined>): void {
    let next = 0;
    for (const { path, hash, problems, source: read } of records) {
      const source = read && {
        key: read.key,
        isNamedByFile: read.isNamedByFile,
        path,
        metadata: read.metadata,
        content: { pack, offset: read.offset, length: read.length },
        part: segment,
        at: next++,
      };
      this.#files.set(path, { path, stamp: stamps.get(path), hash, problems, source });
    }
  }

  /** Those of the files that are no longer among the paths. */
  listGone(paths: readonly string[]): KnownFile[] {
    const kept = new Set(paths);
    return [...this.#files.values()].filter(({ path }) => !kept.has(path));
  }

  /** A file lies at another path now. */
  move(file: KnownFile, path: string, stamp: FileStamp | undefined): void {
    this.#files.delete(file.path);
    this.#files.set(path, moveFile(file, path, stamp));
  }

  /**
   * Forgets all other files and merges small parts of the index. Says whether it forgot or merged anything.
   */
  async settle(paths: readonly string[], indexer: FileIndexer): Promise<boolean> {
    const kept = new Set(paths);
    const before = this.#files.size;
    for (const path of this.#files.keys()) if (!kept.has(path)) this.#files.delete(path);
    const chosen = choosePartsToMerge(this.listParts());
    if (chosen.length > 0) this.#moveTo(await indexer.merge(chosen.map(withoutFiles)), chosen);
    return chosen.length > 0 || this.#files.size < before;
  }

  listParts(): readonly LivePart[] {
    const files = new Map<IndexSegment, IndexedFile[]>();
    for (const file of this.#files.values()) {
      if (!isIndexed(file)) continue;
      const others = files.get(file.source.part);
      if (others === undefined) files.set(file.source.part, [file]);
      else others.push(file);
    }
    return [...files].map(([segment, unsorted]) => {
      const sorted = unsorted.sort((a, b) => a.source.at - b.source.at);
      return { segment, files: sorted, documents: sorted.map(({ source }) => source.at) };
    });
  }

  /** The files that could not be read. */
  listUnread(): readonly KnownFile[] {
    return [...this.#files.values()].filter((file) => !isIndexed(file));
  }

  /** The documents of these parts, in their order, are now those of one. */
  #moveTo(part: IndexSegment, parts: readonly LivePart[]): void {
    for (const [at, file] of parts.flatMap(({ files }) => files).entries())
      this.#files.set(file.path, { ...file, source: { ...file.source, part, at } });
  }
}

function withoutFiles({ segment, documents }: LivePart): SegmentPart {
  return { segment, documents };
}
