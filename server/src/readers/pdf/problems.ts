import type { SourceProblem } from '../../engine/model/document.ts';
import { joinWords } from '../../engine/model/enumeration.ts';
import { failure, warning } from '../problems.ts';
import type { BinaryFile } from '../reader.ts';
import type { OpenFailure } from './pdfDocument.ts';

/** How far from its beginning a PDF's first mark may stand, as readers look for it. */
const HEAD_REACH = 1024;
/** How far from its end a PDF's end mark may stand: readers look as far (ISO 32000-1, implementation note 18). */
const END_REACH = 1024;
/** As many page numbers are named. */
const MOST_NAMED = 8;

/** Numbers of pages, from 1. */
type Pages = readonly number[];

const OCR = adviseOcr('ocrmypdf in.pdf out.pdf');
/** What is there in place of text is not to be kept. */
const FORCED_OCR = adviseOcr('ocrmypdf --force-ocr in.pdf out.pdf');

/** Why a file could not be opened. */
export function openFailure(path: string, reason: OpenFailure, bytes: Uint8Array): SourceProblem {
  switch (reason) {
    case 'encrypted':
      return failure(
        path,
        'pdf-encrypted',
        'The PDF asks for a password. Save a copy without one (for example `qpdf --password=… --decrypt in.pdf out.pdf`), and use that.',
      );
    case 'damaged':
      return damaged(path, bytes);
    case 'noMemory':
      return failure(path, 'pdf-too-complex', 'There is not enough memory to read the PDF. Split it.');
  }
}

function damaged(path: string, bytes: Uint8Array): SourceProblem {
  if (!toLatin1(bytes.subarray(0, HEAD_REACH)).includes('%PDF-')) {
    const message =
      'This is no PDF, though its name says so: often a page that was saved in its place. Fetch it anew.';
    return failure(path, 'pdf-damaged', message);
  }
  if (!hasEnd(bytes)) {
    const message = 'The PDF breaks off before its end, and nothing of it can be read. Fetch it anew.';
    return failure(path, 'pdf-truncated', message);
  }
  const message =
    'The PDF is damaged beyond repair. Fetch it anew, or open it in another program and save it.';
  return failure(path, 'pdf-damaged', message);
}

function hasEnd(bytes: Uint8Array): boolean {
  return toLatin1(bytes.subarray(-END_REACH)).includes('%%EOF');
}

function toLatin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

/** The library has given up. */
export function halted(path: string, error: unknown): SourceProblem {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  const message = `The PDF is built in such a way that reading it fails (${reason}). Print it into a new PDF, or split it.`;
  return failure(path, 'pdf-too-complex', message);
}

/** Why nothing in a file that was opened is text. */
export function nothingToRead(
  { path, bytes }: BinaryFile,
  pages: { readonly scanned: Pages; readonly garbled: Pages; readonly broken: Pages },
): SourceProblem {
  if (pages.scanned.length > 0)
    return failure(path, 'pdf-scanned', `The PDF holds pictures of its pages and no text. ${OCR}`);
  if (pages.garbled.length > 0)
    return failure(
      path,
      'pdf-garbled',
      `The PDF does not say which letters its signs stand for. ${FORCED_OCR}`,
    );
  if (pages.broken.length > 0) return damaged(path, bytes);
  return failure(path, 'empty-file', 'The pages of the PDF are empty. Remove it, or fetch it anew.');
}

/** Some pages are scans. */
export function scannedPages(path: string, pages: Pages): SourceProblem | undefined {
  if (pages.length === 0) return undefined;
  const message = `${namePages(pages)} ${pages.length === 1 ? 'is a picture' : 'are pictures'} without text, and not read. ${OCR}`;
  return warning(path, 'pdf-scanned-pages', message);
}

/** Some pages are in types whose letters are unknown. */
export function garbledPages(path: string, pages: Pages): SourceProblem | undefined {
  if (pages.length === 0) return undefined;
  const message =
    `The PDF does not say which letters the signs on ${namePages(pages).toLowerCase()} stand for; ` +
    `${pages.length === 1 ? 'it is' : 'they are'} not read. ${FORCED_OCR}`;
  return warning(path, 'pdf-garbled', message);
}

/** Some pages could not be opened. */
export function brokenPages(path: string, pages: Pages): SourceProblem | undefined {
  if (pages.length === 0) return undefined;
  const message = `${namePages(pages)} ${pages.length === 1 ? 'is' : 'are'} damaged, and not read. Fetch the PDF anew.`;
  return warning(path, 'pdf-damaged', message);
}

/** A PDF without its end mark was cut off; what is before the cut may be complete pages. */
export function truncated(path: string, bytes: Uint8Array): SourceProblem | undefined {
  if (hasEnd(bytes)) return undefined;
  const message = 'The PDF breaks off before its end: pages may be missing. Fetch it anew.';
  return warning(path, 'pdf-truncated', message);
}

/** Pages behind the limits. */
export function unreadPages(path: string, end: number, count: number): SourceProblem | undefined {
  if (end >= count) return undefined;
  const message = `Only the first ${end} of ${count} pages are read: the rest takes too long. Split the PDF.`;
  return warning(path, 'pdf-too-long', message);
}

/** "Page 3", "Pages 3, 4 and 7", "Pages 1, 2 … and 40 more". */
function namePages(pages: Pages): string {
  if (pages.length === 1) return `Page ${pages[0]}`;
  if (pages.length > MOST_NAMED)
    return `Pages ${pages.slice(0, MOST_NAMED).join(', ')} and ${pages.length - MOST_NAMED} more`;
  return `Pages ${joinWords(pages.map(String))}`;
}

function adviseOcr(command: string): string {
  return `Make its text readable with OCR (for example \`${command}\`), and use the result.`;
}
