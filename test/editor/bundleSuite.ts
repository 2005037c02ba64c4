import * as path from 'node:path';
import { build } from 'esbuild';
import { EDITOR_ROOT, SUITE } from './host/places.ts';

/** Bundles the suite into one CommonJS file, as the extension host wants it; mocha and `vscode` are brought there. */
export async function bundleSuite(): Promise<void> {
  await build({
    entryPoints: [path.join(EDITOR_ROOT, 'suite/index.ts')],
    outfile: SUITE,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
