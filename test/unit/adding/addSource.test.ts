import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AddError, type AddErrorCode } from '../../../server/src/adding/addError.ts';
import { type AddRequest, addSource } from '../../../server/src/adding/addSource.ts';
import { readSourceFile } from '../../../server/src/readers/readSource.ts';
import { loadSources } from '../../loadSources.ts';
import { type Files, writeFolder } from '../../temporaryFolder.ts';
import { type Answer, localNetwork, startServer } from './localServer.ts';

const PAGE = `<!doctype html><html><head><title>Visitors of spring</title>
<meta name="author" content="Ann Lee"><meta property="article:published_time" content="2015-06-13">
<meta property="og:site_name" content="The Museum"></head>
<body><article><h1>Visitors of spring</h1><p>In spring the museum drew 4,712 visitors, more than in any year before,
and its director said that she had counted them herself.</p></article></body></html>`;
const HTML: Answer = { headers: { 'content-type': 'text/html' }, body: PAGE };

/** Adds to a folder with these files; in the target, HOST stands for a server with these answers. */
async function add(
  target: string,
  files: Files = {},
  answers: Readonly<Record<string, Answer>> = {},
  rest: Partial<AddRequest> = {},
) {
  const folder = writeFolder({ 'note.txt': 'The museum drew 4,712 visitors.', ...files });
  const { port } = await startServer(answers);
  const added = await addSource({
    target: target.replace('HOST', `http://www.museum.example:${port}`),
    cwd: folder,
    folder: join(folder, 'sources'),
    bibliographies: [],
    today: '2026-11-22',
    mode: 'add',
    network: localNetwork({ doiResolver: `http://doi.example:${port}/` }),
    readDocument: (path) => readSourceFile(path),
    maxBytes: 100_000,
    signal: new AbortController().signal,
    onProgress: () => {},
    ...rest,
  });
  return { added, folder, port };
}

function listSources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.startsWith('sources/'))
    .sort();
}

