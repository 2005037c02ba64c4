import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type LoadedSources, loadSources } from '../../loadSources.ts';
import { withFolder } from '../../temporaryFolder.ts';

type Files = Readonly<Record<string, string>>;

/** Loads a folder of these files, and hands what is loaded to `inspect`. */
function check(
  name: string,
  files: Files,
  inspect: (loaded: LoadedSources, folder: string) => void,
  sources: readonly string[] = ['.'],
) {
  it(name, () =>
    withFolder(files, async (folder) => {
      inspect(await loadSources({ sources: sources.map((source) => join(folder, source)) }), folder);
    }),
  );
}

const keysOf = ({ documents }: LoadedSources) => documents.map(({ key }) => key);
const codesOf = ({ problems }: LoadedSources) => problems.map(({ code }) => code);

describe('sources: files', () => {
  const files = {
    'b.txt': 'x',
    'a.md': 'x',
    'sub/c.csv': 'A,B\nx,1',
    'sub/d.xyz': 'x',
    '.hidden/e.txt': 'x',
    'a.fact-check.html': '<p>x',
    'node_modules/f.txt': 'x',
    'stet.json': '{}',
  };

  check('folders, in the order of names', files, (loaded, folder) => {
    assert.deepEqual(keysOf(loaded), ['a', 'b', 'c']);
    assert.deepEqual(
      loaded.skipped.map((path) => relative(folder, path)),
      ['sub/d.xyz', 'stet.json'],
    );
    assert.deepEqual(loaded.problems, []);
  });
  check(
    'JSON that holds articles among other JSON',
    {
      'a.json': '{"title": "T", "text": "Some 300 men."}',
      'b.json': '[{"id": "c", "title": "U"}]',
      'd.json': '{"name": "d"}',
      'e.jsonl': '{"text": "Some 17 women."}',
    },
    (loaded, folder) => {
      assert.deepEqual(keysOf(loaded), ['e', 'a']);
      assert.deepEqual(
        loaded.entries.map(({ key }) => key),
        ['c'],
      );
      assert.deepEqual(
        loaded.skipped.map((path) => relative(folder, path)),
        ['d.json'],
      );
      assert.deepEqual(loaded.problems, []);
    },
  );
  check(
    'documents that RIS and EndNote link to',
    {
      'lib.ris': 'TY  - RPRT\nTI  - Wells of 2021\nL1  - files/wells.txt\nER  - \n',
      'lib.xml':
        '<xml><records><record><label>lakes</label><urls><pdf-urls><url>internal-pdf://1/a.txt</url></pdf-urls></urls></record></records></xml>',
      'files/wells.txt': 'x',
      'lib.Data/PDF/1/a.txt': 'y',
      'feed.xml': '<feed/>',
    },
    (loaded) => {
      assert.deepEqual(
        loaded.documents.map(({ key, metadata }) => [key, metadata.title]),
        [
          ['wells', 'Wells of 2021'],
          ['lakes', undefined],
        ],
      );
      assert.deepEqual(loaded.problems, []);
    },
  );
  check('files and globs, each once', files, (loaded) => assert.deepEqual(keysOf(loaded), ['b', 'a']), [
    'b.txt',
    '*.{md,txt}',
  ]);
  check(
    'a folder whose name looks like a pattern',
    { 's [1]/a.txt': 'x' },
    (loaded) => assert.deepEqual(keysOf(loaded), ['a']),
    ['s [1]'],
  );
  check(
    'a missing folder, and the rest',
    files,
    (loaded) => {
      assert.deepEqual(codesOf(loaded), ['folder-not-found']);
      assert.deepEqual(keysOf(loaded), ['b']);
    },
    ['nowhere', 'b.txt'],
  );
  check('a missing file', files, (loaded) => assert.deepEqual(codesOf(loaded), ['file-not-found']), [
    'x.txt',
  ]);
  check(
    'a pattern that matches nothing',
    files,
    (loaded) => assert.deepEqual(codesOf(loaded), ['no-files-match']),
    ['*.rst'],
  );
  check(
    'a named file of unknown format',
    files,
    (loaded) => assert.deepEqual(codesOf(loaded), ['unsupported-format']),
    ['sub/d.xyz'],
  );
  check(
    'a document of an unread format, and pictures, which are none',
    { 'a.txt': 'x', 'b.doc': 'x', 'c.jpg': 'x' },
    (loaded) => {
      assert.deepEqual(keysOf(loaded), ['a']);
      assert.deepEqual(codesOf(loaded), ['unsupported-format']);
    },
  );
  check('one bad file among others', { 'a.txt': 'x\0y', 'b.txt': 'x', 'c.txt': '' }, (loaded) => {
    assert.deepEqual(keysOf(loaded), ['b', 'c']);
    assert.deepEqual(codesOf(loaded), ['binary-file', 'empty-file']);
  });

  it('symbolic links: loops are named once, others followed', () =>
    withFolder({ 'a/b.txt': 'x', 'other/c.txt': 'x' }, async (folder) => {
      symlinkSync('..', join(folder, 'a', 'up'));
      symlinkSync('.', join(folder, 'a', 'here'));
      symlinkSync('self', join(folder, 'a', 'self'));
      symlinkSync('nowhere', join(folder, 'a', 'z'));
      symlinkSync('../other', join(folder, 'a', 'x'));
      const loaded = await loadSources({ sources: [join(folder, 'a')] });
      assert.deepEqual(keysOf(loaded).sort(), ['b', 'c']);
      assert.deepEqual(codesOf(loaded).sort(), ['file-not-found', 'symlink-loop']);
    }));
});

