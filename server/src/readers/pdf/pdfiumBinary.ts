import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/**
 * PDFium as WebAssembly, from its package. In the bundles, which have no packages beside them, the build puts another
 * module in place of this one: see scripts/pdfiumBinary.mjs.
 */
export async function readPdfiumBinary(): Promise<Uint8Array> {
  return readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
}
