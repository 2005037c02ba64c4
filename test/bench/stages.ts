/*
 * Measures the stages of the engine in one process: `stages CORPUS`, a folder with `draft.md` and `sources/`. Prints
 * rows as JSON, one a line. The benchmark bundles it as the product is bundled, as unbundled code runs more slowly.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildCorpus,
  checkDraft,
  createVocabulary,
  DEFAULT_SETTINGS,
  extractDocumentFigures,
  lookup,
  parseDraft,
} from '../../server/src/engine/index.ts';
import type { SourceDocument } from '../../server/src/engine/model/document.ts';
import { loadSources } from '../loadSources.ts';
import { measure, quantile } from './measure.ts';
import type { Row } from './row.ts';

const EXTRACTED_MEGABYTES = 20;
const DRAFT_LENGTH = 59_000;
const PARSES = 20;
const QUERIES = 300;

const folder = process.argv[2] ?? '.';
const text = readFileSync(join(folder, 'draft.md'), 'utf8');
const { documents } = await loadSources({ sources: [join(folder, 'sources')] });
for (const rows of [measureExtraction(), measureDraft(), measureCorpus()])
  for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
const peak = process.resourceUsage().maxRSS / 1024;
process.stdout.write(
  `${JSON.stringify({ name: 'memory peak of these', figure: `${Math.round(peak)} MB` })}\n`,
);

function megabytesOf(some: readonly SourceDocument[]): number {
  return some.reduce((sum, document) => sum + Buffer.byteLength(document.text), 0) / 1e6;
}

function measureExtraction(): Row[] {
  const once = megabytesOf(documents);
  const repeated = Array.from({ length: Math.ceil(EXTRACTED_MEGABYTES / once) }, () => documents).flat();
  const vocabulary = createVocabulary();
  const cost = measure(() => {
    for (const document of repeated) for (const _ of extractDocumentFigures(document, vocabulary));
  });
  return [
    {
      name: `extract, ${Math.round(megabytesOf(repeated))} MB`,
      figure: rate(megabytesOf(repeated), cost.cpu),
      ...cost,
    },
  ];
}

function measureDraft(): Row[] {
  const draft = text.slice(0, DRAFT_LENGTH);
  const times = Array.from({ length: PARSES }, () => measure(() => parseDraft('draft.md', draft)).wall);
  const name = `parse of a draft of ${Math.round(draft.length / 1000)} KB`;
  return [
    { name: `${name}, first`, figure: milliseconds(times[0] ?? Number.NaN) },
    { name: `${name}, median`, figure: milliseconds(quantile(times, 0.5)) },
  ];
}

function measureCorpus(): Row[] {
  let corpus = buildCorpus([]);
  const indexing = measure(() => {
    corpus = buildCorpus(documents);
  });
  const check = (draft: string) =>
    measure(() => checkDraft(parseDraft('draft.md', draft), corpus, DEFAULT_SETTINGS));
  const [first, again] = [check(text), check(text)];
  const twice = check(`${text}\n\n${text}`);
  const queries = text
    .split(/[.!?]\s/)
    .filter((sentence) => sentence.length > 40)
    .slice(0, QUERIES);
  const times = queries.map((query) => measure(() => lookup(corpus, query.slice(0, 60), 10)).wall);
  return [
    { name: 'index', figure: rate(megabytesOf(documents), indexing.cpu), ...indexing },
    { name: 'check, sources not yet analysed', figure: milliseconds(first.wall), ...first },
    { name: 'check again', figure: milliseconds(again.wall), ...again },
    { name: 'check of a draft twice as long', figure: milliseconds(twice.wall), ...twice },
    { name: `lookup, p95 of ${times.length}`, figure: milliseconds(quantile(times, 0.95)) },
  ];
}

function rate(megabytes: number, cpu: number): string {
  return `${((megabytes * 1000) / cpu).toFixed(2)} MB/s`;
}

function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`;
}
