import assert from 'node:assert/strict';
import { toFileSpan } from '../../../server/src/engine/model/offsets.ts';
import { readHtml } from '../../../server/src/readers/html.ts';

const read = (text: string) => readHtml({ path: 'a.html', text });

const FILLER =
  '<p>The office keeps a list, and the list is long; it is read aloud, name by name, on the first day of May.</p>'.repeat(
    4,
  );

function page(body: string, head = '<title>T</title>'): string {
  return `<!DOCTYPE html><html><head>${head}</head><body><nav><a href="/">Menu 17</a></nav><article>${body}${FILLER}</article></body></html>`;
}

/** `expected`: the first passages as `kind: text`; each is found in the file. */
function check(name: string, body: string, expected: readonly string[]) {
  it(name, () => {
    const reading = read(page(body));
    const passages = reading.passages
      .slice(0, expected.length)
      .map(({ start, end, kind }) => `${kind}: ${reading.text.slice(start, end)}`);
    assert.deepEqual(passages, expected);
    assert.deepEqual(reading.problems, []);
  });
}

describe('readHtml: passages', () => {
  check(
    'paragraphs, headings and items',
    '<h2>Head</h2><p>One <b>1</b>,\n two.</p><ul><li>three<li>four</ul>',
    ['heading: Head', 'paragraph: One 1, two.', 'item: three', 'item: four'],
  );
  check('entities', '<p>Caf&eacute; &amp; &pound;300&nbsp;m</p>', ['paragraph: Café & £300\u00a0m']);
  check('line breaks', '<p>one<br>two<br><br>three</p>', [
    'paragraph: one',
    'paragraph: two',
    'paragraph: three',
  ]);
  check(
    'scripts and styles are no text',
    '<p>One 1.<script>document.write("<p>2</p>")</script></p><style>p{top:3}</style>',
    ['paragraph: One 1.'],
  );
  check(
    'marks of notes',
    '<p>Some 352<sup><a href="#n1">[1]</a></sup> men<a href="#n2"><sup>b</sup></a>.</p>',
    ['paragraph: Some 352 men.'],
  );
  check(
    'raised digits',
    '<p>Of 640 m<sup>2</sup>, <a href="/x">9 m<sup>2</sup></a>, 352<sup>1</sup> on the 3<sup>rd</sup></p>',
    ['paragraph: Of 640 m², 9 m², 352¹ on the 3rd'],
  );
  check('tables', '<table><tr><th>Country<th>Total<tr><td>Foo<td>352</table>', [
    'heading: Country | Total',
    'row: Foo | 352',
  ]);

  it('has no menus', () => assert.doesNotMatch(read(page('')).text, /Menu/));

  it('keeps headings and cells', () => {
    const { text, passages } = read(
      page('<h2>A</h2><h3>B</h3><table><tr><th>Country<th>Total<tr><td>Foo<td>352</table>'),
    );
    const row = passages.find(({ kind }) => kind === 'row')!;
    assert.deepEqual(row.headings, ['A', 'B']);
    assert.deepEqual(
      row.cells!.map(({ start, end, column, row: label }) => [text.slice(start, end), column, label]),
      [
        ['Foo', 'Country', undefined],
        ['352', 'Total', 'Foo'],
      ],
    );
  });
});

/** `expected`: the cells of the rows as `text@column/row label`. */
function checkTable(name: string, table: string, expected: readonly string[]) {
  it(name, () => {
    const { text, passages } = read(page(table));
    const rows = passages.flatMap(({ kind, cells }) =>
      cells === undefined || kind !== 'row' ? [] : [cells],
    );
    assert.deepEqual(
      rows.map((cells) =>
        cells
          .map(({ start, end, column, row }) => `${text.slice(start, end)}@${column}${row ? `/${row}` : ''}`)
          .join('; '),
      ),
      expected,
    );
  });
}

