/*
 * Measures how fast PDFs are read, in a process of its own: the first file with the library's start, then the files of
 * the tests over and over. Prints rows as JSON, one a line.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readPdf } from '../../server/src/readers/pdf.ts';
import type { Row } from './row.ts';

/** Files of the tests and their pages: a paper set by LaTeX, a report written by LibreOffice. */
const FILES = [
  { path: resolve('test/fixtures/pdf/two-columns.pdf'), pages: 3 },
  { path: resolve('test/fixtures/pdf/report.pdf'), pages: 2 },
];
const ROUNDS = 60;

const files = FILES.map((file) => ({ ...file, bytes: readFileSync(file.path) }));
const [first] = files;
if (first !== undefined) await measurePages('pdf: the first file', [first], 1);
await measurePages('pdf: pages, two columns', files.slice(0, 1), ROUNDS);
await measurePages('pdf: pages, one column', files.slice(1), ROUNDS);

/** Reads the files so many times, one after the other. */
async function measurePages(name: string, read: typeof files, rounds: number): Promise<void> {
  const start = performance.now();
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round++) for (const file of read) await readPdf(file);
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000;
  const pages = rounds * read.reduce((sum, file) => sum + file.pages, 0);
  // By the processor's time: a page is read in one thread, and the machine may do other work.
  const row: Row = { name, figure: `${Math.round((pages * 1000) / cpu)} pages/s`, wall, cpu };
  process.stdout.write(`${JSON.stringify(row)}\n`);
}
