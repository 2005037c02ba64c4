/*
 * `npm run bench [CORPUS]`: what the stages and the commands cost on this machine. CORPUS is a folder with `draft.md`
 * and `sources/`. `npm run bench index [COUNT...]`: what indexing so many sources costs; `npm run bench bibliography
 * [COUNT...]`: what bibliographies of so many entries cost. Nothing is asserted: figures
 * depend on the machine and on what else it does.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { BUNDLES } from '../../scripts/bundles.mjs';
import { openBenchCorpus } from './benchCorpus.ts';
import { measureBibliographies } from './bibliography.ts';
import { measureIndexing } from './indexing.ts';
import { measureLatency } from './latency.ts';
import { describeMachine } from './machine.ts';
import { formatRow, type Row } from './row.ts';
import { runNode } from './runProcess.ts';

const STET = resolve('dist/cli/main.js');
/** A cold start is measured so often; the fastest run is the one that was disturbed least. */
const RUNS = 3;
const EXTRACTED_BYTES = 20_000_000;

print(describeMachine());
const [, , mode, ...rest] = process.argv;
if (mode === 'index') await measureIndexing(countsOf(rest, 1_000), print);
else if (mode === 'bibliography') await measureBibliographies(countsOf(rest, 10_000), print);
else {
  await measurePdfs();
  await measureCorpus(mode);
}

/** Few, where nothing is said: 10,000 sources take minutes. */
function countsOf(given: readonly string[], few: number): readonly number[] {
  return given.length > 0 ? given.map(Number) : [few];
}

async function measureCorpus(named: string | undefined): Promise<void> {
  const corpus = openBenchCorpus(named);
  if (corpus === undefined)
    return print('Skipped: no corpus. Name a folder with draft.md and sources/: npm run bench -- FOLDER');
  const scratch = mkdtempSync(join(tmpdir(), 'stet-bench-'));
  try {
    await measureStages('stages', corpus.folder, scratch);
    await measureStages('edits', corpus.folder, scratch);
    for (const row of await measureLatency(corpus.folder)) print(formatRow(row));
    const text = join(scratch, 'extracted.txt');
    writeFileSync(text, await repeatSources(join(corpus.folder, 'sources')));
    await measureCommands(corpus.folder, text);
    await measureOtherExtractors(text);
  } finally {
    rmSync(scratch, { recursive: true });
    corpus.remove();
  }
}

/** The stages in one process, after each other: only the first is cold. */
async function measureStages(name: string, folder: string, scratch: string): Promise<void> {
  const [options] = BUNDLES;
  await build({
    ...options,
    entryPoints: { [name]: `test/bench/${name}.ts` },
    outdir: scratch,
    sourcemap: false,
  });
  writeFileSync(join(scratch, 'package.json'), '{"type":"module"}');
  const { output } = await runNode([join(scratch, `${name}.js`), folder], folder);
  printRows(output);
}

/** The commands, each in a process of its own, its start included. */
async function measureCommands(folder: string, text: string): Promise<void> {
  const check = ['check', 'draft.md', '--sources', 'sources', '--severity', 'never', '--no-cache'];
  await measureCommand('stet check --format text', [...check, '--format', 'text'], folder);
  await measureCommand('stet check --format json', [...check, '--format', 'json'], folder);
  await measureCommand(
    'stet lookup',
    ['lookup', 'people killed in 2015', '--sources', 'sources', '--no-cache'],
    folder,
  );
  await measureCommand('stet extract, 20 MB, as JSON', ['extract', text, '--format', 'json'], folder);
}

/** How fast PDFs are read. */
async function measurePdfs(): Promise<void> {
  await measureScript('test/bench/pdf.ts');
}

/** What else finds numbers in English text, in the same run. */
async function measureOtherExtractors(text: string): Promise<void> {
  await measureScript('test/bench/otherExtractors.ts', text);
}

/** A script that prints rows, in a process of its own. */
async function measureScript(script: string, ...args: readonly string[]): Promise<void> {
  const { output } = await runNode(['--import', 'tsx', resolve(script), ...args], resolve('.'));
  printRows(output);
}

async function measureCommand(name: string, args: readonly string[], folder: string): Promise<void> {
  const runs = [];
  for (let run = 0; run < RUNS; run++) runs.push(await runNode([STET, ...args], folder));
  const [best] = runs.toSorted((a, b) => a.wall - b.wall);
  if (best === undefined) return;
  print(formatRow({ name, figure: `${(best.wall / 1000).toFixed(2)} s`, wall: best.wall, cpu: best.cpu }));
  print(formatRow({ name: `${name}, memory peak`, figure: `${Math.round(best.peak)} MB` }));
}

async function repeatSources(folder: string): Promise<string> {
  const names = await readdir(folder);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const once = texts.join('\n\n');
  return once.repeat(Math.ceil(EXTRACTED_BYTES / once.length)).slice(0, EXTRACTED_BYTES);
}

function printRows(output: string): void {
  for (const line of output.trim().split('\n')) print(formatRow(JSON.parse(line) as Row));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
