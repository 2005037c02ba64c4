import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../../server/src/cli/run.ts';
import { type Files, writeFolder } from '../../temporaryFolder.ts';
import { localNetwork, startServer } from '../adding/localServer.ts';
import { createFakeEnvironment } from './fakeEnvironment.ts';

describe('stet add', () => {
  const add = async (files: Files, ...argv: readonly string[]) => {
    const folder = writeFolder(files);
    const environment = createFakeEnvironment(folder, { loadNetwork: async () => localNetwork() });
    const code = await run(['add', ...argv], environment);
    return { code, folder, ...environment.written };
  };
  const NOTE = { 'note.txt': 'It is RIGHT, all of it.' };

  it('says what was done', async () => {
    const { code, stdout, folder } = await add(NOTE, 'note.txt');
    assert.equal(code, 0);
    assert.equal(
      stdout,
      [
        'Added @note from note.txt.',
        '  document  sources/note.txt (0 passages, 1 figure)',
        '  entry     sources/library.bib',
        '',
      ].join('\n'),
    );
    assert.match(readFileSync(join(folder, 'sources/library.bib'), 'utf8'), /^@misc\{note,/);
  });

  it('says what it would do', async () => {
    const { code, stdout, folder } = await add(NOTE, 'note.txt', '--dry-run', '--key', 'mine');
    assert.equal(code, 0);
    assert.match(stdout, /^Would add @mine[\s\S]*\n {4}@misc\{mine,\n/);
    assert.throws(() => readFileSync(join(folder, 'sources/library.bib')));
  });

  it('writes JSON', async () => {
    const { port } = await startServer({
      '/a': { headers: { 'content-type': 'text/html' }, body: '<title>A hall</title><p>RIGHT</p>' },
    });
    const url = `http://www.museum.example:${port}/a`;
    const { stdout } = await add({}, url, '--format', 'json');
    const { entry, ...json } = JSON.parse(stdout);
    assert.match(entry, /urldate = \{2026-11-22\}/);
    assert.deepEqual(json, {
      version: 1,
      dryRun: false,
      key: 'museum',
      from: url,
      path: 'sources/museum.html',
      passages: 0,
      figures: 1,
      bibliography: 'sources/library.bib',
      accessed: '2026-11-22',
      notes: json.notes,
    });
  });

  describe('adds to', () => {
    const check = (folder: string, files: Files, ...argv: readonly string[]): void => {
      it(folder, async () => {
        const { code, stdout, stderr } = await add({ ...NOTE, ...files }, 'note.txt', ...argv);
        assert.equal(code, 0, stderr);
        assert.match(stdout, new RegExp(`document {2}${folder}/note\\.txt`));
      });
    };
    check('archive', {}, '--sources', 'archive');
    check('texts', { 'stet.json': '{"sources": ["notes/*.txt", "a.md", "texts"]}' });
    check('seeds', { 'seeds/a.txt': 'RIGHT' });
    check('sources', { 'stet.json': '{"sources": ["notes/*.txt"]}' });
  });

  it('says what cannot be done, and what to do', async () => {
    const { code, stderr, stdout } = await add({}, 'gone.txt');
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /There is no file .*gone\.txt\. Check the path/);
  });

  it('says so in JSON, too', async () => {
    const { code, stdout } = await add({}, 'ftp://www.museum.example/', '--format', 'json');
    assert.equal(code, 2);
    const { problem, ...json } = JSON.parse(stdout);
    assert.deepEqual(json, { version: 1, from: 'ftp://www.museum.example/', code: 'not-a-source' });
    assert.match(problem, /only http and https/);
  });
});
