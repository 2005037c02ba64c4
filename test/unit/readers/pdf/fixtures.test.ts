import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPdf } from '../../../../server/src/readers/pdf.ts';
import type { Reading } from '../../../../server/src/readers/reader.ts';

/** Made by scripts/fixtures/make.sh. */
const FOLDER = join(import.meta.dirname, '../../../fixtures/pdf');

const readFixture = (name: string) => readPdf({ path: name, bytes: readFileSync(join(FOLDER, name)) });

async function readAll(name: string): Promise<Reading> {
  const reading = await readFixture(name);
  assert.ok(reading.text !== undefined);
  return reading;
}

function passageWith({ text, passages }: Reading, words: string) {
  const passage = passages.find(({ start, end }) => text.slice(start, end).includes(words));
  assert.ok(passage, words);
  return { ...passage, text: text.slice(passage.start, passage.end) };
}

describe('readPdf: a paper in two columns', () => {
  let paper: Reading;
  before(async () => {
    paper = await readAll('two-columns.pdf');
  });

  it('has its columns in order', () => {
    const order = [
      'Introduction',
      'never registered.',
      'Understandably',
      'Method',
      'The weather',
      'Results',
      'Conclusion',
    ];
    const places = order.map((words) => paper.text.indexOf(words));
    assert.ok(places.every((place) => place >= 0));
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  });

  it('has no running heads and no page numbers', () =>
    assert.doesNotMatch(paper.text, /Okello and Brandt: Ferries|Harbour Studies|21[123]/));

  it('has words and sentences whole, over lines, columns and pages', () => {
    assert.doesNotMatch(paper.text, /-\s/);
    for (const words of [
      'since the end of the last century, and nobody has counted them',
      'overcrowding and of unpredictable departures.',
      'a primary-school teacher',
      'no institutionalised training',
      'Understandably, the overwhelming majority',
    ])
      passageWith(paper, words);
  });

  it('has notes apart from the text, and their marks raised', () => {
    assert.match(passageWith(paper, '112 boats').text, /never registered\.¹$/);
    assert.match(passageWith(paper, 'copied on 3 May 2018').text, /^¹ ?The register/);
  });

  for (const [words, locator] of [
    ['129 boats, of which', { kind: 'page', page: '211', index: 1 }],
    ['Representatives of the companies', { kind: 'page', page: '211', lastPage: '212', index: 1 }],
    ['Acknowledgements', { kind: 'page', page: '213', index: 3 }],
  ] as const)
    it(`page of “${words}”`, () => assert.deepEqual(passageWith(paper, words).locator, locator));

  it('has headings', () => {
    assert.equal(passageWith(paper, '3 Results').kind, 'heading');
    assert.deepEqual(passageWith(paper, '418 passengers').headings, [
      'Ferries of the inner lakes: a count of boats, crossings and passengers',
      '2 Method',
    ]);
  });

  it('has tables as rows', () => {
    const { kind, cells, text, start } = passageWith(paper, '1,870');
    assert.equal(kind, 'row');
    assert.deepEqual(
      cells!.map((cell) => [text.slice(cell.start - start, cell.end - start), cell.column, cell.row]),
      [
        ['Middle lake', 'Lake', undefined],
        ['41', 'Boats', 'Middle lake'],
        ['1,870', 'Passengers', 'Middle lake'],
      ],
    );
  });

  it('has metadata', () =>
    assert.deepEqual(paper.metadata, {
      title: 'Ferries of the inner lakes',
      authors: ['Grace Okello', 'Tom Brandt'],
      date: '2019-05-03',
    }));

  it('has text of its own, of which nothing stands in the file', () => assert.deepEqual(paper.runs, []));
});

describe('readPdf: a report in one column', () => {
  let report: Reading;
  before(async () => {
    report = await readAll('report.pdf');
  });

  it('has no header and no footer', () =>
    assert.doesNotMatch(report.text, /Annual report 2021|Page \d|Inspectorate of Wells –/));
  it('has paragraphs', () =>
    assert.match(
      passageWith(report, '112 millimetres').text,
      /^The decline has two causes\..*the use of manure\.$/,
    ));
  it('has items', () => {
    const item = passageWith(report, '12,500 euros');
    assert.equal(item.kind, 'item');
    assert.match(item.text, /^• Steinfeld took 86,000/);
  });
  it('has superscripts', () => passageWith(report, '1.3 million m³ a year'));
  it('has notes', () => assert.match(passageWith(report, '44 votes').text, /^² Decision/));
  it('has a table with borders', () =>
    assert.deepEqual(
      passageWith(report, '52.1').cells!.map(({ column }) => column),
      ['Town', 'Wells', 'Run dry', 'Nitrate'],
    ));
});

describe('readPdf: files that cannot be read, or not wholly', () => {
  function check(name: string, code: string, severity: 'error' | 'warning', message: RegExp) {
    it(name, async () => {
      const { text, problems } = await readFixture(name);
      assert.deepEqual(
        problems.map((problem) => [problem.code, problem.severity, problem.path]),
        [[code, severity, name]],
      );
      assert.match(problems[0]!.message, message);
      assert.equal(text === undefined, severity === 'error');
    });
  }
  check('encrypted.pdf', 'pdf-encrypted', 'error', /password.*qpdf/);
  check('scanned.pdf', 'pdf-scanned', 'error', /OCR/);
  check('partly-scanned.pdf', 'pdf-scanned-pages', 'warning', /^Page 2 is a picture.*OCR/);

  it('a PDF that may be read without a password', async () => {
    const { problems, text } = await readAll('restricted.pdf');
    assert.deepEqual(problems, []);
    assert.match(text, /214 wells/);
  });
});
