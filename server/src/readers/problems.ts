import type { SourceProblem } from '../engine/model/document.ts';

/**
 * Every code that a reader may report. Codes are public and never renamed; docs/problems.md says of each what it
 * means and what to do.
 */
export const PROBLEM_CODES = [
  'bibliography-entry',
  'bibliography-field',
  'bibliography-invalid',
  'binary-file',
  'cache-damaged',
  'cache-unwritable',
  'damaged-encoding',
  'damaged-file',
  'duplicate-key',
  'email-attachments',
  'email-invalid',
  'email-no-text',
  'empty-file',
  'encrypted-file',
  'file-changed',
  'file-missing',
  'file-not-found',
  'file-too-large',
  'file-unreadable',
  'folder-not-found',
  'folder-unreadable',
  'front-matter-invalid',
  'guessed-encoding',
  'hidden-cells',
  'html-no-article',
  'html-too-deep',
  'html-too-large',
  'json-invalid',
  'json-left-out',
  'json-no-articles',
  'long-line',
  'no-files-match',
  'path-outside',
  'pdf-damaged',
  'pdf-encrypted',
  'pdf-garbled',
  'pdf-scanned',
  'pdf-scanned-pages',
  'pdf-too-complex',
  'pdf-too-long',
  'pdf-truncated',
  'ragged-rows',
  'reader-failed',
  'reader-memory',
  'reader-timeout',
  'rtf-invalid',
  'rtf-truncated',
  'sheet-too-large',
  'symlink-loop',
  'uncalculated-cells',
  'unclosed-quote',
  'unpacked-too-large',
  'unsupported-format',
] as const;

/** The code of a problem with a source. */
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Nothing of the file is used. `message` says what is wrong and what to do. */
export function failure(path: string, code: ProblemCode, message: string): SourceProblem {
  return { path, code, message, severity: 'error' };
}

/** The rest of the file is used. `message` says what is wrong and what to do. */
export function warning(path: string, code: ProblemCode, message: string): SourceProblem {
  return { path, code, message, severity: 'warning' };
}
