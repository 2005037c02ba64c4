import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendEntry } from '../../../server/src/adding/appendEntry.ts';
import { writeBibtexEntry } from '../../../server/src/adding/bibtexEntry.ts';
import { parseCslWork } from '../../../server/src/adding/cslWork.ts';
import type { Work } from '../../../server/src/adding/work.ts';
import { readBibtex } from '../../../server/src/readers/bibliography/bibtex.ts';
import { writeFolder } from '../../temporaryFolder.ts';

const PLAIN: Work = { type: 'online', title: 'Counts', authors: [] };

describe('a BibTeX entry', () => {
  it('has a field for all that is known', () => {
    const work: Work = {
      type: 'article',
      title: 'Counts of spring',
      authors: [
        { kind: 'person', family: 'Lee', given: 'Ann' },
        { kind: 'body', name: 'Steppe Wire' },
      ],
      container: 'The Journal',
      date: '2015-06',
      volume: '3',
      issue: '2',
      pages: '12-15',
      doi: '10.1000/182',
      url: 'https://doi.org/10.1000/182',
    };
    assert.equal(
      writeBibtexEntry({ key: 'lee2015', work, accessed: '2026-11-22', file: 'lee2015.html' }),
      `@article{lee2015,
  title = {{Counts of spring}},
  author = {Lee, Ann and {Steppe Wire}},
  journaltitle = {The Journal},
  date = {2015-06},
  volume = {3},
  number = {2},
  pages = {12--15},
  doi = {10.1000/182},
  url = {https://doi.org/10.1000/182},
  urldate = {2026-11-22},
  file = {lee2015.html}
}
`,
    );
  });

  /** What is written is read back as it was. */
  const check = (title: string): void => {
    it(`keeps the title ${title}`, () => {
      const text = writeBibtexEntry({ key: 'a', work: { ...PLAIN, title } });
      const { entries, problems } = readBibtex({ path: '/a.bib', text });
      assert.deepEqual([entries[0]?.title, problems], [title, []]);
    });
  };
  check('Counts');
  check('50 % of $70 & more #1 in a_b');
  check('a {b} c} d \\ e ^ f');
  check('Café, “Tür” – 数');
  check('}, author = {Mallory');
  check('@book{evil, title = {x}}');

  it('keeps to its lines, whatever a page says', () => {
    const work: Work = {
      ...PLAIN,
      title: 'a\u0000\r\n\u001b[31m}\n@book{b,',
      url: 'https://a.example/}{\n\u0000',
    };
    const text = writeBibtexEntry({ key: 'a', work });
    const { entries, problems } = readBibtex({ path: '/a.bib', text });
    assert.deepEqual([entries.length, entries[0]?.title, problems], [1, 'a [31m} @book{b,', []]);
    assert.doesNotMatch(text, /[^\n\x20-\x7e]/);
  });
});

describe('a work of a registry', () => {
  const check = (what: string, csl: object, expected: Partial<Work> | undefined): void => {
    it(what, () => {
      const found = parseCslWork(JSON.stringify(csl), '10.1/a')?.work;
      assert.deepEqual(found, expected && { type: 'misc', authors: [], doi: '10.1/a', ...expected });
    });
  };
  check(
    'of Crossref',
    {
      type: 'journal-article',
      title: 'Counts <i>of</i> spring',
      author: [{ family: 'Lee', given: 'Ann', sequence: 'first' }, { name: 'Steppe Wire' }],
      'container-title': 'The Journal',
      issued: { 'date-parts': [[2015, 6, 13]] },
      volume: '3',
      page: '12-15',
    },
    {
      type: 'article',
      title: 'Counts of spring',
      authors: [
        { kind: 'person', family: 'Lee', given: 'Ann' },
        { kind: 'body', name: 'Steppe Wire' },
      ],
      container: 'The Journal',
      date: '2015-06-13',
      volume: '3',
      pages: '12-15',
    },
  );
  check('with lists for titles', { title: ['Counts'], 'container-title': [] }, { title: 'Counts' });
  check('with a date that is not known', { title: 'A', issued: { 'date-parts': [[null]] } }, { title: 'A' });
  check('with fields of other forms', { title: 'A', author: 'Lee', volume: {}, link: 3 }, { title: 'A' });
  check('without a title', { type: 'book' }, undefined);
  it('that is no JSON', () => assert.equal(parseCslWork('<html>', '10.1/a'), undefined));
});

describe('an entry is added to a bibliography', () => {
  const entry = writeBibtexEntry({ key: 'new', work: PLAIN });
  const check = (what: string, before: string | undefined, after: string | RegExp): void => {
    it(what, async () => {
      const folder = writeFolder(before === undefined ? { 'a.txt': '' } : { 'library.bib': before });
      const path = join(folder, 'library.bib');
      const added = appendEntry(path, 'new', entry);
      if (typeof after === 'string') {
        await added;
        assert.equal(readFileSync(path, 'utf8'), after);
      } else {
        await assert.rejects(added, (error: Error) => after.test(error.message));
        assert.equal(readFileSync(path, 'utf8'), before);
      }
    });
  };
  const old = '% mine\n@book{old, title = {Old}}';
  check('that is not there yet', undefined, entry);
  check('that is empty', '', entry);
  check('that ends with a line end', `${old}\n`, `${old}\n\n${entry}`);
  check('that does not', old, `${old}\n\n${entry}`);
  check('with Windows line ends', `${old}\r\n`, `${old}\r\n\r\n${entry.replaceAll('\n', '\r\n')}`);
  check('with a byte order mark', `\uFEFF${old}\n`, `\uFEFF${old}\n\n${entry}`);
  check('but not to one that is left open', '@book{old, title = {Old', /would not be read.*old.*Then add/s);
  check(
    'with other faults',
    '@book{old, title = {A} year = 2015}\n',
    `@book{old, title = {A} year = 2015}\n\n${entry}`,
  );
  // Heads and characters lie across the steps in which it is looked through, wherever those end.
  for (const length of [262_139, 262_144, 262_147, 900_000]) {
    const filler = `% ${'é'.repeat(40)}\n`.repeat(length / 84).padEnd(length / 2, 'x');
    check(`that is long (${length})`, `${filler}\n${old}\n`, `${filler}\n${old}\n\n${entry}`);
    check(
      `that is long and left open (${length})`,
      `${old}\n${filler}\n@book{b, title = {B`,
      /would not be read/,
    );
  }
  it('but not to one in UTF-16', async () => {
    const folder = writeFolder({ 'library.bib': Buffer.from('\uFEFF@book{old}', 'utf16le') });
    await assert.rejects(appendEntry(join(folder, 'library.bib'), 'new', entry), /Save it as UTF-8/);
  });
});
