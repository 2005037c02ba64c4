import assert from 'node:assert/strict';
import { renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CorpusCache } from '../../../server/src/indexing/cache/corpusCache.ts';
import type { SourceIndex } from '../../../server/src/indexing/index.ts';
import { openIndex } from '../../loadSources.ts';
import { withFolder } from '../../temporaryFolder.ts';
import { MemoryStore } from './memoryStore.ts';

const FILES = {
  'museum.txt': 'The museum drew 4,712 visitors.\n\nIt sold cakes.',
  'bakery.csv': 'Month,Loaves\nMay,612\n',
  'page.html': '<html><body><p>The pier has 14 lamps.</p></body></html>',
  'empty.txt': '',
  'broken.txt': 'x\0y',
  // Long enough to be read from the file of the cache, not from memory.
  'long.txt': 'The lighthouse has 199 steps and a “lamp”.\n\n'.repeat(2_000),
};

interface World {
  readonly folder: string;
  readonly store: MemoryStore;
  /** A new process's index of the folder. */
  readonly start: (id?: string) => SourceIndex;
  /** The files that indexes have read, by their names. */
  readonly read: string[];
}

function inWorld(run: (world: World) => Promise<void>): () => Promise<void> {
  return () =>
    withFolder(FILES, async (folder) => {
      const store = new MemoryStore();
      const read: string[] = [];
      const start = (id = 'museum') =>
        openIndex(
          { sources: [folder], openCache: async () => new CorpusCache(store, id) },
          (path) => void read.push(path.slice(folder.length + 1)),
        );
      await run({ folder, store, start, read });
    });
}

/** Everything that can be asked of an index. */
async function describeIndex(index: SourceIndex) {
  const { corpus, problems } = await index.load();
  const word = corpus.vocabulary.word('lamp').term;
  return {
    documents: corpus.documents.map(({ document, figureCount }) => ({
      key: document.key,
      metadata: document.metadata,
      text: document.text,
      passages: document.passages,
      runs: document.runs,
      figureCount,
    })),
    hits: corpus.search([{ term: word, weight: 1 }], 5).map(({ passage, score }) => {
      const place = corpus.locate(passage);
      return [place?.owner.document.key, place?.passage.start, score];
    }),
    codes: problems.map(({ code }) => code),
  };
}

