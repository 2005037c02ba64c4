import assert from 'node:assert/strict';
import { CorpusCache } from '../../server/src/indexing/cache/corpusCache.ts';
import type { IndexCaches } from '../../server/src/indexing/index.ts';
import { MemoryStore } from '../unit/indexing/memoryStore.ts';
import { openDraft } from './draftFile.ts';

const DRAFT = 'The ministry counted 325 Kyrgyz nationals who left for Syria [@ministry].';

/** Caches in a store; `clear` empties it, or fails. */
function cachesIn(store: MemoryStore, clear = async () => store.entries.clear()): IndexCaches {
  return {
    open: async () => new CorpusCache(store, 'sources'),
    clear: async () => {
      await clear();
      return { path: store.folder, bytes: 4_712_000 };
    },
  };
}

describe('the cache of a server', () => {
  it('that cannot be written is told at once', async () => {
    const store = new MemoryStore();
    store.room = 0;
    const { client } = await openDraft(DRAFT, undefined, { caches: cachesIn(store) });
    const { params } = await client.waitFor('stet/status', ({ state }) => state === 'problem');
    assert.equal(params.problems[0].code, 'cache-unwritable');
    assert.match(params.problems[0].message, /no space left on device.*Make room/);
  });

  it('is cleared by a command, and the sources are read anew', async () => {
    const store = new MemoryStore();
    const { client, uri } = await openDraft(DRAFT, undefined, { caches: cachesIn(store) });
    const from = client.messages.length;
    const cleared = await client.connection.sendRequest('workspace/executeCommand', {
      command: 'stet.clearCache',
    });
    const message = `The cache was cleared: 4.7 MB in ${store.folder}.`;
    assert.deepEqual(cleared, { path: store.folder, bytes: 4_712_000, message });
    const { diagnostics } = await client.published(uri, () => true, from);
    assert.equal(diagnostics[0]?.code, 'conflict');
    const settled = await client.settled(from);
    assert.equal(settled.sources, 2);
  });

  it('that cannot be cleared says why', async () => {
    const fail = () => Promise.reject(new Error('EBUSY: resource busy or locked'));
    const { client } = await openDraft(DRAFT, undefined, { caches: cachesIn(new MemoryStore(), fail) });
    await assert.rejects(
      client.connection.sendRequest('workspace/executeCommand', { command: 'stet.clearCache' }),
      /could not be cleared \(EBUSY.*End other programs/,
    );
  });
});
