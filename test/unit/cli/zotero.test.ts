import assert from 'node:assert/strict';
import type { ZoteroLibrary } from '../../../server/src/adding/zoteroLibrary.ts';
import { run } from '../../../server/src/cli/run.ts';
import { writeFolder } from '../../temporaryFolder.ts';
import { createFakeEnvironment } from './fakeEnvironment.ts';

describe('the library of Zotero', () => {
  const check = async (url: string, library: ZoteroLibrary) => {
    const folder = writeFolder({
      'stet.json': JSON.stringify({ zotero: { url } }),
      'draft.md': 'It is RIGHT.',
      'sources/a.txt': 'RIGHT',
    });
    const asked: string[] = [];
    const fetchZotero = async (of: string) => {
      asked.push(of);
      return library;
    };
    const environment = createFakeEnvironment(folder, { fetchZotero });
    const code = await run(['check', 'draft.md'], environment);
    return { code, asked, ...environment.written };
  };
  const URL = 'http://127.0.0.1:23119/better-bibtex/library?library.bibtex';

  it('is asked for where a setting names it', async () => {
    const { code, asked } = await check(URL, { path: '/cache/a.bib' });
    assert.deepEqual([code, asked], [0, [URL]]);
  });
  it('is not asked for else', async () => assert.deepEqual((await check('', {})).asked, []));
  it('is that of the last time where Zotero does not answer, with a note', async () => {
    const { code, stderr } = await check(URL, { path: '/cache/a.bib', problem: 'Start Zotero.' });
    assert.deepEqual([code, stderr], [0, 'stet: Start Zotero.\n']);
  });
  it('fails the run where there is none', async () => {
    const { code, stderr } = await check(URL, { problem: 'Start Zotero.' });
    assert.equal(code, 2);
    assert.match(stderr, /Start Zotero\./);
  });
});
