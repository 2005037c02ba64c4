import assert from 'node:assert/strict';
import { listFiles } from '../../../server/src/readers/listFiles.ts';
import { writeFolder } from '../../temporaryFolder.ts';

describe('the files of a large folder', () => {
  it('are listed with pauses, all of them, and in the order of their names', async () => {
    const names = Array.from({ length: 250 }, (_, i) => `${i + 100}.txt`);
    const folder = writeFolder(Object.fromEntries(names.map((name) => [name, 'x'])));
    let pauses = 0;
    const { files } = await listFiles([folder], undefined, async () => {
      pauses++;
    });
    assert.deepEqual(
      files.map(({ path }) => path),
      names.map((name) => `${folder}/${name}`),
    );
    assert.equal(pauses, 3);
  });
});
