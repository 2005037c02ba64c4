import assert from 'node:assert/strict';
import { run } from '../../../server/src/cli/run.ts';
import { type Files, writeFolder } from '../../temporaryFolder.ts';
import { createFakeEnvironment } from './fakeEnvironment.ts';

describe('stet report', () => {
  const report = async (files: Files, ...argv: readonly string[]) => {
    const environment = createFakeEnvironment(writeFolder(files));
    const code = await run(['report', ...argv], environment);
    return { code, ...environment.written };
  };
  const files = { 'draft.md': 'It is WRONG, and RIGHT.', 'sources/a.txt': 'RIGHT', 'sources/b.bad': '' };

  it('writes a page, whatever was found', async () => {
    const { code, stdout } = await report(files, 'draft.md');
    assert.equal(code, 0);
    assert.match(stdout, /^<!doctype html>[\s\S]*<mark class="warning">WRONG<\/mark>[\s\S]*<\/html>\n$/);
  });

  it('writes Markdown', async () => {
    const { stdout } = await report(files, 'draft.md', '--format', 'markdown');
    assert.match(stdout, /^# Fact check of draft\.md\n[\s\S]*- \[ \] \*\*1\*\* line 1, conflict \(warning\)/);
  });

  it('takes the drafts of the folder where none is named', async () => {
    assert.match((await report(files)).stdout, /Fact check of draft\.md/);
  });

  it('fails where something could not be checked', async () => {
    const { code, stdout, stderr } = await report(files, 'draft.md', 'gone.md');
    assert.equal(code, 2);
    assert.match(stderr, /gone\.md: There is no such file/);
    assert.match(stdout, /gone\.md<\/b>: There is no such file/);
    assert.equal((await report(files, 'draft.md', '--strict')).code, 2);
  });
});
