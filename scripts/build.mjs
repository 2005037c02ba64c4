// Bundles the hosts into dist/.
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { BUNDLES } from './bundles.mjs';

await rm('dist', { recursive: true, force: true });
for (const options of BUNDLES) await build(options);