describe('readHtml: tables', () => {
  checkTable(
    'a head of plain cells',
    '<table><tr><td>Town<td>Visits<tr><td>Ost<td>352<tr><td>West<td>214</table>',
    ['Ost@Town; 352@Visits/Ost', 'West@Town; 214@Visits/West'],
  );
  checkTable('no head', '<table><tr><td>Ost<td>352<tr><td>West<td>214</table>', [
    'Ost@; 352@/Ost',
    'West@; 214@/West',
  ]);
  checkTable(
    'heads of heads',
    '<table><tr><th rowspan=2>Town<th colspan=2>Visits<tr><th>Men<th>Women<tr><td>Ost<td>352<td>214</table>',
    ['Ost@Town; 352@Visits Men/Ost; 214@Visits Women/Ost'],
  );
  checkTable(
    'heads of heads in plain cells',
    '<table><tr><td>Town<td colspan=2>Visits<tr><td><td>Men<td>Women<tr><td>Ost<td>352<td>214<tr><td>West<td>3<td>4</table>',
    [
      'Ost@Town; 352@Visits Men/Ost; 214@Visits Women/Ost',
      'West@Town; 3@Visits Men/West; 4@Visits Women/West',
    ],
  );
  checkTable(
    'a label of several rows',
    '<table><tr><th>Town<th>Sex<th>Visits<tr><td rowspan=2>Ost<td>men<td>352<tr><td>women<td>214</table>',
    ['Ost@Town; men@Sex/Ost; 352@Visits/Ost', 'Ost@Town; women@Sex/Ost; 214@Visits/Ost'],
  );
  checkTable(
    'links in its cells',
    '<table><tr><td><a href="/a">Ost</a><td><a href="/b">352</a><tr><td><a href="/c">West</a><td>214</table>',
    ['Ost@; 352@/Ost', 'West@; 214@/West'],
  );
  checkTable(
    'a title across the table',
    '<table><tr><th colspan=2>Visits of 2015<tr><th>Town<th>Visits<tr><td>Ost<td>352</table>',
    ['Ost@Town; 352@Visits/Ost'],
  );
  checkTable(
    'a span that reaches too far',
    '<table><tr><th>Town<th>Visits<tr><td rowspan=99999999>Ost<td colspan=-1>352<tr><td>West<td>214</table>',
    ['Ost@Town; 352@Visits/Ost', 'West@Town; 214@Visits/West'],
  );

  it('cells that are repeated lead to no other place in the file', () => {
    const html = page(
      '<table><tr><td rowspan=2>Ost<td>men<td>352<tr><td>women<td>214</table><p>Ost again</p>',
    );
    const { text, runs } = read(html);
    for (const { start, fileStart, length } of runs!)
      assert.equal(text.slice(start, start + length), html.slice(fileStart, fileStart + length));
    const again = text.indexOf('Ost again');
    assert.equal(
      toFileSpan({ runs: runs! }, { start: again, end: again + 3 })?.start,
      html.indexOf('Ost again'),
    );
  });

  it('repeats cells up to a limit', () => {
    const wide = `<tr>${'<td rowspan=1000>a cell that is repeated in every row'.repeat(500)}`;
    const { text } = read(`<table>${wide}${'<tr><td>1<td>2'.repeat(1000)}</table>`);
    assert.ok(text.length < 2_000_000, `${text.length}`);
  });
});

describe('readHtml: offsets', () => {
  const html = page(
    '<p>Some<sup><a href="#n">1</a></sup> 300 men,\n   and 352&nbsp;women, 9 m<sup>2</sup>: Caf&eacute; 17</p><p>Some 300 men more</p>',
  );
  const document = read(html);
  const inFile = (words: string, from = 0) => {
    const start = document.text.indexOf(words, from);
    const span = toFileSpan(document, { start, end: start + words.length });
    return span && html.slice(span.start, span.end);
  };

  it('every run stands verbatim in the file', () => {
    for (const { start, fileStart, length } of document.runs!) {
      assert.equal(document.text.slice(start, start + length), html.slice(fileStart, fileStart + length));
    }
  });

  for (const [words, expected] of [
    ['Some 300', 'Some<sup><a href="#n">1</a></sup> 300'],
    ['men, and', 'men,\n   and'],
    ['352\u00a0women', '352&nbsp;women'],
    ['9 m²:', '9 m<sup>2</sup>:'],
    ['Café 17', 'Caf&eacute; 17'],
  ] as const)
    it(words, () => assert.equal(inFile(words), expected));

  it('the second of two like paragraphs is found at its own place', () => {
    const start = document.text.lastIndexOf('Some 300');
    const span = toFileSpan(document, { start, end: start + 4 });
    assert.equal(span?.start, html.lastIndexOf('Some 300'));
  });
});

