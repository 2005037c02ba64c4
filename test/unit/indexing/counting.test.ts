import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVocabulary } from '../../../server/src/engine/index.ts';
import type { SourceDocument } from '../../../server/src/engine/model/document.ts';
import { CorpusCache } from '../../../server/src/indexing/cache/corpusCache.ts';
import { ContentPack } from '../../../server/src/indexing/contentPack.ts';
import {
  createCountingTask,
  readCounts,
  stop,
  workOn,
} from '../../../server/src/indexing/counting/countingTask.ts';
import { packContent } from '../../../server/src/indexing/packContent.ts';
import { openIndex } from '../../loadSources.ts';
import { withFolder } from '../../temporaryFolder.ts';
import { MemoryStore } from './memoryStore.ts';

function contentOf(text: string): Uint8Array {
  const passages: SourceDocument['passages'] = [
    { start: 0, end: text.length, kind: 'paragraph', headings: [], locator: { kind: 'line', line: 1 } },
  ];
  return packContent({ text, passages });
}

const TEXTS = [
  'The museum drew 4,712 visitors and sold 12 cakes.',
  'No figure stands here.',
  'It opened last Friday.',
];

function createTask(dates: readonly (string | undefined)[]) {
  return createCountingTask(
    TEXTS.map((text, at) => {
      const bytes = contentOf(text);
      const content = { pack: new ContentPack(bytes), offset: 0, length: bytes.length };
      return { content, date: dates[at] };
    }),
  );
}

describe('counting figures together', () => {
  it('whoever works on it takes the next document', () => {
    const task = createTask([]);
    const [one, other] = [workOn(task, createVocabulary()), workOn(task, createVocabulary())];
    one.next();
    assert.deepEqual(readCounts(task), [2, undefined, undefined]);
    other.next();
    assert.deepEqual(readCounts(task), [2, 0, undefined]);
    assert.equal([...one, ...other].length, 1);
    assert.deepEqual(readCounts(task).slice(0, 2), [2, 0]);
  });

  it('relative dates are figures where the document has a date', () => {
    const task = createTask([undefined, undefined, '2015-06-13']);
    assert.equal([...workOn(task, createVocabulary())].length, 3);
    assert.deepEqual(readCounts(task), [2, 0, 1]);
  });

  it('ends when it is stopped', () => {
    const task = createTask([]);
    stop(task);
    assert.deepEqual([...workOn(task, createVocabulary())], []);
    assert.deepEqual(readCounts(task), [undefined, undefined, undefined]);
  });
});

/** What the files of a folder are counted to state, and the codes of what was wrong with the cache. */
async function count(folder: string, store: MemoryStore) {
  const index = openIndex({ sources: [folder], openCache: async () => new CorpusCache(store, 'museum') });
  const { corpus } = await index.load();
  const problems = await index.countFigures(corpus, {});
  await index.save();
  return {
    counts: corpus.documents.map(({ figureCount }) => figureCount),
    codes: problems.map(({ code }) => code),
  };
}

describe('counts of figures in the cache', () => {
  const check = (name: string, run: (folder: string, store: MemoryStore) => Promise<void>) =>
    it(name, () =>
      withFolder({ 'a.txt': TEXTS[0]!, 'b.txt': TEXTS[1]! }, (folder) => run(folder, new MemoryStore())),
    );
  const keyOf = (store: MemoryStore) => [...store.entries.keys()].find((key) => key.endsWith('figures'))!;

  check('are taken from there', async (folder, store) => {
    assert.deepEqual((await count(folder, store)).counts, [2, 0]);
    const entry = Buffer.from(store.entries.get(keyOf(store))!).toString();
    store.entries.set(keyOf(store), Buffer.from(entry.replace(',2]', ',7]')));
    assert.deepEqual((await count(folder, store)).counts, [7, 0]);
  });

  check('are made anew for a file that has changed', async (folder, store) => {
    await count(folder, store);
    writeFileSync(join(folder, 'a.txt'), 'It sold 12 cakes.');
    assert.deepEqual((await count(folder, store)).counts, [1, 0]);
    rmSync(join(folder, 'a.txt'));
    assert.deepEqual((await count(folder, store)).counts, [0]);
  });

  check('are made anew where they are damaged, and it is said', async (folder, store) => {
    await count(folder, store);
    store.damaged.add(keyOf(store));
    const { counts, codes } = await count(folder, store);
    assert.deepEqual([counts, codes], [[2, 0], ['cache-damaged']]);
    assert.deepEqual((await count(folder, store)).codes, []);
  });

  check('are made where they cannot be kept, and it is said', async (folder, store) => {
    store.room = 0;
    const { counts, codes } = await count(folder, store);
    assert.deepEqual([counts, codes], [[2, 0], ['cache-unwritable']]);
  });
});
