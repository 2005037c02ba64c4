import assert from 'node:assert/strict';
import { join } from 'node:path';
import { createVocabulary } from '../../../server/src/engine/index.ts';
import type { PackFolder } from '../../../server/src/indexing/cache/packFolder.ts';
import { createCountingTask, readCounts } from '../../../server/src/indexing/counting/countingTask.ts';
import { IndexingPool } from '../../../server/src/indexing/worker/indexingPool.ts';
import { splitBatches } from '../../../server/src/indexing/worker/splitBatches.ts';
import { withFolder } from '../../temporaryFolder.ts';

/** A worker that does with each file what its name says, and "reads" all others. */
const WORKER = `
  import { parentPort } from 'node:worker_threads';
  const columns = () => new Uint32Array(1);
  parentPort.on('message', ({ kind, files, current, task, packs }) => {
    if (kind === 'count') {
      if (Atomics.add(task.next, 0, 1) === 0) throw new Error('It broke.');
      return parentPort.postMessage({ kind: 'counted' });
    }
    const records = [];
    parentPort.postMessage({ kind: 'file' });
    if (kind === 'readCandidate') for (;;);
    for (const { path } of files) {
      if (path === 'loop') for (;;);
      if (path === 'grow') for (const all = []; ; ) all.push(new Array(1e6).fill({}));
      if (path === 'throw') throw new Error('It broke.');
      if (path === 'exit') process.exit(1);
      records.push({ path, hash: '', problems: [] });
      Atomics.add(current, 0, 1);
      parentPort.postMessage({ kind: 'file' });
    }
    const segment = { names: '', firsts: columns(), starts: columns(), lengths: [], passages: [], counts: [] };
    const gone = { key: 'gone', entry: { path: '/gone', offset: 0, length: 99999 } };
    parentPort.postMessage({ kind: 'indexed', batch: { records, segment, content: packs ? gone : new Uint8Array() } });
  });
`;

/** Indexes files with workers that lose patience at once; gives their problems, and how often one was done. */
async function index(
  names: readonly string[],
  packs?: PackFolder,
): Promise<{ problems: object; done: number }> {
  let done = 0;
  let problems = {};
  await withFolder({ 'worker.mjs': WORKER }, async (folder) => {
    const pool = new IndexingPool(join(folder, 'worker.mjs'), { least: 1_500, perMegabyte: 0 });
    const files = names.map((path) => ({ path, size: 1 }));
    const batches = await pool.index(files, { vocabulary: createVocabulary(), onFile: () => done++, packs });
    const records = batches.flatMap((batch) => batch.records);
    assert.deepEqual(records.map(({ path }) => path).sort(), [...names].sort());
    problems = Object.fromEntries(
      records.flatMap((record) => record.problems.map(({ path, code }) => [path, code])),
    );
  });
  return { problems, done };
}

describe('a pool of workers', function () {
  this.timeout(60_000);

  const check = (names: string, expected: Readonly<Record<string, string>>): void => {
    it(`reads ${names}`, async () => {
      const files = names.split(' ');
      assert.deepEqual(await index(files), { problems: expected, done: files.length });
    });
  };

  check('a b c', {});
  check('a loop c', { loop: 'reader-timeout' });
  check('loop', { loop: 'reader-timeout' });
  check('a b throw', { throw: 'reader-failed' });
  check('a exit c throw e', { exit: 'reader-failed', throw: 'reader-failed' });

  it('reads a batch again whose contents the cache has lost', async () => {
    assert.deepEqual(await index(['a', 'b'], { folder: '/gone', id: 'museum' }), { problems: {}, done: 2 });
  });

  it('ends a worker whose objects grow without bound', async () => {
    const { problems } = await index(['a', 'grow', 'c']);
    assert.match(Object.values(problems).join(), /^reader-(?:memory|timeout)$/);
  });

  it('goes on where a worker that counts fails', () =>
    withFolder({ 'worker.mjs': WORKER }, async (folder) => {
      const pool = new IndexingPool(join(folder, 'worker.mjs'));
      const task = createCountingTask([]);
      await pool.count(task, { vocabulary: createVocabulary(), onFile: () => {} });
      assert.deepEqual(readCounts(task), []);
    }));

  it('names a bibliography at which a worker fails', () =>
    withFolder({ 'worker.mjs': WORKER }, async (folder) => {
      const pool = new IndexingPool(join(folder, 'worker.mjs'), { least: 500, perMegabyte: 0 });
      const read = await pool.readCandidate({ path: 'all.bib', origin: 'found', size: 1 }, {});
      assert.deepEqual(typeof read === 'object' && read.problems.map(({ path, code }) => [path, code]), [
        ['all.bib', 'reader-timeout'],
      ]);
    }));

  it('stops when it is cancelled', () =>
    withFolder({ 'worker.mjs': WORKER }, async (folder) => {
      const pool = new IndexingPool(join(folder, 'worker.mjs'));
      const signal = AbortSignal.abort();
      const vocabulary = createVocabulary();
      const indexing = pool.index([{ path: 'a', size: 1 }], { vocabulary, signal, onFile: () => {} });
      await assert.rejects(indexing, { name: 'AbortError' });
    }));
});

describe('batches', () => {
  const check = (sizes: readonly number[], expected: readonly number[]): void => {
    it(`of ${sizes.length} files have ${expected.join(', ') || 'no'} files`, () => {
      const files = sizes.map((size, at) => ({ path: String(at), size }));
      const batches = splitBatches(files);
      assert.deepEqual(batches.flat(), files);
      assert.deepEqual(
        batches.map(({ length }) => length),
        expected,
      );
    });
  };
  const megabyte = 1024 * 1024;
  check([], []);
  check([1, 2, 3], [3]);
  check([megabyte, megabyte, 1, megabyte], [2, 2]);
  check([1, 50 * megabyte, 1], [1, 1, 1]);
  check(new Array(600).fill(0), [256, 256, 88]);
});
