import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROBLEM_CODES } from '../../../server/src/readers/problems.ts';

describe('problem codes', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/problems.md'), 'utf8');
  const documented = [...page.matchAll(/^\| `([a-z-]+)` +\| \S.* \| \S.* \|$/gm)].map((match) => match[1]);

  it('are documented, each once', () => assert.deepEqual(documented, [...PROBLEM_CODES]));
});
