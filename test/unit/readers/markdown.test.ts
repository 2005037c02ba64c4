import assert from 'node:assert/strict';
import { readMarkdown } from '../../../server/src/readers/markdown.ts';

const read = (text: string) => readMarkdown({ path: 'a.md', text });

/** `expected`: the passages as `kind line: text`. The text has the file's length and lines. */
function check(name: string, text: string, expected: readonly string[]) {
  it(name, () => {
    const reading = read(text);
    assert.equal(reading.text.length, text.length);
    assert.equal(reading.text.replace(/[^\n]/g, '').length, text.replace(/[^\n]/g, '').length);
    const passages = reading.passages.map(({ start, end, kind, locator }) => {
      const line = locator.kind === 'line' ? locator.line : '';
      return `${kind} ${line}: ${reading.text.slice(start, end).replace(/ {2,}/g, '_')}`;
    });
    assert.deepEqual(passages, expected);
  });
}

describe('readMarkdown: blocks', () => {
  check('paragraphs and headings', '# A *b*\n\nText 1\nmore.\n', [
    'heading 1: A_b',
    'paragraph 3: Text 1\nmore.',
  ]);
  check('lists', '- one\n  two\n- three\n\n  four', ['item 1: one\n_two', 'item 3: three', 'item 5: four']);
  check('block quotations', '> one\n> 1,000 two\n\n> > three', [
    'paragraph 1: one\n_1,000 two',
    'paragraph 4: three',
  ]);
  check('code and comments are none', '```\n1\n```\n\n    2\n\n<!-- 3 -->\n\n4', ['paragraph 9: 4']);
  check('raw HTML without its tags', '<div align="5">some 300 men</div>', ['paragraph 1: _some 300 men_']);
  check('footnotes', 'Text[^1].\n\n[^1]: A note.', ['paragraph 1: Text_.', 'paragraph 3: A note.']);
});

describe('readMarkdown: the date of publication', () => {
  const dated = (expected: string | undefined, text: string): void => {
    it(text.replaceAll('\n', ' '), () => assert.equal(read(text).metadata.date, expected));
  };
  dated('2015-07-28', '# Court rules\n\n*By Jo Smith, 28 July 2015*\n\nIt did so on Monday.');
  dated('2015-07-28', '# Court rules\n\n28 July 2015\n\nIt did so on Monday.');
  dated('2015', '---\ndate: 2015\n---\n\n# Court rules\n\n28 July 2014');
  dated(undefined, '# Minutes\n\n## 28 July 2015\n\nIt met.\n\n## 29 July 2015\n\nIt met again.');
  dated(undefined, '# Court rules\n\nIt did so on 28 July 2015.');
});

describe('readMarkdown: inline markup', () => {
  check('emphasis', '**2**,*3*', ['paragraph 1: 2_, 3']);
  check('links keep their words', '[some 300](http://x.org/17 "18") men', ['paragraph 1: some 300_men']);
  check('images and code go', 'a ![5](x.png) `6` b', ['paragraph 1: a_b']);
  check('bare addresses go', 'a https://x.org/2015/06/352 b', ['paragraph 1: a_b']);
  check('escapes', '\\$70 m\\* and 5\\% of A & B&nbsp;C', ['paragraph 1:  $70 m * and 5 % of A & B_C']);
});

describe('readMarkdown: headings', () => {
  it('are context, by level', () => {
    const { passages } = read('# A\n\na\n\n### C\n\nc\n\n## B\n\nb');
    assert.deepEqual(
      passages.filter(({ kind }) => kind === 'paragraph').map(({ headings }) => headings),
      [['A'], ['A', 'C'], ['A', 'B']],
    );
  });
});

describe('readMarkdown: tables', () => {
  const table = '| Country | 2010 | 2011 |\n|---|--:|--:|\n| Foo **b** | 1 | 234 |\n| Bar | | 2 |\n';

  check('a row is a passage, bars are kept', table, [
    'heading 1: Country | 2010 | 2011',
    'row 3: Foo_b_| 1 | 234',
    'row 4: Bar | | 2',
  ]);

  it('cells know their column and row', () => {
    const { text, passages } = read(table);
    const cells = passages[1]!.cells!.map((cell) => [
      text.slice(cell.start, cell.end).replace(/ +/g, ' '),
      cell.column,
      cell.row,
    ]);
    assert.deepEqual(cells, [
      ['Foo b', 'Country', undefined],
      ['1', '2010', 'Foo b'],
      ['234', '2011', 'Foo b'],
    ]);
  });
});

describe('readMarkdown: front matter', () => {
  it('is metadata', () => {
    const text =
      '---\nid: ebel2015\ntitle: "After: the raids"\nauthor: [Ann Lee, {family: Ek, given: Bo}, {name: Cy}]\n' +
      'publisher: Dispatch\ndate: 2015-07-28\nurl: https://a.example/b\n---\n\n# Heading\n';
    const { id, metadata, problems } = read(text);
    assert.equal(id, 'ebel2015');
    assert.deepEqual(metadata, {
      title: 'After: the raids',
      authors: ['Ann Lee', 'Bo Ek', 'Cy'],
      publisher: 'Dispatch',
      date: '2015-07-28',
      url: 'https://a.example/b',
    });
    assert.deepEqual(problems, []);
  });

  it('is no passage', () => {
    const { text, passages } = read('---\ntitle: 300\n---\n\nText.');
    assert.deepEqual(
      passages.map(({ start, end }) => text.slice(start, end)),
      ['Text.'],
    );
    assert.equal(text.slice(0, 18).trim(), '');
  });

  it('without a title leaves the first heading', () => {
    assert.deepEqual(read('---\nauthor: A\n---\n\n## Sub\n\n# Head').metadata, {
      title: 'Head',
      authors: ['A'],
    });
  });

  it('that is no YAML is a problem, and the text is read', () => {
    const { passages, problems } = read('---\ntitle: "open\nid: 5: 6\n---\n\nText.');
    assert.equal(passages.length, 1);
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['front-matter-invalid', 'warning']],
    );
    assert.match(problems[0]!.message, /^Front matter, line \d: /);
  });

  it('with a colon in a title is read as it is meant, and a problem', () => {
    const { metadata, problems } = read('---\ntitle: Ostby: a town\nauthor: A\n---\n\nText.');
    assert.deepEqual(metadata, { title: 'Ostby: a town', authors: ['A'] });
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'Front matter, line 2: the value of “title” holds a colon: put it in quotation marks. It is read as if it were.',
      ],
    );
  });

  it('of other shapes than expected is skipped field by field', () => {
    const { id, metadata } = read('---\nid: 2015\ntitle: [a]\nauthor: 5\ndate: soon\n---\n');
    assert.equal(id, '2015');
    assert.deepEqual(metadata, {});
  });
});

describe('readMarkdown: hostile input', () => {
  for (const [name, text] of [
    ['deep quotations', '> '.repeat(5000)],
    ['deep lists', '- '.repeat(5000)],
    ['brackets', '['.repeat(9000)],
    ['emphasis', '*a **b '.repeat(2000)],
    ['open tags', '<a'.repeat(9000)],
  ] as const)
    it(`${name} are read`, () => assert.equal(read(text).text.length, text.length));
});
