import assert from 'node:assert/strict';
import type { BibliographyEntry } from '../../../server/src/engine/model/bibliography.ts';
import { readBibtex } from '../../../server/src/readers/bibliography/bibtex.ts';
import { isCsl, readCsl } from '../../../server/src/readers/bibliography/csl.ts';
import { parseFileField } from '../../../server/src/readers/bibliography/fileField.ts';

const bibtex = (text: string) => readBibtex({ path: '/lib/a.bib', text });
const csl = (text: string) => readCsl({ path: '/lib/a.json', text });

describe('readBibtex: fields', () => {
  function check(name: string, fields: string, expected: Partial<BibliographyEntry>) {
    it(name, () => {
      const text = `@article{key2015,\n${fields}\n}`;
      const { entries, problems } = bibtex(text);
      const { path, span, ...rest } = entries[0]!;
      assert.deepEqual(rest, { key: 'key2015', files: [], ...expected });
      assert.equal(path, '/lib/a.bib');
      assert.equal(text.slice(span.start, span.end), 'key2015');
      assert.deepEqual(problems, []);
    });
  }

  check('LaTeX in titles', 'title = {Caf{\\\'e} {IS} \\emph{costs} \\$70 --- m{\\"u}de}', {
    title: 'Café IS costs $70 — müde',
  });
  check('subtitles', 'title = {One}, subtitle = {Two}', { title: 'One: Two' });
  check('names', 'author = {Lee, Ann and Bo van Ek and {World Health Organization}}', {
    authors: ['Ann Lee', 'Bo van Ek', 'World Health Organization'],
  });
  check('BibLaTeX', 'journaltitle = {The Times}, date = {2015-06-13}, url = {https://a.example/x_y%20z}', {
    publisher: 'The Times',
    date: '2015-06-13',
    url: 'https://a.example/x_y%20z',
  });
  check('BibTeX', 'journal = "The Times", year = 2015, month = jun', {
    publisher: 'The Times',
    date: '2015-06',
  });
  check('a range of dates', 'date = {2015-01/2015-03}', { date: '2015-01' });
  check('publisher', 'publisher = {A and B}', { publisher: 'A, B' });
  check('file', 'file = {Full Text:files/12/a.txt:text/plain}', { files: ['/lib/files/12/a.txt'] });
});

describe('readBibtex: errors', () => {
  const good = '@book{good, title = {Fine}}\n';

  function check(
    name: string,
    bad: string,
    expected: { code: string; message: RegExp; keys: readonly string[] },
  ) {
    it(name, () => {
      const { entries, problems } = bibtex(`${good}\n${bad}\n\n@book{last, title = {Also}}\n`);
      assert.deepEqual(
        entries.map(({ key }) => key),
        expected.keys,
      );
      assert.equal(entries.at(-1)?.title, 'Also');
      assert.deepEqual(
        problems.map(({ path, code, severity }) => [path, code, severity]),
        [['/lib/a.bib', expected.code, 'warning']],
      );
      assert.match(problems[0]!.message, expected.message);
    });
  }

  check('a brace that is never closed', '@article{bad, title = {open, year = 2015\n}', {
    code: 'bibliography-entry',
    message: /^Line 3: Entry "bad" is left out: /,
    keys: ['good', 'bad', 'last'],
  });
  check('two braces that are never closed', '@article{bad, title = {{open, year = 2015\n}', {
    code: 'bibliography-entry',
    message: /^Line 3: Entry "bad" is left out: /,
    keys: ['good', 'bad', 'last'],
  });
  check('a comma that is missing', '@article{bad,\n title = {x}\n year = {2015}\n}', {
    code: 'bibliography-entry',
    message: /^Line 3: Entry "bad" is left out: /,
    keys: ['good', 'bad', 'last'],
  });
  check('a string that is not defined', '@article{odd, journal = nowhere, title = {T}}', {
    code: 'bibliography-field',
    message: /^Line 3: "nowhere" is no @string/,
    keys: ['good', 'odd', 'last'],
  });

  it('the fields of a broken entry are not used', () => {
    const { entries } = bibtex('@article{bad, title = {open, author={X}\n}\n@book{last, title={T}}');
    assert.deepEqual(entries[0], { key: 'bad', files: [], path: '/lib/a.bib', span: { start: 9, end: 12 } });
  });

  it('abstracts are not read, and lines keep their numbers', () => {
    const { entries, problems } = bibtex(
      '@book{a, abstract = {One\n {two}\nthree \\} $5}, title={T}}\n@book{b, abstract = {open, title={U}\n@book{c, title=}\n@book{d, title={V}}',
    );
    assert.deepEqual(
      entries.map(({ key, title }) => [key, title]),
      [
        ['a', 'T'],
        ['b', undefined],
        ['c', undefined],
        ['d', 'V'],
      ],
    );
    assert.deepEqual(
      problems.map(({ message }) => message.slice(0, 7)),
      ['Line 4:', 'Line 5:'],
    );
  });

  it('text and addresses between entries are no errors', () => {
    const { entries, problems } = bibtex(
      'Written by a@example.org, 2015.\n% note\n@comment{x}\n@book{a, title={T}}',
    );
    assert.deepEqual([entries.length, problems], [1, []]);
  });

  it('unknown commands stay as they are written', () => {
    const { entries, problems } = bibtex('@book{a, title={A \\foobar{B} C}}');
    assert.match(entries[0]!.title!, /A .*B.* C/);
    assert.deepEqual(problems, []);
  });
});

