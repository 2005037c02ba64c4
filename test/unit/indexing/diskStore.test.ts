import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DiskStore } from '../../../server/src/indexing/cache/diskStore.ts';
import { readPieces, writePieces } from '../../../server/src/indexing/cache/pieces.ts';
import { ContentPack } from '../../../server/src/indexing/contentPack.ts';
import { SharedBlocks } from '../../../server/src/indexing/shareBatch.ts';
import { withFolder } from '../../temporaryFolder.ts';

const MEGABYTE = 1024 * 1024;

function bytesOf(length: number, seed: number): Uint8Array {
  return new SharedBlocks().take(length).map((_, at) => (at * seed) % 251);
}

describe('the store of the cache on a disk', () => {
  it('gives back what was written in chunks, shared memory among them', () =>
    withFolder({}, async (folder) => {
      const store = new DiskStore(folder);
      const chunks = [bytesOf(3, 1), new Uint8Array(), bytesOf(MEGABYTE + 1, 7)];
      const place = await store.write('key', chunks);
      const expected = Buffer.concat(chunks);
      assert.deepEqual(Buffer.from((await store.read('key')) ?? []), expected);
      assert.deepEqual(Buffer.from(ContentPack.at('key', place).read(0, place.length)), expected);
      assert.deepEqual(await store.locate('key'), place);
    }));

  it('takes long byte strings in pieces, wherever a chunk ends', () =>
    withFolder({}, async (folder) => {
      const store = new DiskStore(folder);
      const chunks = [bytesOf(8 * MEGABYTE - 1, 3), bytesOf(2, 5), bytesOf(MEGABYTE, 7)];
      assert.equal(await writePieces(store, 'key', chunks), 2);
      const read = await readPieces(store, 'key', 2);
      assert.equal(Buffer.compare(Buffer.from(read ?? []), Buffer.concat(chunks)), 0);
    }));

  it('rejects where it cannot be written', () =>
    withFolder({}, async (folder) => {
      writeFileSync(join(folder, 'file'), '');
      await assert.rejects(new DiskStore(join(folder, 'file')).write('key', [bytesOf(9, 1)]), /ENOTDIR/);
    }));
});
