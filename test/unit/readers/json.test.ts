import assert from 'node:assert/strict';
import { toFileSpan } from '../../../server/src/engine/model/offsets.ts';
import { holdsArticles, readJson } from '../../../server/src/readers/json.ts';
import type { Reading } from '../../../server/src/readers/reader.ts';

function read(value: unknown, path = 'a.json'): Reading {
  const text = typeof value === 'string' ? value : JSON.stringify(value, undefined, 2);
  const reading = readJson({ path, text });
  assert.ok(reading.text !== undefined, JSON.stringify(reading.problems));
  return reading;
}

/** `expected`: the passages as `kind: text`. */
function check(name: string, value: unknown, expected: readonly string[], codes: readonly string[] = []) {
  it(name, () => {
    const { text, passages, problems } = read(value);
    assert.deepEqual(
      passages.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`),
      expected,
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      codes,
    );
  });
}

const MEN = 'Some 300 men.';
const WOMEN = 'Some 250 women.';

describe('readJson: articles', () => {
  const ONE = ['heading: T', `paragraph: ${MEN}`];
  check('one', { title: 'T', text: MEN }, ONE);
  check('names in other forms', { Headline: 'T', body_text: MEN, text: 3 }, ONE);
  check('schema.org', { '@type': 'NewsArticle', headline: 'T', articleBody: MEN, description: 'No.' }, ONE);
  check('WordPress', [{ title: { rendered: 'T' }, content: { rendered: `<p>${MEN}</p>\n` } }], ONE);
  check('a list of paragraphs', { title: 'T', content: [MEN, WOMEN] }, [...ONE, `paragraph: ${WOMEN}`]);
  check('a summary where there is no text', { title: 'T', text: '', summary: MEN }, ONE);
  check('paragraphs of plain text', { title: 'T', text: `${MEN}\n\n- one\n- two` }, [
    ...ONE,
    'item: - one',
    'item: - two',
  ]);
  check(
    'HTML with headings and tables',
    { title: 'T &amp; <b>U</b>', html: `<h1>H</h1><table><tr><th>A<th>B<tr><td>x<td>3</table>` },
    ['heading: T & U', 'heading: H', 'heading: A | B', 'row: x | 3'],
  );
  check('a list in an object', { status: 'ok', response: { results: [{ webTitle: 'T', body: MEN }] } }, ONE);
  check(
    'several, one without a title',
    [{ title: 'T', text: MEN }, { text: WOMEN }],
    [...ONE, 'heading: Article 2', `paragraph: ${WOMEN}`],
  );
  check('objects without text', [{ title: 'T', text: MEN }, { count: 3 }], ONE, ['json-left-out']);

  it('each of several is a section', () => {
    const { passages } = read([
      { title: 'T', text: MEN },
      { title: 'U', text: `<h2>V</h2><p>${WOMEN}</p>` },
    ]);
    assert.deepEqual(passages.at(-1)!.headings, ['U', 'V']);
    assert.deepEqual(passages.at(-1)!.locator, { kind: 'section', section: 'U' });
  });
});

describe('readJson: metadata', () => {
  const metadataOf = (fields: object) => read({ title: 'T', text: MEN, ...fields }).metadata;
  it('names and objects', () =>
    assert.deepEqual(
      metadataOf({
        author: [{ name: 'Ann Lee' }, { name: 'Bo Ek' }],
        datePublished: '2015-06-13T10:00:00Z',
        url: 'https://a.example/1',
        publisher: { name: 'The Times' },
      }),
      {
        title: 'T',
        authors: ['Ann Lee', 'Bo Ek'],
        date: '2015-06-13',
        url: 'https://a.example/1',
        publisher: 'The Times',
      },
    ));
  it('bylines', () =>
    assert.deepEqual(metadataOf({ byline: 'By Ann Lee and Bo Ek' }).authors, ['Ann Lee', 'Bo Ek']));
  for (const [date, expected] of [
    [1434189600, '2015-06-13'],
    [1434189600000, '2015-06-13'],
    ['13 June 2015', '2015-06-13'],
    ['06/07/2015', undefined],
    [17, undefined],
  ] as const)
    it(`date ${date}`, () => assert.equal(metadataOf({ published_at: date }).date, expected));
  it('of several articles what they share', () =>
    assert.deepEqual(
      read([
        { title: 'T', text: MEN, source: 'A', date: '2015' },
        { title: 'U', text: WOMEN, source: 'A', date: '2016' },
      ]).metadata,
      { publisher: 'A' },
    ));
});

describe('readJson: lines', () => {
  it('an article in each', () => {
    const { passages, problems } = read(
      `${JSON.stringify({ title: 'T', text: MEN })}\n\n${JSON.stringify({ title: 'U', text: WOMEN })}\n`,
      'a.jsonl',
    );
    assert.equal(passages.length, 4);
    assert.deepEqual(problems, []);
  });
  it('in a file that is called JSON', () =>
    assert.equal(
      read(`${JSON.stringify({ text: MEN })}\n${JSON.stringify({ text: WOMEN })}`).passages.length,
      4,
    ));
  it('a broken line', () => {
    const { passages, problems } = read(
      `${JSON.stringify({ title: 'T', text: MEN })}\n{"title": "U`,
      'a.jsonl',
    );
    assert.equal(passages.length, 2);
    assert.deepEqual(
      problems.map(({ code, severity }) => [code, severity]),
      [['json-invalid', 'warning']],
    );
    assert.match(problems[0]!.message, /^Line 2 /);
  });
});

