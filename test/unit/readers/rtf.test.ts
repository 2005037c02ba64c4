import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRtf } from '../../../server/src/readers/rtf.ts';

const read = (text: string) => readRtf({ path: 'a.rtf', bytes: Buffer.from(text, 'latin1') });

/** `expected`: the passages as `kind: text`. */
function check(name: string, body: string, expected: readonly string[]) {
  it(name, async () => {
    const reading = await read(`{\\rtf1\\ansi\\ansicpg1252${body}}`);
    assert.ok(reading.text !== undefined);
    assert.deepEqual(reading.problems, []);
    assert.deepEqual(
      reading.passages.map(({ kind, start, end }) => `${kind}: ${reading.text.slice(start, end)}`),
      expected,
    );
  });
}

describe('readRtf: text', () => {
  check('paragraphs', '\\pard Some {\\b 300} men, \n\\i and\\i0  250 women.\\par They left.\\par', [
    'paragraph: Some 300 men, and 250 women.',
    'paragraph: They left.',
  ]);
  check('no last paragraph end', ' Some 300 men.', ['paragraph: Some 300 men.']);
  check('bytes and signs', " caf\\'e9\\~\\'a3300 \\emdash  \\ldblquote a\\rdblquote  \\{b\\}\\line c\\_d", [
    'paragraph: café £300 — “a” {b} c-d',
  ]);
  check('Unicode with fallbacks', " \\u8364?300 \\uc2\\u322\\'b3\\'b3x {\\uc0\\u8212 y}\\u-4064?", [
    'paragraph: €300 łx —y\uf020',
  ]);
  check(
    'fonts of other encodings',
    "{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset128 C;}}{\\f1 \\'cc\\'e8\\'f0} {\\f2 \\'93\\'fa} \\'e9",
    ['paragraph: Мир 日 é'],
  );
  check('superscripts', ' 300 km{\\super 2} and 5{\\super th}', ['paragraph: 300 km² and 5th']);
  check(
    'headings by style and by outline',
    '{\\stylesheet{\\s0 Normal;}{\\s1\\sbasedon0 heading 1;}}\\pard\\s1 One\\par\\pard\\outlinelevel1 Two\\par\\pard\\s0 Three',
    ['heading: One', 'heading: Two', 'paragraph: Three'],
  );
  check('list items', '\\pard{\\listtext\\bullet\\tab}Some 300 men\\par\\pard Rest', [
    'item: Some 300 men',
    'paragraph: Rest',
  ]);
  check(
    'tables',
    '\\trowd\\pard\\intbl Town\\cell Wells\\cell\\row\\trowd\\pard\\intbl Oberau\\par twice\\cell 48\\cell\\row\\pard After',
    ['heading: Town | Wells', 'row: Oberau twice | 48', 'paragraph: After'],
  );
  check(
    'what is no text',
    '{\\*\\generator X 7;}{\\header Page 3}{\\pict\\pngblip 89504e47}{\\field{\\*\\fldinst HYPERLINK "http://a.example/17"}{\\fldrslt Link}} {\\v hidden 5}{\\deleted 6}{\\*\\unknown 7 {8}} end',
    ['paragraph: Link end'],
  );
  check('binary data', ' a{\\pict\\bin5 }}}}}} b', ['paragraph: a b']);

  it('notes stand behind their paragraph', async () => {
    const reading = await read(
      '{\\rtf1 Some 300 men.{\\super\\chftn}{\\footnote\\pard{\\super\\chftn} Counted twice.} More.\\par}',
    );
    assert.ok(reading.text !== undefined);
    assert.equal(reading.text, 'Some 300 men.¹ More.\n\nCounted twice.');
    assert.deepEqual(reading.passages[1]!.locator, { kind: 'note', note: '1' });
  });

  it('properties are metadata', async () => {
    const reading = await read(
      '{\\rtf1{\\info{\\title Wells of 2021}{\\author Ann Lee; Bo Ek}{\\creatim\\yr2021\\mo5\\dy3\\hr9}}x}',
    );
    assert.ok(reading.text !== undefined);
    assert.deepEqual(reading.metadata, {
      title: 'Wells of 2021',
      authors: ['Ann Lee', 'Bo Ek'],
      date: '2021-05-03',
    });
  });
});

describe('readRtf: a report written by LibreOffice', () => {
  const PATH = join(import.meta.dirname, '../../fixtures/rtf/report.rtf');
  const REPORT = readRtf({ path: PATH, bytes: readFileSync(PATH) });

  for (const [words, kind] of [
    ['Consumption', 'heading'],
    ['Steinfeld took 86,000', 'item'],
    ['1.3 million m³ a year', 'paragraph'],
    ['Neubruck | 27 | 4 | 44.0', 'row'],
  ] as const)
    it(`${kind}: ${words}`, async () => {
      const { text = '', ...reading } = await REPORT;
      const passages = 'passages' in reading ? reading.passages : [];
      assert.equal(passages.find(({ start, end }) => text.slice(start, end).includes(words))?.kind, kind);
    });
  it('no header', async () => assert.doesNotMatch((await REPORT).text ?? '', /Annual report 2021/));
});

describe('readRtf: bad input', () => {
  async function checkProblem(text: string, code: string, expected?: string) {
    const { text: found, problems } = await read(text);
    assert.deepEqual(
      problems.map((problem) => [problem.code, problem.severity]),
      [[code, expected === undefined ? 'error' : 'warning']],
    );
    assert.equal(found, expected);
  }
  it('no RTF', () => checkProblem('Some 300 men.', 'rtf-invalid'));
  it('broken off', () => checkProblem('{\\rtf1 Some {\\b 300', 'rtf-truncated', 'Some 300'));
  it('broken off in binary data', () =>
    checkProblem('{\\rtf1 Some 300{\\pict\\bin4000000000 x', 'rtf-truncated', 'Some 300'));
  it('a million groups within groups', () => checkProblem(`{\\rtf1 ${'{'.repeat(1_000_000)}`, 'rtf-invalid'));
  it('more ends than beginnings', async () => {
    const { text } = await read('{\\rtf1 Some}}}} 300');
    assert.equal(text, 'Some 300');
  });
  it('a paragraph of 5 MB', async () => {
    const reading = await read(`{\\rtf1 ${'Some 300 men were counted. '.repeat(200_000)}}`);
    assert.ok(reading.text !== undefined);
    assert.ok(reading.passages.length > 200);
  });
});