describe('sources: bibliographies', () => {
  const bib =
    '@online{lee2015, title={By file}, date={2015-06}, file={x/one.txt}}\n@book{two, title={By key}}\n@book{gone, title={No text}}\n';

  check(
    'tie by file, else by key',
    { 'lib.bib': bib, 'x/one.txt': 'Own title\n\nText', 'two.md': '---\nauthor: Ek\n---\n# Own\n' },
    (loaded) => {
      assert.deepEqual(
        loaded.documents.map(({ key, metadata }) => [key, metadata]),
        [
          ['two', { title: 'By key', authors: ['Ek'] }],
          ['lee2015', { title: 'By file', date: '2015-06' }],
        ],
      );
      assert.deepEqual(
        loaded.entries.map(({ key }) => key),
        ['gone'],
      );
      assert.deepEqual(
        loaded.bibliography.map(({ key }) => key),
        ['lee2015', 'two', 'gone'],
      );
      assert.deepEqual(loaded.problems, []);
    },
  );

  check(
    'CSL-JSON and CSL-YAML are found by what they hold',
    {
      'a.json': '[{"id": "lee2015", "title": "T", "file": "x.txt"}]',
      'b.yaml': '- id: ek2014\n  title: U\n',
      'c.json': '{"x": 1}',
      'x.txt': 'Text.',
    },
    (loaded, folder) => {
      assert.deepEqual(keysOf(loaded), ['lee2015']);
      assert.deepEqual(
        loaded.entries.map(({ key }) => key),
        ['ek2014'],
      );
      assert.deepEqual(loaded.skipped, [join(folder, 'c.json')]);
    },
  );

  check(
    'files outside the folder are read',
    { 'lib/a.bib': '@book{k, file={../texts/one.txt}}', 'texts/one.txt': 'x' },
    (loaded) => assert.deepEqual(keysOf(loaded), ['k']),
    ['lib'],
  );

  check(
    'a file that is missing',
    { 'a.bib': '@book{k, file={one.txt}}\n@book{l, file={two.txt}}' },
    (loaded) => {
      assert.deepEqual(codesOf(loaded), ['file-missing']);
      assert.match(loaded.problems[0]!.message, /^The file of "k" does not exist: .*one\.txt and 1 more/);
      assert.deepEqual(
        loaded.entries.map(({ key }) => key),
        ['k', 'l'],
      );
    },
  );

  check(
    'an error in one entry',
    { 'a.bib': '@book{bad, title={x}, year=}}}\n@book{k, file={one.txt}}\n', 'one.txt': 'x' },
    (loaded) => {
      assert.deepEqual(keysOf(loaded), ['k']);
      assert.ok(codesOf(loaded).every((code) => code.startsWith('bibliography-')));
    },
  );

  it('named beside the sources', () =>
    withFolder(
      { 's/one.txt': 'x', 'b/a.bib': '@book{k, file={../s/one.txt}}', 'b/no.json': '{}' },
      async (folder) => {
        const bibliography = ['b/a.bib', 'b/no.json', 'b/none.bib'].map((path) => join(folder, path));
        const loaded = await loadSources({ sources: [join(folder, 's')], bibliography });
        assert.deepEqual(keysOf(loaded), ['k']);
        assert.deepEqual(codesOf(loaded), ['file-not-found', 'bibliography-invalid']);
      },
    ));
});

describe('sources: duplicate keys', () => {
  check('of documents', { 'a.md': 'x', 'a.txt': 'x', 'b/a.txt': 'x' }, (loaded) => {
    assert.deepEqual(keysOf(loaded), ['a', 'a.txt', 'a-2']);
    assert.deepEqual(codesOf(loaded), ['duplicate-key', 'duplicate-key']);
  });
  check(
    'of entries: the first counts',
    { 'a.bib': '@book{k, title={One}}\n@book{k, title={Two}}' },
    (loaded) => {
      assert.deepEqual(
        loaded.entries.map(({ title }) => title),
        ['One'],
      );
      assert.deepEqual(codesOf(loaded), ['duplicate-key']);
    },
  );
  check(
    'an entry’s key is kept for its document',
    { 'k.txt': 'x', 'z.txt': 'x', 'a.bib': '@book{k, file={z.txt}}' },
    (loaded) => {
      assert.deepEqual(
        loaded.documents.map(({ key, path }) => [key, path.slice(-5)]),
        [
          ['k.txt', 'k.txt'],
          ['k', 'z.txt'],
        ],
      );
    },
  );
});

describe('sources: progress and cancelling', () => {
  it('reports every file', () =>
    withFolder({ 'a.txt': 'x', 'b.txt': 'x', 'c.bib': '' }, async (folder) => {
      const seen: string[] = [];
      await loadSources({ sources: [folder], onProgress: (done, total) => seen.push(`${done}/${total}`) });
      assert.deepEqual(seen, ['1/2', '2/2']);
    }));

  it('stops when it is aborted', () =>
    withFolder(
      Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`${i}.txt`, 'x'])),
      async (folder) => {
        const controller = new AbortController();
        let done = 0;
        const onProgress = () => {
          if (++done === 3) controller.abort();
        };
        await assert.rejects(loadSources({ sources: [folder], signal: controller.signal, onProgress }), {
          name: 'AbortError',
        });
        assert.ok(done < 50);
      },
    ));
});