describe('readJson: offsets', () => {
  const file = JSON.stringify([
    { text: `${MEN}\n\nThey said "${WOMEN}" there.`, title: 'The title' },
    { title: 'The title', text: MEN },
  ]);
  const { text, runs } = read(file);
  const inFile = (words: string, from = 0) => {
    const start = text.indexOf(words, from);
    const span = toFileSpan({ runs: runs! }, { start, end: start + words.length });
    return span && file.slice(span.start, span.end);
  };
  for (const [words, expected] of [
    ['The title', 'The title'],
    [MEN, MEN],
    [`said "${WOMEN}" there`, `said \\"${WOMEN}\\" there`],
  ] as const)
    it(words, () => assert.equal(inFile(words), expected));
  it('the second of two like texts is found at its own place', () => {
    const start = text.lastIndexOf(MEN);
    assert.equal(toFileSpan({ runs: runs! }, { start, end: start + 4 })?.start, file.lastIndexOf(MEN));
  });
  it('every run stands verbatim in the file', () => {
    for (const { start, fileStart, length } of runs!)
      assert.equal(text.slice(start, start + length), file.slice(fileStart, fileStart + length));
  });
});

describe('readJson: bad input', () => {
  function checkRefused(name: string, text: string, code: string) {
    it(name, () => {
      const { text: none, problems } = readJson({ path: 'a.json', text });
      assert.equal(none, undefined);
      assert.deepEqual(
        problems.map((problem) => [problem.code, problem.severity]),
        [[code, 'error']],
      );
      assert.equal(holdsArticles({ path: 'a.json', text }), false);
    });
  }
  checkRefused('no JSON', '{"title": ', 'json-invalid');
  checkRefused('settings', '{"name": "a", "description": 3, "scripts": {"test": "x"}}', 'json-no-articles');
  checkRefused('numbers', '[1, 2, [3]]', 'json-no-articles');
  checkRefused('lists within lists without end', '['.repeat(1_000_000), 'json-invalid');
  checkRefused('nothing', 'null', 'json-no-articles');
  it('20,000 articles', () => {
    const articles = Array.from({ length: 20_000 }, (_, index) => ({
      title: `T ${index}`,
      text: `Some ${index} men.`,
    }));
    assert.equal(read(articles).passages.length, 40_000);
  });
  it('20,000 articles that are written in another way', () => {
    const text = `[${Array.from({ length: 20_000 }, (_, index) => `{"text": "Some ${index} m\\u0065n."}`).join()}]`;
    assert.equal(read(text).text.slice(0, 22), 'Article 1\n\nSome 0 men.');
  });
});
