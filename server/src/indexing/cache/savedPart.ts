import { deserialize, serialize } from 'node:v8';
import type { IndexSegment } from '../../engine/index.ts';
import type { SourceMetadata, SourceProblem } from '../../engine/model/document.ts';
import type { FileStamp } from '../fileStamp.ts';
import type { IndexedFile, LivePart } from '../knownFile.ts';
import { joinSections, splitSections } from './sections.ts';

/** A file of a saved part. */
export interface SavedFile {
  readonly path: string;
  readonly stamp: FileStamp | undefined;
  readonly hash: string | undefined;
  readonly problems: readonly SourceProblem[];
  readonly key: string;
  readonly isNamedByFile: boolean;
  readonly metadata: SourceMetadata;
  /** Its number in the segment. */
  readonly at: number;
  /** The pack that holds its content, as a number in `packs`, and where. */
  readonly pack: number;
  readonly offset: number;
  readonly length: number;
}

/** A part of the index as it is on the disk. */
export interface SavedPart {
  /** The keys of the packs that hold the contents of its files. */
  readonly packs: readonly string[];
  /** Tables of files, each to be read in a few milliseconds. */
  readonly tables: readonly (() => readonly SavedFile[])[];
  readonly segment: IndexSegment;
}

const FILES_A_TABLE = 1_000;

/** A part as bytes, in chunks. `packs` are the keys of the packs of its contents. */
export function writePart({ segment, files }: LivePart, packs: readonly string[]): readonly Uint8Array[] {
  const numbers = new Map(packs.map((key, number) => [key, number]));
  const tables: Uint8Array[] = [];
  for (let at = 0; at < files.length; at += FILES_A_TABLE)
    tables.push(serialize(files.slice(at, at + FILES_A_TABLE).map((file) => describe(file, numbers))));
  return joinSections([
    serialize(packs),
    bytesOf(segment.nameUnits),
    bytesOf(segment.nameStarts),
    bytesOf(segment.firsts),
    bytesOf(segment.lengths),
    bytesOf(segment.starts),
    bytesOf(segment.passages),
    segment.counts,
    ...tables,
  ]);
}

/** The part that was written; the columns are views of the bytes. @throws where they are no part. */
export function readPart(bytes: Uint8Array): SavedPart {
  const [packs, nameUnits, nameStarts, firsts, lengths, starts, passages, counts, ...tables] =
    splitSections(bytes);
  if (!packs || !nameUnits || !nameStarts || !firsts || !lengths || !starts || !passages || !counts)
    throw new Error('A part of the index in the cache is not whole.');
  return {
    packs: deserialize(packs),
    tables: tables.map((table) => () => deserialize(table)),
    segment: {
      nameUnits: shortsOf(nameUnits),
      nameStarts: numbersOf(nameStarts),
      firsts: numbersOf(firsts),
      lengths: shortsOf(lengths),
      starts: numbersOf(starts),
      passages: numbersOf(passages),
      counts,
    },
  };
}

function describe(file: IndexedFile, packs: ReadonlyMap<string, number>): SavedFile {
  const { path, stamp, hash, problems, source } = file;
  const { key, isNamedByFile, metadata, at, content } = source;
  const pack = packs.get(content.pack.key ?? '') ?? -1;
  return {
    path,
    stamp,
    hash,
    problems,
    key,
    isNamedByFile,
    metadata,
    at,
    pack,
    offset: content.offset,
    length: content.length,
  };
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Uint16Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function shortsOf({ buffer, byteOffset, length }: Uint8Array): Uint16Array {
  return new Uint16Array(buffer, byteOffset, length / 2);
}

function numbersOf({ buffer, byteOffset, length }: Uint8Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, length / 4);
}
