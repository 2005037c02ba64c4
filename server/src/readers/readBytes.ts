import type { Stats } from 'node:fs';
import type { SourceProblem } from '../engine/model/document.ts';
import { type FileOpener, type OpenFile, openFile } from './openFile.ts';
import { failure } from './problems.ts';

/** The size in bytes above which a file is refused, where no other limit is set: 50 MB. */
export const DEFAULT_MAX_FILE_BYTES = 50 * 1024 * 1024;

/** Limits of reading. */
export interface ReadOptions {
  /** Larger files are refused unread. Default: 50 MiB. */
  readonly maxFileBytes?: number;
}

/** Limits of reading, and how a thread gets at files. */
export interface FileReading extends ReadOptions {
  /** Default: `openFile`. */
  readonly open?: FileOpener;
}

/** How often a file that changes while it is read is read anew. */
const ATTEMPTS = 2;

/** The bytes of a file of at most the size that is allowed, or why there are none. Never rejects. */
export async function readBytes(
  path: string,
  { maxFileBytes = DEFAULT_MAX_FILE_BYTES, open = openFile }: FileReading,
): Promise<Buffer | SourceProblem> {
  try {
    const file = await open(path);
    try {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const bytes = await readUnchanged(file, path, maxFileBytes);
        if (bytes !== undefined) return bytes;
      }
      return failure(
        path,
        'file-changed',
        'The file changed while it was read. It is read again when it is saved.',
      );
    } finally {
      await file.close();
    }
  } catch (error) {
    return systemFailure(path, error);
  }
}

/** Why a file cannot be read, whatever it holds: it is missing, or a folder. Undefined: it can. Never rejects. */
export async function findObstacle(
  path: string,
  { open = openFile }: FileReading,
): Promise<SourceProblem | undefined> {
  try {
    const file = await open(path);
    try {
      return refuseIrregular(path, await file.stat());
    } finally {
      await file.close();
    }
  } catch (error) {
    return systemFailure(path, error);
  }
}

/** The bytes of a file, why they are refused, or undefined where the file changed while it was read. */
async function readUnchanged(
  file: OpenFile,
  path: string,
  limit: number,
): Promise<Buffer | SourceProblem | undefined> {
  const before = await file.stat();
  const refusal = refuseIrregular(path, before);
  if (refusal !== undefined) return refusal;
  if (before.size > limit) return tooLarge(path, before.size, limit);
  const bytes = Buffer.allocUnsafe(before.size);
  const length = await file.read(bytes);
  const after = await file.stat();
  return length === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs
    ? bytes
    : undefined;
}

function refuseIrregular(path: string, stats: Stats): SourceProblem | undefined {
  if (stats.isFile()) return undefined;
  const message = stats.isDirectory()
    ? 'This is a folder, not a file. Name the files in it.'
    : 'This is no regular file, and is not read. Name a file.';
  return failure(path, 'file-unreadable', message);
}

function tooLarge(path: string, size: number, limit: number): SourceProblem {
  const message =
    `The file has ${megabytes(size)} MB, more than the ${megabytes(limit)} MB that are read. ` +
    'Split it, keep the part that you cite, or raise the setting "maxFileSizeMb".';
  return failure(path, 'file-too-large', message);
}

function megabytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(bytes % (1024 * 1024) === 0 ? 0 : 1);
}

function systemFailure(path: string, error: unknown): SourceProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return failure(path, 'file-not-found', 'There is no such file. Check the path, or restore the file.');
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return failure(path, 'file-unreadable', 'The file may not be read. Give yourself permission to read it.');
  }
  return failure(
    path,
    'file-unreadable',
    `The file cannot be read (${code}). Check the disk or the network, then try again.`,
  );
}
