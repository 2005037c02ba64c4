import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { publicNetwork } from '../../../server/src/adding/network.ts';
import { fetchZoteroLibrary, zoteroPath } from '../../../server/src/adding/zoteroLibrary.ts';
import { writeFolder } from '../../temporaryFolder.ts';
import { makeLookup, startServer } from './localServer.ts';

const SIGNAL = new AbortController().signal;
const EXPORT = '@article{lee2015, title = {Counts}, file = {/home/ann/Zotero/storage/AB12/Lee.pdf}}';

describe('the library of Zotero', () => {
  const fetch = (port: number, folder: string, host = '127.0.0.1') =>
    fetchZoteroLibrary(
      `http://${host}:${port}/better-bibtex/export/library?/1/library.biblatex`,
      folder,
      publicNetwork('0'),
      SIGNAL,
    );
  const answers = { '/better-bibtex/export/library?/1/library.biblatex': { body: EXPORT } };

  it('is kept', async () => {
    const folder = join(writeFolder({}), 'zotero');
    const { port } = await startServer(answers);
    const { path, problem } = await fetch(port, folder);
    assert.equal(problem, undefined);
    assert.equal(readFileSync(path!, 'utf8'), EXPORT);
    assert.deepEqual(readdirSync(folder), [basename(path!)]);
  });

  it('is not there, where Zotero does not answer: what to do is said', async () => {
    const { path, problem } = await fetch(1, writeFolder({}));
    assert.equal(path, undefined);
    assert.match(problem ?? '', /Start Zotero with Better BibTeX.*citations are unknown\.$/);
  });

  it('is that of the last time, where Zotero answers no more', async () => {
    const folder = writeFolder({});
    const url = 'http://127.0.0.1:1/better-bibtex/export/library?/1/library.biblatex';
    const name = basename(zoteroPath(url, folder));
    const kept = writeFolder({ [name]: EXPORT });
    const { path, problem } = await fetch(1, kept);
    assert.equal(path, join(kept, name));
    assert.match(problem ?? '', /library of \d{4}-\d\d-\d\d counts\.$/);
  });

  it('is asked for on this machine alone', async () => {
    const lookup = makeLookup({ localhost: [['8.8.8.8']] });
    const url = 'http://localhost:23119/better-bibtex/library?library.json';
    const { path, problem } = await fetchZoteroLibrary(
      url,
      writeFolder({}),
      { ...publicNetwork('0'), lookup },
      SIGNAL,
    );
    assert.equal(path, undefined);
    assert.match(problem ?? '', /address-refused/);
  });

  const named = (url: string, extension: string): void => {
    it(`is a .${extension} file: ${url}`, () =>
      assert.match(zoteroPath(url, '/c'), new RegExp(`^/c/[0-9a-f]{16}\\.${extension}$`)));
  };
  named('http://127.0.0.1:23119/better-bibtex/export/library?/1/library.biblatex', 'bib');
  named('http://127.0.0.1:23119/better-bibtex/library?library.bibtex', 'bib');
  named('http://127.0.0.1:23119/better-bibtex/collection?/0/AB12.json&exportNotes=true', 'json');
  named('http://127.0.0.1:23119/better-bibtex/collection?/0/AB12.cslyaml', 'yaml');
});
