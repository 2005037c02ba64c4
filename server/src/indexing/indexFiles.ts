import { SegmentBuilder, type Vocabulary } from '../engine/index.ts';
import type { SourceDocument } from '../engine/model/document.ts';
import { type ReadOptions, readSourceFile } from '../readers/readSource.ts';
import type { FileRecord, IndexedBatch, ReadFile } from './batch.ts';
import { hashFile } from './fileHash.ts';
import type { ListedSource } from './fileIndexer.ts';
import { packContent } from './packContent.ts';
import { type Pause, runPausing } from './pause.ts';
import { shareBytes, shareSegment } from './shareBatch.ts';

/** How files are read and indexed. */
export interface FileIndexing extends ReadOptions {
  /** May be kept for the next files: it knows their words then. */
  readonly vocabulary: Vocabulary;
  /** Called when a file is done. */
  readonly onFile: () => void;
  /** Called every few milliseconds of work. */
  readonly pause: Pause;
}

/** Reads and indexes files one after the other. Never rejects for what a file holds. */
export async function indexFiles(
  files: readonly ListedSource[],
  { vocabulary, onFile, pause, ...options }: FileIndexing,
): Promise<IndexedBatch> {
  const builder = new SegmentBuilder(vocabulary);
  const contents: Uint8Array[] = [];
  const records: FileRecord[] = [];
  let offset = 0;
  // Files are hashed before they are read: one that changes in between has another hash the next time. And one ahead,
  // so that the disk works while this thread does.
  let hashing = hash(files[0]);
  for (const [at, { path }] of files.entries()) {
    const known = await hashing;
    hashing = hash(files[at + 1]);
    const { document, problems } = await readSourceFile(path, options);
    await pause();
    if (document === undefined) records.push({ path, hash: known, problems });
    else {
      await runPausing(builder.add(document), pause);
      const content = packContent(document);
      records.push({ path, hash: known, problems, source: describe(document, offset, content.length) });
      contents.push(content);
      offset += content.length;
    }
    onFile();
  }
  const segment = shareSegment(builder.finish());
  return { records, segment, content: shareBytes(contents) };
}

async function hash(file: ListedSource | undefined): Promise<string | undefined> {
  return file === undefined ? undefined : hashFile(file.path, file.size);
}

function describe({ key, metadata }: SourceDocument, offset: number, length: number): ReadFile {
  return { key, metadata, offset, length };
}
