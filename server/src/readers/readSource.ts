import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { parse as parsePath } from 'node:path';
import type { SourceDocument, SourceProblem } from '../engine/model/document.ts';
import { findLineStarts } from '../engine/model/lines.ts';
import { decode, type EncodingDoubt } from './decode.ts';
import { failure, warning } from './problems.ts';
import type { Reading, Refusal } from './reader.ts';
import { extensionOf, findFormat, READABLE_EXTENSIONS } from './registry.ts';

/** The size in bytes above which a file is refused, where no other limit is set: 50 MB. */
export const DEFAULT_MAX_FILE_BYTES = 50 * 1024 * 1024;

/** Limits of reading. */
export interface ReadOptions {
  /** Larger files are refused unread. Default: 50 MiB. */
  readonly maxFileBytes?: number;
}

/** A file as a document, with what is wrong with it. No document: the problems say why. */
export interface ReadResult {
  readonly document?: SourceDocument;
  readonly problems: readonly SourceProblem[];
}

/** A file's text, or why there is none. */
export type TextResult =
  | { readonly text: string; readonly problems: readonly SourceProblem[] }
  | { readonly text?: undefined; readonly problems: readonly SourceProblem[] };

/**
 * Reads a file of any readable format. Its key is the one that it gives itself, else its name without extension.
 * Never rejects: what goes wrong is a problem.
 */
export async function readSourceFile(path: string, options: ReadOptions = {}): Promise<ReadResult> {
  const format = findFormat(path);
  switch (format?.kind) {
    case undefined:
      return { problems: [unsupported(path)] };
    case 'text': {
      const file = await readTextFile(path, options);
      if (file.text === undefined) return file;
      const { text } = file;
      return tryReader(path, file, async () => (await format.load())({ path, text }));
    }
    case 'binary': {
      const bytes = await readBytes(path, options.maxFileBytes ?? DEFAULT_MAX_FILE_BYTES);
      if (!Buffer.isBuffer(bytes)) return { problems: [bytes] };
      if (bytes.length === 0) return { problems: [failure(path, 'empty-file', EMPTY)] };
      return tryReader(path, { text: '', problems: [] }, async () => (await format.load())({ path, bytes }));
    }
  }
}

/** `file`: its text, empty where it is of bytes, and what is wrong with it already. */
async function tryReader(
  path: string,
  file: { readonly text: string; readonly problems: readonly SourceProblem[] },
  read: () => Promise<Reading | Refusal>,
): Promise<ReadResult> {
  try {
    const reading = await read();
    const problems = [...file.problems, ...reading.problems];
    return reading.text === undefined
      ? { problems }
      : { document: makeDocument(path, file.text, reading), problems };
  } catch (error) {
    return { problems: [...file.problems, readerFailed(path, error)] };
  }
}

function makeDocument(path: string, text: string, { id, problems: _, ...reading }: Reading): SourceDocument {
  const key = id ?? parsePath(path).name;
  return {
    key,
    path,
    ...reading,
    ...(reading.runs !== undefined && { fileLineStarts: findLineStarts(text) }),
  };
}

const EMPTY = 'The file is empty. Fill it or remove it.';

/** Reads and decodes a file of at most the size that is allowed. An empty file has an empty text, and a problem. */
export async function readTextFile(path: string, options: ReadOptions = {}): Promise<TextResult> {
  const bytes = await readBytes(path, options.maxFileBytes ?? DEFAULT_MAX_FILE_BYTES);
  if (!Buffer.isBuffer(bytes)) return { problems: [bytes] };
  const decoding = decode(bytes);
  if (decoding.kind === 'binary') return { problems: [binary(path, decoding.format)] };
  const { text, doubt } = decoding;
  if (/^\s*$/.test(text)) return { text, problems: [warning(path, 'empty-file', EMPTY)] };
  return { text, problems: doubt === undefined ? [] : [doubtful(path, doubt)] };
}

/** Without waiting: a pipe that nobody writes to would hold up everything. Windows has no such flag. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** How often a file that changes while it is read is read anew. */
const ATTEMPTS = 2;

async function readBytes(path: string, limit: number): Promise<Buffer | SourceProblem> {
  try {
    const file = await open(path, OPEN_FLAGS);
    try {
      for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
        const bytes = await readUnchanged(file, path, limit);
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

/** The bytes of a file, why they are refused, or undefined where the file changed while it was read. */
async function readUnchanged(
  file: FileHandle,
  path: string,
  limit: number,
): Promise<Buffer | SourceProblem | undefined> {
  const before = await file.stat();
  if (!before.isFile())
    return failure(path, 'file-unreadable', 'This is no regular file. Name a file or a folder.');
  if (before.size > limit) return tooLarge(path, before.size, limit);
  const bytes = Buffer.allocUnsafe(before.size);
  const { bytesRead } = await file.read(bytes, 0, before.size, 0);
  const after = await file.stat();
  return bytesRead === before.size && after.size === before.size && after.mtimeMs === before.mtimeMs
    ? bytes
    : undefined;
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

function binary(path: string, format: string): SourceProblem {
  const what =
    format === 'unknown'
      ? 'This is a binary file, no text'
      : `This is a file of another kind (${format}), no text`;
  return failure(path, 'binary-file', `${what}. Give it the extension of what it is, or save it as text.`);
}

function doubtful(path: string, { kind, line }: EncodingDoubt): SourceProblem {
  if (kind === 'damaged') {
    const message = `Line ${line} holds bytes that are no UTF-8; they are shown as \uFFFD. Save the file as UTF-8 again.`;
    return warning(path, 'damaged-encoding', message);
  }
  const message = `The file is no valid UTF-8 (line ${line}) and was read as Windows-1252, which looks wrong. Save it as UTF-8.`;
  return warning(path, 'guessed-encoding', message);
}

function unsupported(path: string): SourceProblem {
  const extension = extensionOf(path);
  const what = extension === '' ? 'A file without extension' : `A .${extension} file`;
  const message = `${what} is not read. Convert it to one of: ${READABLE_EXTENSIONS.map((e) => `.${e}`).join(' ')}.`;
  return failure(path, 'unsupported-format', message);
}

function readerFailed(path: string, error: unknown): SourceProblem {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The file could not be understood (${reason}). Save it as plain text, and report it as a bug of Stet.`;
  return failure(path, 'reader-failed', message);
}
