// An esbuild plugin: PDFium's WebAssembly goes into dist/ beside the bundles, compressed to two fifths, and the bundles
// read it from there.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** The module that knows where the WebAssembly is. */
const MODULE = /[\\/]readers[\\/]pdf[\\/]pdfiumBinary\.ts$/;
const FILE = 'dist/pdfium.wasm.br';
/** Higher qualities take ten times as long for a few percent. */
const QUALITY = 9;

const CONTENTS = `
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { findOwnPackage } from '../ownPackage.ts';

/** The library as it lies beside the bundles, unpacked. */
export async function readPdfiumBinary() {
  const { folder } = findOwnPackage(import.meta.url);
  return promisify(brotliDecompress)(await readFile(join(folder, ${JSON.stringify(FILE)})));
}
`;

/** The plugin: writes the library beside the bundles, packed, and has them read it from there. */
export const pdfiumBinary = {
  name: 'pdfium-binary',
  setup({ initialOptions, onLoad }) {
    onLoad({ filter: MODULE }, async ({ path }) => {
      if (initialOptions.write !== false) await writeBinary();
      return { contents: CONTENTS, loader: 'ts', resolveDir: dirname(path) };
    });
  },
};

let written;

/** Once, for all bundles. */
function writeBinary() {
  written ??= (async () => {
    const path = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
    const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_LGWIN]: 24 };
    const compressed = await promisify(brotliCompress)(await readFile(path), { params });
    await mkdir(dirname(FILE), { recursive: true });
    await writeFile(FILE, compressed);
  })();
  return written;
}