describe('parseFileField', () => {
  function check(name: string, field: string, expected: readonly string[]) {
    it(name, () => assert.deepEqual(parseFileField(field, '/lib/a.bib'), expected));
  }

  check('a path', 'texts/a.txt', ['/lib/texts/a.txt']);
  check('an absolute path', '/x/a.txt', ['/x/a.txt']);
  check('JabRef', ':texts/a.txt:Text', ['/lib/texts/a.txt']);
  check('Zotero, several', 'PDF:files/1/a.pdf:application/pdf;Snapshot:files/2/a.html:text/html', [
    '/lib/files/1/a.pdf',
    '/lib/files/2/a.html',
  ]);
  check('escapes', 'Part 1\\: A\\; B:files/a\\:b\\;c.txt:text/plain', ['/lib/files/a:b;c.txt']);
  check('LaTeX escapes', 'a\\_b \\& c.txt', ['/lib/a_b & c.txt']);
  check('a Windows path', 'PDF:C\\:\\\\Users\\\\ann\\\\a.pdf:application/pdf', ['C:\\Users\\ann\\a.pdf']);
  check('a Windows path alone', 'C:/Users/a.pdf', ['C:/Users/a.pdf']);
  check('Windows separators', 'texts\\a.txt', ['/lib/texts/a.txt']);
  check('a file URL', 'file:///x/a%20b.txt', ['/x/a b.txt']);
  check('nothing', ' ; ', []);
});

describe('the files of entries', () => {
  const check = (program: string, field: string, ...expected: readonly string[]): void => {
    it(`${program}: ${field}`, () => {
      const { entries, problems } = bibtex(`@article{a,\n\ttitle = {T},\n\tfile = {${field}},\n}`);
      assert.deepEqual([entries[0]?.files, problems], [expected, []]);
    });
  };
  check('Zotero', 'Full Text:files/12/x.pdf:application/pdf', '/lib/files/12/x.pdf');
  check(
    'Zotero',
    'Full Text:/home/ann/Zotero/storage/AB12/Lee et al. - 2015 - A_B.pdf:application/pdf;Snapshot:/home/ann/v0.html:text/html',
    '/home/ann/Zotero/storage/AB12/Lee et al. - 2015 - A_B.pdf',
    '/home/ann/v0.html',
  );
  check(
    'Zotero',
    'Full Text:C\\:\\\\Users\\\\ann\\\\Zotero\\\\a.pdf:application/pdf',
    'C:\\Users\\ann\\Zotero\\a.pdf',
  );
  check(
    'Better BibTeX',
    '/home/ann/Zotero/storage/AB12/Lee_2015.pdf',
    '/home/ann/Zotero/storage/AB12/Lee_2015.pdf',
  );
  check('Better BibTeX', 'files/1/a.pdf;files/2/b & c.html', '/lib/files/1/a.pdf', '/lib/files/2/b & c.html');
  check('JabRef', ':a_b.pdf:PDF', '/lib/a_b.pdf');
});

