// Bundles the hosts into dist/.
import { rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { BUNDLES, SERVER } from './bundles.mjs';
import { hashReading } from './readingVersion.mjs';

await rm('dist', { recursive: true, force: true });
for (const options of BUNDLES) await build(options);
// Caches of another version are not used: see server/src/indexing/cacheFolder.ts.
await writeFile('dist/worker/version', await hashReading(SERVER));
