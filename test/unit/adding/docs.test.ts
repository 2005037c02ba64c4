import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ADD_ERRORS } from '../../../server/src/adding/addError.ts';

describe('docs/adding.md', () => {
  const page = readFileSync(new URL('../../../docs/adding.md', import.meta.url), 'utf8');
  it('has a row for each code', () => {
    const rows = [...page.matchAll(/^\| `([a-z-]+)` /gm)].map(([, code]) => code);
    assert.deepEqual(rows.sort(), [...ADD_ERRORS].sort());
  });
});