describe('readCsl', () => {
  it('Zotero’s keys, which go before its addresses', () => {
    const text =
      '[{"id": "http://zotero.org/users/1/items/AB12", "citation-key": "lee2015", "title": "X"},\n{"id": "b2015", "title": "Y"}]';
    const { entries, problems } = csl(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      entries.map(({ key, span }) => [key, text.slice(span.start, span.end)]),
      [
        ['lee2015', 'lee2015'],
        ['b2015', 'b2015'],
      ],
    );
  });

  it('CSL-JSON', () => {
    const text =
      '[{"id": "lee2015", "type": "book", "title": "On <i>X</i>", "author": [{"family": "Lee", "given": "Ann"}, {"literal": "WHO"}],\n "issued": {"date-parts": [[2015, 6, 13]]}, "container-title": "The Times", "URL": "https://a.example"}]';
    const { entries, problems } = csl(text);
    assert.deepEqual(problems, []);
    const { span, ...rest } = entries[0]!;
    assert.equal(text.slice(span.start, span.end), 'lee2015');
    assert.deepEqual(rest, {
      key: 'lee2015',
      title: 'On X',
      authors: ['Ann Lee', 'WHO'],
      publisher: 'The Times',
      date: '2015-06-13',
      url: 'https://a.example',
      files: [],
      path: '/lib/a.json',
    });
  });

  it('CSL-YAML, as Pandoc writes it', () => {
    const text =
      '---\nreferences:\n- id: lee2015\n  title: X\n  author:\n  - family: Lee\n    given: Ann\n  issued:\n  - year: 2015\n    month: 6\n- id: b\n  issued: 2014-02-01\n...\n';
    const { entries } = csl(text);
    assert.deepEqual(
      entries.map(({ key, date }) => [key, date]),
      [
        ['lee2015', '2015-06'],
        ['b', '2014-02-01'],
      ],
    );
    assert.equal(text.slice(entries[0]!.span.start, entries[0]!.span.end), 'lee2015');
  });

  it('an item without an id is a problem, and the others count', () => {
    const { entries, problems } = csl('[{"title": "X"},\n{"id": 5, "title": "Y"}]');
    assert.deepEqual(
      entries.map(({ key }) => key),
      ['5'],
    );
    assert.deepEqual(
      problems.map(({ code, message }) => [code, message.slice(0, 7)]),
      [['bibliography-entry', 'Line 1:']],
    );
  });

  it('a syntax error is a problem, and what can be read counts', () => {
    const { entries, problems } = csl('[{"id": "a"}, {"id": "b" "title": 5}]');
    assert.equal(entries[0]?.key, 'a');
    assert.equal(problems[0]?.code, 'bibliography-invalid');
    assert.match(problems[0].message, /^Line 1: /);
  });

  it('odd fields are skipped', () => {
    const { entries } = csl('[{"id": "a", "title": ["x"], "author": "Lee", "issued": {"season": 1}}]');
    assert.deepEqual(entries[0]!.title, undefined);
    assert.equal(entries.length, 1);
  });
});

describe('isCsl', () => {
  for (const [text, expected] of [
    ['[{"id": "a", "title": "b"}]', true],
    ['{"items": [{"id": "a"}]}', true],
    ['---\nreferences:\n- id: a\n', true],
    ['- id: a\n  title: b\n', true],
    ['{"sources": ["sources"]}', false],
    ['{"name": "x", "id": 5}', false],
    ['[1, 2]', false],
    ['on: push\njobs:\n  id: x\n', false],
  ] as const)
    it(text, () => assert.equal(isCsl(text), expected));
});