describe('readHtml: metadata', () => {
  it('from meta elements', () => {
    const head =
      '<title>T | Site</title><meta name="author" content="By Ann Lee and Bo Ek"><meta property="og:site_name" content="Site">' +
      '<meta property="article:published_time" content="2015-06-13T10:00:00+06:00"><link rel="canonical" href="https://a.example/1">';
    const { metadata } = read(page('', head));
    assert.deepEqual(metadata.authors, ['Ann Lee', 'Bo Ek']);
    assert.equal(metadata.publisher, 'Site');
    assert.equal(metadata.date, '2015-06-13');
    assert.equal(metadata.url, 'https://a.example/1');
  });

  it('from JSON-LD', () => {
    const head =
      '<title>T</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",' +
      '"headline":"A headline of some length here","datePublished":"2015-11-03","author":{"@type":"Person","name":"Ann Lee"}}</script>';
    const { metadata } = read(page('', head));
    assert.equal(metadata.date, '2015-11-03');
    assert.deepEqual(metadata.authors, ['Ann Lee']);
  });

  const ARTICLE = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'A headline of some length here',
    datePublished: '2015-11-03T10:00:00Z',
    author: [{ '@type': 'Person', name: 'Ann Lee' }, 'Bo Ek', 'https://a.example/bo'],
    publisher: { name: 'Ost Times' },
  };
  const checkJsonLd = (name: string, ...scripts: readonly string[]) =>
    it(`from JSON-LD: ${name}`, () => {
      const head = scripts.map((script) => `<script type="application/ld+json">${script}</script>`).join('');
      const { title, authors, publisher, date } = read(page('', `<title>T</title>${head}`)).metadata;
      assert.deepEqual(
        [title, authors, publisher, date],
        ['A headline of some length here', ['Ann Lee', 'Bo Ek'], 'Ost Times', '2015-11-03'],
      );
    });
  checkJsonLd(
    'several types',
    JSON.stringify({ ...ARTICLE, '@type': ['CreativeWork', 'ReportageNewsArticle'] }),
  );
  checkJsonLd('a list', JSON.stringify([{ '@type': 'WebSite', name: 'x' }, ARTICLE]));
  checkJsonLd('a graph', JSON.stringify({ '@graph': [{ '@type': 'WebPage', name: 'x' }, ARTICLE] }));
  checkJsonLd('after a script that is broken', '{"@type":', '[null, 3, [{}]]', JSON.stringify(ARTICLE));

  it('from above the text', () => {
    assert.equal(read(page('<p>By Jo Smith, 1 February 2014</p>')).metadata.date, '2014-02-01');
    assert.equal(read(page('<p>The court ruled on 1 February 2014.</p>')).metadata.date, undefined);
  });

  it('from a time element', () => {
    assert.equal(
      read(page('<p>On <time datetime="2014-02-01">1 Feb</time></p>')).metadata.date,
      '2014-02-01',
    );
  });
});

describe('readHtml: odd pages', () => {
  const textOf = (html: string) => {
    const { text, passages } = read(html);
    return passages.map(({ start, end }) => text.slice(start, end));
  };

  it('a fragment', () =>
    assert.deepEqual(textOf('<p>Some 300 men.</p><p>More.'), ['Some 300 men.', 'More.']));
  it('no body tag', () => assert.deepEqual(textOf('<title>T</title><p>Some 300 men.'), ['Some 300 men.']));
  it('plain text', () => assert.deepEqual(textOf('Some 300 men.'), ['Some 300 men.']));
  it('unclosed tags and comments', () =>
    assert.deepEqual(textOf('<p>Some <b>300 men.<!-- x'), ['Some 300 men.']));

  it('no text', () => {
    const { passages, problems } = read('<html><body><script>x()</script></body></html>');
    assert.deepEqual(passages, []);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['html-no-article'],
    );
  });

  it('100,000 nested elements', () => {
    const html = `${'<div>'.repeat(100_000)}<p>Some 300 men.</p>${'</div>'.repeat(100_000)}`;
    const reading = read(html);
    assert.equal(reading.text, 'Some 300 men.');
    assert.deepEqual(
      reading.problems.map(({ code }) => code),
      ['html-too-deep'],
    );
    assert.equal(reading.runs![0]!.fileStart, html.indexOf('Some'));
  });

  it('a page too large for Readability', () => {
    const reading = read('<p>Some <b>300</b> men.</p>'.repeat(30_000));
    assert.equal(reading.passages.length, 30_000);
    assert.deepEqual(
      reading.problems.map(({ code }) => code),
      ['html-too-large'],
    );
  });
});