describe('a source is added', () => {
  it('from a URL: the page, its entry and the day', async () => {
    const { added, folder, port } = await add('HOST/spring#top', {}, { '/spring': HTML });
    assert.equal(added.key, 'lee2015visitors');
    assert.deepEqual(listSources(folder), ['sources/lee2015visitors.html', 'sources/library.bib']);
    assert.equal(readFileSync(added.path!, 'utf8'), PAGE);
    assert.equal(
      readFileSync(join(folder, 'sources/library.bib'), 'utf8'),
      `@online{lee2015visitors,
  title = {{Visitors of spring}},
  author = {Lee, Ann},
  organization = {The Museum},
  date = {2015-06-13},
  url = {http://www.museum.example:${port}/spring},
  urldate = {2026-11-22},
  file = {lee2015visitors.html}
}
`,
    );
  });

  it('so that the corpus has it under its key', async () => {
    const { folder } = await add('HOST/', {}, { '/': HTML });
    const { documents, problems } = await loadSources({ sources: [join(folder, 'sources')] });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      documents.map(({ key, metadata }) => [key, metadata.title]),
      [['lee2015visitors', 'Visitors of spring']],
    );
  });

  it('from a file, which stays where it is', async () => {
    const { added, folder } = await add('note.txt');
    assert.equal(added.key, 'note');
    assert.equal(added.accessed, undefined);
    assert.deepEqual(listSources(folder), ['sources/library.bib', 'sources/note.txt']);
    assert.equal(readFileSync(join(folder, 'note.txt'), 'utf8').length > 0, true);
  });

  it('from a file that is in the folder: only its entry', async () => {
    const { added, folder } = await add('sources/a.txt', { 'sources/a.txt': 'It drew 4,712 visitors.' });
    assert.equal(added.path, join(folder, 'sources/a.txt'));
    assert.equal(added.key, 'a');
    assert.deepEqual(listSources(folder), ['sources/a.txt', 'sources/library.bib']);
    const { documents } = await loadSources({ sources: [join(folder, 'sources')] });
    assert.deepEqual(
      documents.map(({ key }) => key),
      [added.key],
    );
  });

  it('from a file that is in the folder: under the key that drafts cite it by', async () => {
    const check = async (name: string, text: string, key: string) =>
      assert.equal((await add(`sources/${name}`, { [`sources/${name}`]: text })).added.key, key);
    await check('harbour-2021.md', '---\nauthor: Ann Lee\ndate: 2021\n---\n\n# Ships\n', 'harbour-2021');
    await check('b.md', '---\nid: harbour\n---\n', 'harbour');
    await check('annual report.txt', 'It drew 4,712 visitors.', 'annualreport');
    const named = { target: 'sources/a.txt', key: 'a' };
    assert.equal((await add('', { 'sources/a.txt': 'It drew 4,712 visitors.' }, {}, named)).added.key, 'a');
  });

  it('to the bibliography that is there', async () => {
    const files = { 'sources/mine.bib': '@book{old, title = {Old}}\n' };
    const { added, folder } = await add('note.txt', files, {}, { key: 'visitors' });
    assert.deepEqual(listSources(folder), ['sources/mine.bib', 'sources/visitors.txt']);
    const text = readFileSync(join(folder, 'sources/mine.bib'), 'utf8');
    assert.ok(text.startsWith(files['sources/mine.bib']));
    assert.ok(added.entry && text.endsWith(added.entry.text));
  });

  it('to a bibliography that is named, from where its path leads', async () => {
    const folder = writeFolder({ 'lib/mine.bib': '' });
    const bibliography = join(folder, 'lib/mine.bib');
    const { added } = await add(
      'note.txt',
      {},
      {},
      { folder: join(folder, 'texts'), bibliographies: [bibliography] },
    );
    assert.equal(added.entry?.path, bibliography);
    assert.match(readFileSync(bibliography, 'utf8'), /file = \{\.\.\/texts\/note\.txt\}/);
  });

  it('with a key of its own beside one that is taken', async () => {
    const { added } = await add('HOST/', { 'sources/Lee2015visitors.txt': 'Other.' }, { '/': HTML });
    assert.equal(added.key, 'lee2015visitorsa');
  });

  it('as the document of an entry that has none', async () => {
    const files = { 'sources/mine.bib': '@book{old, title = {Old}}\n' };
    const { added, folder } = await add('note.txt', files, {}, { key: 'old' });
    assert.equal(added.entry, undefined);
    assert.deepEqual(listSources(folder), ['sources/mine.bib', 'sources/old.txt']);
    assert.equal(readFileSync(join(folder, 'sources/mine.bib'), 'utf8'), files['sources/mine.bib']);
    const { documents } = await loadSources({ sources: [join(folder, 'sources')] });
    assert.equal(documents[0]?.metadata.title, 'Old');
  });

  it('in UTF-8 where its server names another encoding', async () => {
    const body = Buffer.concat([
      Buffer.from('<p>'),
      Buffer.from([0xed, 0xc5, 0xd3, 0xd4, 0xcf]),
      Buffer.from(' 352</p>'),
    ]);
    const koi8: Answer = { headers: { 'content-type': 'text/html; charset=koi8-r' }, body };
    const { added } = await add('HOST/', {}, { '/': koi8 });
    assert.equal(readFileSync(added.path!, 'utf8'), '<p>Место 352</p>');
  });

  it('by the name of the file where the server gives no type', async () => {
    const { added } = await add('HOST/a.csv', {}, { '/a.csv': { body: 'who,count\nmen,352\n' } });
    assert.match(added.path ?? '', /\.csv$/);
  });

  it('without an address that a saved page makes up', async () => {
    const page = '<link rel="canonical" href="javascript:alert(1)"><title>A hall</title><p>352 men</p>';
    const { added } = await add('page.html', { 'page.html': page });
    assert.match(added.entry?.text ?? '', /^@misc\{/);
    assert.doesNotMatch(added.entry?.text ?? '', /url/);
  });

  it('not at all in a preview', async () => {
    const { added, folder } = await add('HOST/', {}, { '/': HTML }, { mode: 'preview' });
    assert.equal(added.key, 'lee2015visitors');
    assert.match(added.entry?.text ?? '', /^@online\{lee2015visitors/);
    assert.deepEqual(listSources(folder), []);
  });
});

describe('a work is added by its DOI', () => {
  const CSL = {
    type: 'journal-article',
    title: 'Visitors of spring',
    author: [{ family: 'Lee', given: 'Ann' }],
    issued: { 'date-parts': [[2015, 6]] },
  };
  const registry = (csl: object): Answer => ({
    headers: { 'content-type': 'application/vnd.citationstyles.csl+json' },
    body: JSON.stringify(csl),
  });

  it('as an entry', async () => {
    const { added, folder, port } = await add('10.1000/a(b)', {}, { '/10.1000/a(b)': registry(CSL) });
    assert.equal(added.key, 'lee2015visitors');
    assert.deepEqual(listSources(folder), ['sources/library.bib']);
    assert.match(added.notes.join(' '), /stet add FILE --key lee2015visitors/);
    assert.match(added.entry?.text ?? '', /doi = \{10\.1000\/a\(b\)\}/);
    assert.match(added.entry?.text ?? '', new RegExp(`url = \\{http://doi.example:${port}/10.1000`));
  });

  it('with its full text, where the registry links one that can be read', async () => {
    const server = await startServer({ '/full': HTML });
    const link = [
      { URL: 'http://10.0.0.1/full', 'content-type': 'text/html' },
      { URL: 'http://www.museum.example/a.mp3', 'content-type': 'audio/mpeg' },
      { URL: `http://www.museum.example:${server.port}/full`, 'content-type': 'text/html' },
    ];
    const { added, folder } = await add(
      'doi:10.1000/182',
      {},
      { '/10.1000/182': registry({ ...CSL, link }) },
    );
    assert.deepEqual(listSources(folder), ['sources/lee2015visitors.html', 'sources/library.bib']);
    assert.match(added.entry?.text ?? '', /@article[\s\S]*file = \{lee2015visitors\.html\}/);
  });
});

describe('nothing is added', () => {
  const check = (
    code: AddErrorCode,
    target: string,
    files: Files = {},
    answers: Readonly<Record<string, Answer>> = {},
    rest: Partial<AddRequest> = {},
  ): void => {
    it(`${code}: ${target} ${rest.key ?? ''}`, async () => {
      await assert.rejects(add(target, files, answers, rest), (error) => {
        assert.ok(error instanceof AddError, String(error));
        assert.equal(error.code, code, error.message);
        return true;
      });
    });
  };
  check('file-not-found', 'gone.txt');
  check('unreadable', 'a.mp3', { 'a.mp3': 'x' });
  check('unreadable', 'a.txt', { 'a.txt': Buffer.from([0, 1, 2, 0, 0, 3]) });
  check('file-not-found', 'sources', { 'sources/a.txt': '352 men' });
  check('wrong-content', 'HOST/', {}, { '/': { headers: { 'content-type': 'audio/mpeg' }, body: 'x' } });
  check('too-large', 'HOST/', {}, { '/': HTML }, { maxBytes: 100 });
  check('http-error', 'HOST/');
  check('key-invalid', 'note.txt', {}, {}, { key: '../note' });
  check('key-taken', 'note.txt', { 'sources/a.txt': 'x' }, {}, { key: 'a' });
  check('already-added', 'sources/a.txt', {
    'sources/a.txt': '352 men',
    'sources/b.bib': '@book{b, title = {B}, file = {a.txt}}',
  });
  check('bibliography-faulty', 'note.txt', { 'sources/b.bib': '@book{b, title = {B' });
  check('doi-not-found', '10.1000/182');
  check('doi-not-found', '10.1000/182', {}, { '/10.1000/182': HTML });

  it('where its URL is there already', async () => {
    const { folder, port } = await add('HOST/', {}, { '/': HTML });
    const again = { target: `http://www.museum.example:${port}/`, folder: join(folder, 'sources') };
    await assert.rejects(add('', {}, {}, again), { code: 'already-added' });
  });

  it('where the entry cannot be written: the document is taken back', async () => {
    const files = { 'sources/b.bib': '@book{b, title = {B' };
    const folder = writeFolder({ 'note.txt': '352 men', ...files });
    await assert.rejects(add('note.txt', {}, {}, { cwd: folder, folder: join(folder, 'sources') }));
    assert.deepEqual(listSources(folder), ['sources/b.bib']);
  });

  it('where the user cancels', async () => {
    const abort = new AbortController();
    const stop: Answer = (response) => {
      abort.abort(new Error('cancelled'));
      response.end();
    };
    await assert.rejects(add('HOST/', {}, { '/': stop }, { signal: abort.signal }), /cancelled/);
  });
});

describe('the bibliographies that a new source is added beside', () => {
  it('are read as the host reads them, with pauses', async () => {
    const entries = Array.from({ length: 5_000 }, (_, at) => ({
      key: `Old${at}`,
      path: '',
      span: { start: 0, end: 0 },
      files: [],
    }));
    const read: string[] = [];
    let pauses = 0;
    const reading = {
      readCandidate: async ({ path }: { path: string }) => {
        read.push(basename(path));
        return { entries, problems: [] };
      },
      pause: async () => void pauses++,
    };
    const files = { 'sources/large.bib': '@book{old4999, title = {Old}}\n' };
    const { added } = await add('note.txt', files, {}, { reading, key: 'mine' });
    assert.equal(added.key, 'mine');
    assert.deepEqual(read, ['large.bib']);
    assert.ok(pauses >= 6, `${pauses} pauses`);
    await assert.rejects(add('note.txt', files, {}, { reading, key: 'old7' }), /key "old7" is taken/);
  });
});
