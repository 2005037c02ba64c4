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

/** @type {import('esbuild').BuildOptions[]} */
export const BUNDLES = [
  {
    ...IN_CHUNKS,
    entryPoints: { 'cli/main': 'server/src/cli/main.ts' },
  },
  {
    // The threads that read and index sources, of the command line and of the language server.
    ...IN_CHUNKS,
    entryPoints: { 'worker/main': 'server/src/indexing/worker/main.ts' },
    chunkNames: 'worker/[name]-[hash]',
  },
  {
    // The language server, as one CommonJS file: for editors, and for `stet lsp`.
    ...COMMON,
    entryPoints: { 'server/main': 'server/src/lsp/main.ts' },
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    plugins: [precomputeTables, pdfiumBinary],
    // CommonJS has no import.meta: its URL is made from the file's name.
    define: { 'import.meta.url': '__bundleUrl' },
    banner: { js: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  },
  {
    // VS Code loads extensions as CommonJS and brings the module `vscode` itself.
    ...COMMON,
    entryPoints: { 'client/extension': 'client/src/extension.ts' },
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode'],
  },
];
