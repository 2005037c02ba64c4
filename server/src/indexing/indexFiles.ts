import { type Pause, runPausing } from '../readers/pause.ts';
import type { FileReading } from '../readers/readBytes.ts';
import { readSourceFile } from '../readers/readSource.ts';
import type { FileRecord, ReadBatch, SavedContent } from './batch.ts';
import type { BatchBuilder } from './batchBuilder.ts';
import { hashBytes } from './fileHash.ts';
import type { ListedSource } from './fileIndexer.ts';
import { shareBytes, shareSegment, type TakeShared } from './shareBatch.ts';

/** How files are read and indexed. */
export interface FileIndexing extends FileReading {
  /** May be kept for the next files. */
  readonly builder: BatchBuilder;
  /** Called when a file is done. */
  readonly onFile: () => void;
  /** Called every few milliseconds of work. */
  readonly pause: Pause;
  /** Gives the shared memory that the batch lies in; default: memory of its own. */
  readonly take?: TakeShared;
  /** Writes the contents to the cache; undefined, or gives undefined: they stay in memory. */
  readonly save?: ((contents: readonly Uint8Array[]) => Promise<SavedContent | undefined>) | undefined;
}

/** Reads and indexes files one after the other. Never rejects for what a file holds. */
export async function indexFiles(
  files: readonly ListedSource[],
  { builder, onFile, pause, take, save, ...options }: FileIndexing,
): Promise<ReadBatch> {
  const records: FileRecord[] = [];
  for (const { path } of files) {
    const { document, isNamedByFile = false, bytes, problems } = await readSourceFile(path, options);
    const hash = bytes && hashBytes(bytes);
    await pause();
    if (document === undefined) records.push({ path, hash, problems });
    else {
      const place = await runPausing(builder.add(document), pause);
      const { key, metadata } = document;
      records.push({ path, hash, problems, source: { key, metadata, isNamedByFile, ...place } });
    }
    onFile();
  }
  const { segment, content } = builder.finish();
  return {
    records,
    segment: shareSegment(segment, take),
    content: (await save?.([content])) ?? shareBytes([content], take),
  };
}
