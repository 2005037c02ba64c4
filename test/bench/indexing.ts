import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { BUNDLES } from '../../scripts/bundles.mjs';
import { makeBenchCorpus } from './benchCorpus.ts';
import type { IndexCost } from './indexStages.ts';
import { runNode } from './runProcess.ts';

/**
 * Indexing and search of corpora of so many sources, beside minisearch: without a cache, with one, and after one source
 * has changed. Each line is a process of its own.
 */
export async function measureIndexing(
  counts: readonly number[],
  print: (line: string) => void,
): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'stet-bench-'));
  try {
    const script = await bundleStages(scratch);
    print(
      'sources  what             ready s   processor s   one changed ms   lookup p95 ms   facts p95 ms   memory MB',
    );
    for (const count of counts) await measureCorpus(count, script, scratch, print);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

async function measureCorpus(
  count: number,
  script: string,
  scratch: string,
  print: (line: string) => void,
): Promise<void> {
  const corpus = makeBenchCorpus(count);
  if (corpus === undefined) return print(`${count}: skipped, as the program that makes corpora is not there`);
  const cache = { XDG_CACHE_HOME: join(scratch, `cache-${count}`) };
  try {
    for (const [name, subject] of [
      ['stet, cold', 'stet'],
      ['stet, warm', 'stet'],
      ['minisearch', 'minisearch'],
    ] as const) {
      const { output, cpu } = await runNode([script, subject, corpus.folder], resolve('.'), cache);
      if (output === '') print(`${String(count).padStart(7)}  ${name.padEnd(14)} ended without a result`);
      else print(formatCost(count, name, JSON.parse(output) as IndexCost, cpu));
    }
  } finally {
    corpus.remove();
  }
}

function formatCost(count: number, name: string, cost: IndexCost, cpu: number): string {
  const numbers = [
    (cost.ready / 1000).toFixed(2).padStart(7),
    (cpu / 1000).toFixed(2).padStart(11),
    cost.changed.toFixed(0).padStart(14),
    cost.lookup.toFixed(1).padStart(13),
    (cost.facts?.toFixed(1) ?? '').padStart(12),
    cost.memory.toFixed(0).padStart(9),
  ];
  return `${String(count).padStart(7)}  ${name.padEnd(14)} ${numbers.join('   ')}`;
}

async function bundleStages(scratch: string): Promise<string> {
  const [options] = BUNDLES;
  const entryPoints = { indexStages: 'test/bench/indexStages.ts' };
  await build({ ...options, entryPoints, outdir: scratch, sourcemap: false });
  writeFileSync(join(scratch, 'package.json'), '{"type":"module"}');
  return join(scratch, 'indexStages.js');
}
