import { parse as parsePath } from 'node:path';
import type { SourceDocument, SourceProblem } from '../engine/model/document.ts';
import { findLineStarts } from '../engine/model/lines.ts';
import { decode, type EncodingDoubt } from './decode.ts';
import { failure, warning } from './problems.ts';
import { type FileReading, findObstacle, readBytes } from './readBytes.ts';
import type { Reading, Refusal } from './reader.ts';
import { extensionOf, type Format, findFormat, findReadableForm, READABLE_EXTENSIONS } from './registry.ts';

/** A file as a document, with what is wrong with it. No document: the problems say why. */
export interface ReadResult {
  readonly document?: SourceDocument;
  /** What the file held when it was read; undefined: it was not read. */
  readonly bytes?: Uint8Array;
  /** Whether its key is that of the file's name, as it gives itself none. */
  readonly isNamedByFile?: boolean;
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
export async function readSourceFile(path: string, options: FileReading = {}): Promise<ReadResult> {
  const format = findFormat(path);
  if (format === undefined) return { problems: [(await findObstacle(path, options)) ?? unsupported(path)] };
  const bytes = await readBytes(path, options);
  if (!Buffer.isBuffer(bytes)) return { problems: [bytes] };
  return { bytes, ...(await readFormat(path, bytes, format)) };
}

async function readFormat(path: string, bytes: Buffer, format: Format): Promise<ReadResult> {
  switch (format.kind) {
    case 'text': {
      const file = decodeFile(path, bytes);
      if (file.text === undefined) return file;
      const { text } = file;
      return tryReader(path, file, async () => (await format.load())({ path, text }));
    }
    case 'binary':
      if (bytes.length === 0) return { problems: [failure(path, 'empty-file', EMPTY)] };
      return tryReader(path, { text: '', problems: [] }, async () => (await format.load())({ path, bytes }));
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
      : {
          document: makeDocument(path, file.text, reading),
          isNamedByFile: reading.id === undefined,
          problems,
        };
  } catch (error) {
    return { problems: [...file.problems, readerFailed(path, error)] };
  }
}

function makeDocument(path: string, text: string, { id, problems: _, ...reading }: Reading): SourceDocument {
  const key = id ?? keyOfFile(path);
  return {
    key,
    path,
    ...reading,
    ...(reading.runs !== undefined && { fileLineStarts: findLineStarts(text) }),
  };
}

/** The key of a document that gives itself none. */
export function keyOfFile(path: string): string {
  return parsePath(path).name;
}

const EMPTY = 'The file is empty. Fill it or remove it.';

/** Reads and decodes a file of at most the size that is allowed. An empty file has an empty text, and a problem. */
export async function readTextFile(path: string, options: FileReading = {}): Promise<TextResult> {
  const bytes = await readBytes(path, options);
  return Buffer.isBuffer(bytes) ? decodeFile(path, bytes) : { problems: [bytes] };
}

function decodeFile(path: string, bytes: Buffer): TextResult {
  const decoding = decode(bytes);
  if (decoding.kind === 'binary') return { problems: [binary(path, decoding.format)] };
  const { text, doubt } = decoding;
  if (/^\s*$/.test(text)) return { text, problems: [warning(path, 'empty-file', EMPTY)] };
  return { text, problems: doubt === undefined ? [] : [doubtful(path, doubt)] };
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
  const form = findReadableForm(path);
  if (form !== undefined)
    return failure(
      path,
      'unsupported-format',
      `${what} is not read. Save it as ${form}, and remove this one.`,
    );
  const message = `${what} is not read. Convert it to one of: ${READABLE_EXTENSIONS.map((e) => `.${e}`).join(' ')}.`;
  return failure(path, 'unsupported-format', message);
}

function readerFailed(path: string, error: unknown): SourceProblem {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The file could not be understood (${reason}). Save it as plain text, and report it as a bug of Stet.`;
  return failure(path, 'reader-failed', message);
}
