import assert from 'node:assert/strict';
import { statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CorpusCache } from '../../../server/src/indexing/cache/corpusCache.ts';
import { indexInThisThread, SourceIndex } from '../../../server/src/indexing/index.ts';
import { writeBibliography } from '../../../server/src/indexing/writtenBibliography.ts';
import { withFolder } from '../../temporaryFolder.ts';
import { MemoryStore } from './memoryStore.ts';

const ENTRIES = 1_200;

function makeBibtex(publisher: string): string {
  const entry = (_: unknown, i: number) =>
    `@book{key${i}, title = {Title ${i}}, publisher = {${publisher}}}\n`;
  return `${Array.from({ length: ENTRIES }, entry).join('')}@book{broken, title = {\n`;
}

interface World {
  readonly path: string;
  readonly store: MemoryStore;
  /** A new process's index, which reads bibliographies as if in another thread. */
  readonly start: () => SourceIndex;
  /** How often the bibliography was read. */
  readonly reads: { count: number };
}

function inWorld(run: (world: World) => Promise<void>): () => Promise<void> {
  return () =>
    withFolder({ 'all.bib': makeBibtex('Pier Press') }, async (folder) => {
      const store = new MemoryStore();
      const reads = { count: 0 };
      const now = () => performance.now();
      const own = indexInThisThread(now, 0);
      const start = () =>
        new SourceIndex({
          sources: [folder],
          bibliography: [],
          now,
          slice: 0,
          openCache: async () => new CorpusCache(store, 'sources'),
          indexer: {
            ...own,
            readCandidate: async (file, options) => {
              reads.count++;
              const content = await own.readCandidate(file, options);
              return typeof content === 'object' && 'entries' in content
                ? writeBibliography(content)
                : content;
            },
          },
        });
      await run({ path: join(folder, 'all.bib'), store, start, reads });
    });
}

/** What an index has of the bibliography, and the codes of its problems. */
async function describeIndex(index: SourceIndex) {
  const { bibliography, problems } = await index.load();
  const [first, last] = [bibliography[0], bibliography.at(-1)];
  return [bibliography.length, first?.publisher, last?.key, ...problems.map(({ code }) => code)];
}

const READ = [ENTRIES + 1, 'Pier Press', 'broken', 'bibliography-entry'];

describe('a bibliography that is read in another thread', () => {
  it(
    'is kept in the cache with its problems, and read once',
    inWorld(async ({ start, reads }) => {
      const first = start();
      assert.deepEqual(await describeIndex(first), READ);
      assert.equal(await first.save(), undefined);
      assert.deepEqual(await describeIndex(first), READ);
      const second = start();
      assert.deepEqual(await describeIndex(second), READ);
      assert.equal(await second.save(), undefined);
      assert.deepEqual(await describeIndex(start()), READ);
      assert.equal(reads.count, 1);
    }),
  );

  it(
    'is read again when it has changed, here and in the next process',
    inWorld(async ({ path, start, reads }) => {
      const first = start();
      await first.load();
      await first.save();
      writeFileSync(path, makeBibtex('Quay Press'));
      first.noteChange(path);
      assert.equal((await describeIndex(first))[1], 'Quay Press');
      assert.equal((await describeIndex(start()))[1], 'Quay Press');
      assert.equal(reads.count, 3);
      await first.save();
      assert.equal((await describeIndex(start()))[1], 'Quay Press');
      assert.equal(reads.count, 3);
    }),
  );

  it(
    'is read again when it is said to have changed, though its size and time are the same',
    inWorld(async ({ path, start }) => {
      const first = start();
      await first.load();
      await first.save();
      const { atime, mtime } = statSync(path);
      writeFileSync(path, makeBibtex('Quay Pages'));
      utimesSync(path, atime, mtime);
      first.noteChange(path);
      assert.equal((await describeIndex(first))[1], 'Quay Pages');
    }),
  );

  it(
    'is read again where the cache was damaged, and says so',
    inWorld(async ({ store, start, reads }) => {
      const first = start();
      await first.load();
      await first.save();
      for (const key of store.entries.keys()) if (key.includes('/')) store.damaged.add(key);
      const second = start();
      assert.deepEqual(await describeIndex(second), [...READ.slice(0, 3), 'cache-damaged', READ[3]]);
      assert.equal(reads.count, 2);
      await second.save();
      assert.deepEqual(await describeIndex(start()), READ);
      assert.equal(reads.count, 2);
    }),
  );
});
