import { SegmentBuilder, type Vocabulary } from '../engine/index.ts';
import type { SourceDocument } from '../engine/model/document.ts';
import type { FileReading } from '../readers/readBytes.ts';
import { readSourceFile } from '../readers/readSource.ts';
import type { FileRecord, ReadBatch, ReadFile, SavedContent } from './batch.ts';
import { hashBytes } from './fileHash.ts';
import type { ListedSource } from './fileIndexer.ts';
import { packContent } from './packContent.ts';
import { type Pause, runPausing } from './pause.ts';
import { shareBytes, shareSegment, type TakeShared } from './shareBatch.ts';

/** How files are read and indexed. */
export interface FileIndexing extends FileReading {
  /** May be kept for the next files: it knows their words then. */
  readonly vocabulary: Vocabulary;
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
  { vocabulary, onFile, pause, take, save, ...options }: FileIndexing,
): Promise<ReadBatch> {
  const builder = new SegmentBuilder(vocabulary);
  const contents: Uint8Array[] = [];
  const records: FileRecord[] = [];
  let offset = 0;
  for (const { path } of files) {
    const { document, isNamedByFile = false, bytes, problems } = await readSourceFile(path, options);
    const hash = bytes && hashBytes(bytes);
    await pause();
    if (document === undefined) records.push({ path, hash, problems });
    else {
      await runPausing(builder.add(document), pause);
      const content = packContent(document);
      const source = { ...describe(document, offset, content.length), isNamedByFile };
      records.push({ path, hash, problems, source });
      contents.push(content);
      offset += content.length;
    }
    onFile();
  }
  const segment = shareSegment(builder.finish(), take);
  return { records, segment, content: (await save?.(contents)) ?? shareBytes(contents, take) };
}

function describe(
  { key, metadata }: SourceDocument,
  offset: number,
  length: number,
): Omit<ReadFile, 'isNamedByFile'> {
  return { key, metadata, offset, length };
}
