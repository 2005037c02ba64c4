import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { BUNDLES } from '../../scripts/bundles.mjs';
import type { BibliographyCost } from './bibliographyStages.ts';
import { makeBibliography } from './makeBibliography.ts';
import { runNode } from './runProcess.ts';

/** Bibliographies of so many made-up entries in BibTeX: read, indexed, and completed from, beside fuse.js alone. */
export async function measureBibliographies(
  counts: readonly number[],
  print: (line: string) => void,
): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'stet-bench-'));
  try {
    const [options] = BUNDLES;
    const entryPoints = { bibliographyStages: 'test/bench/bibliographyStages.ts' };
    await build({ ...options, entryPoints, outdir: scratch, sourcemap: false });
    writeFileSync(join(scratch, 'package.json'), '{"type":"module"}');
    print(
      'entries  what         MB   read s   processor s   index s   processor s   completion p95 ms   memory MB',
    );
    for (const count of counts) {
      const file = join(scratch, `${count}.bib`);
      const text = Array.from(makeBibliography(count), ({ bibtex }) => bibtex).join('\n');
      writeFileSync(file, text);
      for (const subject of ['stet', 'fuse']) {
        const script = join(scratch, 'bibliographyStages.js');
        const { output } = await runNode([script, subject, file, String(count)], resolve('.'));
        print(formatCost(count, subject, text.length / 1e6, JSON.parse(output) as BibliographyCost));
      }
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function formatCost(count: number, subject: string, megabytes: number, cost: BibliographyCost): string {
  const name = subject === 'fuse' ? 'fuse.js' : 'stet';
  const numbers = [
    megabytes.toFixed(0).padStart(5),
    (cost.read.wall / 1000).toFixed(2).padStart(6),
    (cost.read.cpu / 1000).toFixed(2).padStart(11),
    (cost.index.wall / 1000).toFixed(2).padStart(7),
    (cost.index.cpu / 1000).toFixed(2).padStart(11),
    cost.complete.toFixed(1).padStart(17),
    cost.memory.toFixed(0).padStart(9),
  ];
  return `${String(count).padStart(7)}  ${name.padEnd(8)} ${numbers.join('   ')}`;
}
