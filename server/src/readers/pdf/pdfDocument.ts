import type { Page } from './fragment.ts';
import { readPage } from './page.ts';
import type { Pdfium } from './pdfium.ts';

/** Why PDFium does not open a file. */
export type OpenFailure = 'encrypted' | 'damaged' | 'noMemory';

/** An open PDF. Close it. */
export interface PdfDocument {
  readonly pageCount: number;
  /** The page's label as viewers show it ("iv"), empty where the file gives it none. */
  label(index: number): string;
  /** A property of the document ("Title"), empty where it has none. */
  property(name: string): string;
  /** Undefined: the page is damaged. */
  page(index: number): Page | undefined;
  close(): void;
}

/** The code of FPDF_GetLastError for a file that asks for a password (fpdfview.h). */
const PASSWORD_ERROR = 4;

/** The longest label or property that is read, in bytes. */
const LONGEST_TEXT = 4096;

/** Opens a PDF from its bytes. */
export function openPdf(pdfium: Pdfium, bytes: Uint8Array): PdfDocument | OpenFailure {
  const { call, memory } = pdfium;
  const { malloc, free } = memory.wasmExports;
  const file = malloc(bytes.length);
  const buffer = malloc(LONGEST_TEXT);
  if (file === 0 || buffer === 0) return 'noMemory';
  memory.HEAPU8.set(bytes, file);
  const document = call.FPDF_LoadMemDocument(file, bytes.length, '');
  const release = () => {
    free(buffer);
    free(file);
  };
  if (document === 0) {
    release();
    return call.FPDF_GetLastError() === PASSWORD_ERROR ? 'encrypted' : 'damaged';
  }
  return {
    pageCount: call.FPDF_GetPageCount(document),
    label: (index) =>
      readWideText(pdfium, buffer, call.FPDF_GetPageLabel(document, index, buffer, LONGEST_TEXT)),
    property: (name) =>
      readWideText(pdfium, buffer, call.FPDF_GetMetaText(document, name, buffer, LONGEST_TEXT)),
    page: (index) => readPage(pdfium, document, index),
    close: () => {
      call.FPDF_CloseDocument(document);
      release();
    },
  };
}

/** UTF-16 with a zero at its end, of so many bytes; empty where there is none, or more than the buffer takes. */
function readWideText({ memory }: Pdfium, address: number, bytes: number): string {
  if (bytes < 2 || bytes > LONGEST_TEXT) return '';
  const units = memory.HEAPU16.subarray(address / 2, (address + bytes) / 2 - 1);
  return String.fromCharCode(...units);
}
