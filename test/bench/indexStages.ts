/*
 * Indexes a corpus in this process, searches it, and takes up a changed source: `indexStages stet|minisearch CORPUS`.
 * Prints one measurement as JSON. The benchmark bundles it as the product is bundled.
 */
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import MiniSearch from 'minisearch';
import { lookUpFacts, lookup } from '../../server/src/engine/index.ts';
import { CacheFolder, createIndexer, SourceIndex } from '../../server/src/indexing/index.ts';
import { quantile } from './measure.ts';

/** What one process needed. Times in milliseconds of the clock, memory in MB. */
export interface IndexCost {
  readonly ready: number;
  readonly lookup: number;
  /** Of queries with filters; absent: it has none. */
  readonly facts?: number;
  readonly changed: number;
  readonly memory: number;
}

const QUERIES = 300;
const RESULTS = 10;
const now = () => performance.now();

/** Beside a few words of a sentence: some that much meets, some that hardly anything does. */
const FILTERS = ['> 300', 'in km', '2015', '= 352', '5-7 %', 'before March 2012', '>= €2m', '> 10,000,000'];

const [, , subject, folder = '.'] = process.argv;
const sources = join(folder, 'sources');
const queries = readFileSync(join(folder, 'draft.md'), 'utf8')
  .split(/[.!?]\s/)
  .filter((sentence) => sentence.length > 40)
  .slice(0, QUERIES)
  .map((sentence) => sentence.slice(0, 60));
const cost = subject === 'minisearch' ? measureMiniSearch() : await measureStet();
process.stdout.write(`${JSON.stringify(cost)}\n`);
process.exit();

async function measureStet(): Promise<IndexCost> {
  const workerPath = resolve('dist/worker/main.js');
  const places = { sources: [sources], bibliography: [] };
  const index = new SourceIndex({
    ...places,
    now,
    slice: 6,
    indexer: createIndexer({ now, slice: 6, workerPath, ownBytes: 512 * 1024 }),
    openCache: () => new CacheFolder(workerPath).open(places),
  });
  const start = now();
  let { corpus } = await index.load();
  const ready = now() - start;
  await index.save();
  const times = queries.map((query) => timeOf(() => lookup(corpus, query, RESULTS)));
  const facts = queries.map((query, i) => {
    const words = query
      .replace(/[^\p{L}\s]/gu, ' ')
      .split(/\s+/)
      .slice(0, 3)
      .join(' ');
    const text = `${words} ${FILTERS[i % FILTERS.length]}`;
    return timeOf(() => lookUpFacts(corpus, { text, limit: RESULTS }));
  });
  const memory = process.memoryUsage.rss() / 1e6;
  const path = firstSource();
  appendFileSync(path, '\n\nA sentence is added.\n');
  index.noteChange(path);
  const change = now();
  corpus = (await index.load()).corpus;
  const changed = now() - change;
  return { ready, lookup: quantile(times, 0.95), facts: quantile(facts, 0.95), changed, memory };
}

/** Paragraphs as documents, as a user of the library would have them. */
function measureMiniSearch(): IndexCost {
  const search = new MiniSearch({ fields: ['text'] });
  const paragraphsOf = (path: string) =>
    readFileSync(path, 'utf8')
      .split(/\n\n+/)
      .map((text, at) => ({ id: `${path}#${at}`, text }));
  const start = now();
  for (const name of readdirSync(sources)) search.addAll(paragraphsOf(join(sources, name)));
  const ready = now() - start;
  const times = queries.map((query) => timeOf(() => search.search(query).slice(0, RESULTS)));
  const memory = process.memoryUsage.rss() / 1e6;
  const path = firstSource();
  const changed = timeOf(() => {
    for (const { id, text } of paragraphsOf(path)) search.replace({ id, text });
  });
  return { ready, lookup: quantile(times, 0.95), changed, memory };
}

function firstSource(): string {
  return join(sources, readdirSync(sources).sort()[0] ?? '');
}

function timeOf(work: () => void): number {
  const start = now();
  work();
  return now() - start;
}
