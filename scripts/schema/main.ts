/** Writes schemas/stet.schema.json: `npx tsx scripts/schema/main.ts`, from the project's root. */
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createConfigurationSchema, SCHEMA_PATH } from './configurationSchema.ts';

await mkdir(dirname(SCHEMA_PATH), { recursive: true });
await writeFile(SCHEMA_PATH, JSON.stringify(createConfigurationSchema()));
// The formatter decides what JSON looks like here, as everywhere in the repository.
execFileSync('npx', ['biome', 'format', '--write', SCHEMA_PATH], { stdio: 'inherit' });
