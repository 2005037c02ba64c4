// What is bundled, and how: for the build, and for the notices of what the bundles contain.
import { precomputeTables } from './precompute.mjs';

/** @type {import('esbuild').BuildOptions[]} */
export const BUNDLES = [
  {
    // ESM with shared chunks, so that a heavy reader is loaded only for a file that needs it.
    entryPoints: { 'cli/main': 'server/src/cli/main.ts' },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: 'linked',
    logLevel: 'warning',
    plugins: [precomputeTables],
    banner: {
      // CommonJS libraries inside an ES module bundle still call require for Node's own modules.
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  },
  {
    // The language server, as one CommonJS file: for editors, and for `stet lsp`.
    entryPoints: { 'server/main': 'server/src/lsp/main.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: 'linked',
    logLevel: 'warning',
    plugins: [precomputeTables],
    // CommonJS has no import.meta: its URL is made from the file's name.
    define: { 'import.meta.url': '__bundleUrl' },
    banner: { js: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  },
  {
    // VS Code loads extensions as CommonJS and brings the module `vscode` itself.
    entryPoints: { 'client/extension': 'client/src/extension.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: 'linked',
    logLevel: 'warning',
  },
];
