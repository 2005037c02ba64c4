import { readFile, stat } from 'node:fs/promises';
import { decode } from './decode.ts';
import type { DraftFailure } from './draftFiles.ts';

/** A draft's text as it is on disk, without a byte order mark. */
export interface DraftText {
  readonly path: string;
  readonly text: string;
}

/** Nobody writes a draft of this size in bytes; a larger file is something else. */
const LARGEST_DRAFT = 20_000_000;

/** Reads a draft, or says why it cannot be checked. */
export async function readDraft(path: string): Promise<DraftText | DraftFailure> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_DRAFT)
      return failure(
        path,
        `The file has ${Math.round(size / 1e6)} MB; a draft has at most ${LARGEST_DRAFT / 1e6}.`,
      );
    const decoding = decode(await readFile(path));
    if (decoding.kind === 'binary')
      return failure(path, `This is no text (${decoding.format}). Drafts are Markdown files.`);
    return { path, text: decoding.text };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failure(
      path,
      `The file cannot be read (${reason}). Check that it exists and that you may read it.`,
    );
  }
}

function failure(path: string, message: string): DraftFailure {
  return { about: 'draft', path, message };
}
