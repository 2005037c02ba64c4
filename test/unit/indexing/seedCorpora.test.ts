import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadSources } from '../../loadSources.ts';

describe('the seed corpora', () => {
  it('every file of seeds/sources is read and keyed by its bibliography', async () => {
    const loaded = await loadSources({ sources: [join(import.meta.dirname, '../../../seeds/sources')] });
    assert.deepEqual(loaded.problems, []);
    assert.deepEqual(loaded.entries, []);
    assert.ok(loaded.documents.length > 4);
  });

  it('the shared seeds (skipped where ../shared is not there)', async function () {
    const folder = join(import.meta.dirname, '../../../../shared/seeds');
    if (!existsSync(folder)) this.skip();
    const loaded = await loadSources({ sources: [folder] });
    assert.equal(
      loaded.documents.filter(({ path }) => path.endsWith('.txt') && !path.includes('README')).length,
      5,
    );
    assert.deepEqual(loaded.entries, []);
  });
});