describe('the cache of an index', () => {
  it(
    'gives back the same index, and reads no file for it',
    inWorld(async ({ start, read }) => {
      const first = start();
      const before = await describeIndex(first);
      assert.equal(await first.save(), undefined);
      assert.equal(read.length, 6);
      const second = start();
      assert.deepEqual(await describeIndex(second), before);
      assert.equal(read.length, 6);
      assert.deepEqual(await describeIndex(first), before, 'what was saved is read from the disk');
    }),
  );

  it(
    'is another one for other sources and another Stet',
    inWorld(async ({ start, read }) => {
      await saveFrom(start());
      await describeIndex(start('another'));
      assert.equal(read.length, 12);
    }),
  );

  it(
    'reads what was added or changed, and forgets what is gone',
    inWorld(async ({ folder, start, read }) => {
      await saveFrom(start());
      read.length = 0;
      writeFileSync(join(folder, 'new.txt'), 'A new lamp.');
      writeFileSync(join(folder, 'museum.txt'), 'The museum drew 9,000 visitors.');
      rmSync(join(folder, 'page.html'));
      const index = start();
      const found = await describeIndex(index);
      assert.deepEqual(read.sort(), ['museum.txt', 'new.txt']);
      assert.deepEqual(
        found.documents.map(({ key }) => key),
        ['bakery', 'empty', 'long', 'museum', 'new'],
      );
      await index.save();
      read.length = 0;
      assert.deepEqual(await describeIndex(start()), found);
      assert.deepEqual(read, []);
    }),
  );

  it(
    'knows a file by its bytes where its time has changed',
    inWorld(async ({ folder, start, read }) => {
      await saveFrom(start());
      read.length = 0;
      utimesSync(join(folder, 'museum.txt'), 1, 1);
      const index = start();
      await index.load();
      assert.deepEqual(read, []);
      await index.save();
      await saveFrom(start());
      assert.deepEqual(read, []);
    }),
  );

  it(
    'reads a file again whose time is the same, but not its bytes, when it is told so',
    inWorld(async ({ folder, start, read }) => {
      const index = start();
      await index.load();
      read.length = 0;
      writeFileSync(join(folder, 'museum.txt'), 'The museum drew 4,713 visitors.\n\nIt sold cakes.');
      index.noteChange(join(folder, 'museum.txt'));
      await index.load();
      assert.deepEqual(read, ['museum.txt']);
    }),
  );

  it(
    'looks for no files where known ones were written to, as all others are told',
    inWorld(async ({ folder, start, read }) => {
      const index = start();
      await index.load();
      read.length = 0;
      writeFileSync(join(folder, 'museum.txt'), 'The museum drew 9,000 visitors.');
      writeFileSync(join(folder, 'new.txt'), 'A new lamp.');
      index.noteChange(join(folder, 'museum.txt'));
      await index.load();
      assert.deepEqual(read, ['museum.txt']);
      index.noteChange(join(folder, 'new.txt'));
      const { corpus } = await index.load();
      assert.deepEqual(read, ['museum.txt', 'new.txt']);
      rmSync(join(folder, 'museum.txt'));
      index.noteChange(join(folder, 'museum.txt'));
      assert.equal((await index.load()).corpus.documents.length, corpus.documents.length - 1);
    }),
  );

  it(
    'is restored by the next load where one was cancelled meanwhile, and is not damaged by that',
    inWorld(async ({ start, read, store }) => {
      const before = await saveFrom(start());
      read.length = 0;
      const index = start();
      const stop = new AbortController();
      const readEntry = store.read.bind(store);
      store.read = (key) => {
        stop.abort(new Error('Nobody waits any more.'));
        return readEntry(key);
      };
      await assert.rejects(index.load({ signal: stop.signal }), /Nobody waits/);
      assert.deepEqual(await describeIndex(index), before);
      assert.deepEqual(read, []);
    }),
  );

  describe('when an entry is damaged', () => {
    for (const number of [0, 1, 2]) {
      it(
        `makes what was lost anew, and says so (entry ${number})`,
        inWorld(async ({ start, store }) => {
          const before = await saveFrom(start());
          store.damaged.add([...store.entries.keys()][number]!);
          const index = start();
          const after = await describeIndex(index);
          assert.deepEqual(after, { ...before, codes: ['cache-damaged', ...before.codes] });
          await index.save();
          assert.deepEqual(await describeIndex(start()), before);
        }),
      );
    }
  });

  describe('when a process ends while it saves', () => {
    for (const room of [0, 1, 2]) {
      it(
        `the next one starts clean (after ${room} entries)`,
        inWorld(async ({ start, store }) => {
          store.room = room;
          const index = start();
          const before = await describeIndex(index);
          const problem = await index.save();
          assert.equal(problem?.code, 'cache-unwritable');
          assert.match(problem.message, /no space left/);
          assert.deepEqual(await describeIndex(index), before, 'it works on');
          store.room = 99;
          assert.deepEqual(await describeIndex(start()), before);
        }),
      );
    }
  });

  it(
    'is shared by two processes',
    inWorld(async ({ folder, start }) => {
      const [one, two] = [start(), start()];
      await one.load();
      await one.save();
      writeFileSync(join(folder, 'new.txt'), 'A new lamp.');
      const seen = await describeIndex(two);
      await two.save();
      rmSync(join(folder, 'new.txt'));
      one.noteChange(join(folder, 'new.txt'));
      const last = await describeIndex(one);
      await one.save();
      assert.deepEqual(await describeIndex(start()), last);
      assert.equal(seen.documents.length, last.documents.length + 1);
    }),
  );

  describe('when files were moved', () => {
    it(
      'reads none of them, and names them anew',
      inWorld(async ({ folder, start, read }) => {
        const before = await saveFrom(start());
        read.length = 0;
        renameSync(join(folder, 'museum.txt'), join(folder, 'gallery.txt'));
        renameSync(join(folder, 'broken.txt'), join(folder, 'split.txt'));
        const index = start();
        const after = await describeIndex(index);
        assert.deepEqual(read, []);
        assert.deepEqual(
          after.documents.map(({ key }) => key),
          ['bakery', 'empty', 'gallery', 'long', 'page'],
        );
        assert.deepEqual(after.hits.length, before.hits.length);
        const { problems } = await index.load();
        assert.ok(problems.some(({ path }) => path === join(folder, 'split.txt')));
        await index.save();
        assert.deepEqual(await describeIndex(start()), after);
        assert.deepEqual(read, []);
      }),
    );

    it(
      'follows them in a process that runs',
      inWorld(async ({ folder, start, read }) => {
        const index = start();
        await index.load();
        read.length = 0;
        renameSync(join(folder, 'long.txt'), join(folder, 'tower.txt'));
        for (const name of ['long.txt', 'tower.txt']) index.noteChange(join(folder, name));
        const { corpus } = await index.load();
        assert.deepEqual(read, []);
        assert.equal(corpus.documentOf('tower')?.document.path, join(folder, 'tower.txt'));
        assert.equal(corpus.documentOf('long'), undefined);
      }),
    );

    it(
      'keeps the key that a document gives itself',
      inWorld(async ({ folder, start, read }) => {
        writeFileSync(join(folder, 'own.md'), '---\nid: own\n---\n\nThe pier has 14 lamps.');
        await saveFrom(start());
        read.length = 0;
        renameSync(join(folder, 'own.md'), join(folder, 'other.md'));
        const { documents } = await describeIndex(start());
        assert.ok(documents.some(({ key }) => key === 'own'));
        assert.deepEqual(read, []);
      }),
    );

    it(
      'reads one that is of another format by its new name, and a copy',
      inWorld(async ({ folder, start, read }) => {
        await saveFrom(start());
        read.length = 0;
        renameSync(join(folder, 'bakery.csv'), join(folder, 'bakery.txt'));
        writeFileSync(join(folder, 'copy.txt'), FILES['museum.txt']);
        await describeIndex(start());
        assert.deepEqual(read.sort(), ['bakery.txt', 'copy.txt']);
      }),
    );
  });
});

async function saveFrom(index: SourceIndex) {
  const described = await describeIndex(index);
  assert.equal(await index.save(), undefined);
  return described;
}
