import type { BuildOptions } from 'esbuild';

/** What is bundled: the command line and language server first, then the extension. */
export declare const BUNDLES: readonly [BuildOptions, ...BuildOptions[]];
