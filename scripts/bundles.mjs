// What is bundled, and how: for the build, and for the notices of what the bundles contain.
import { pdfiumBinary } from './pdfiumBinary.mjs';
import { precomputeTables } from './precompute.mjs';

/** What all bundles have in common. */
const COMMON = {
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Without this each such literal becomes `new RegExp(…)`, compiled anew whenever it is reached.
  supported: { 'regexp-unicode-property-escapes': true },
  minifySyntax: true,
  minifyWhitespace: true,
  sourcemap: 'linked',
  logLevel: 'warning',
};

/** ESM with shared chunks, so that a heavy reader is loaded only for a file that needs it. */
const IN_CHUNKS = {
  ...COMMON,
  splitting: true,
  format: 'esm',
  plugins: [precomputeTables, pdfiumBinary],
  banner: {
    // CommonJS libraries inside an ES module bundle still call require for Node's own modules.
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
};

/**
 * The language server, for editors and for `stet lsp`, and the threads that read and index sources, of the command line
 * and of the server: what they have in common is in the package once.
 *
 * @type {import('esbuild').BuildOptions}
 */
export const SERVER = {
  ...IN_CHUNKS,
  entryPoints: {
    'server/main': 'server/src/lsp/main.ts',
    'worker/main': 'server/src/indexing/worker/main.ts',
  },
  chunkNames: 'worker/[name]-[hash]',
};

/** @type {import('esbuild').BuildOptions[]} */
export const BUNDLES = [
  {
    ...IN_CHUNKS,
    entryPoints: { 'cli/main': 'server/src/cli/main.ts' },
  },
  SERVER,
  {
    // VS Code loads extensions as CommonJS and brings the module `vscode` itself.
    ...COMMON,
    entryPoints: { 'client/extension': 'client/src/extension.ts' },
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode'],
  },
];
