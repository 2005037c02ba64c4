import assert from 'node:assert/strict';
import { readPdf } from '../../../../server/src/readers/pdf.ts';
import { showTexts, writePages } from './rawPdf.ts';

type Texts = readonly (readonly [place: string, text: string])[];

/** `expected`: the passages as `page kind: text`. */
function check(name: string, pages: readonly Texts[], expected: readonly string[]) {
  it(name, async () => {
    const { text, passages, problems } = await readAll(writePages(pages.map(showTexts)));
    const found = passages.map(({ start, end, kind, locator }) => {
      assert.equal(locator.kind, 'page');
      return `${'page' in locator ? locator.page : ''} ${kind}: ${text.slice(start, end)}`;
    });
    assert.deepEqual(found, expected);
    assert.deepEqual(problems, []);
  });
}

async function readAll(bytes: Uint8Array) {
  const reading = await readPdf({ path: 'a.pdf', bytes });
  assert.ok(reading.text !== undefined, JSON.stringify(reading.problems));
  return reading;
}

const LINE = 'On that day the office counted 300 people in the square.';
const LINES = [
  'The office is open.',
  'Some 20 people wait before it.',
  'At noon it closes.',
  'Nobody knows why.',
];

describe('readPdf: running heads and page numbers', () => {
  check(
    'numbers at the foot are what pages are called',
    [4, 5, 6].map((number) => [
      ['40 500', LINES[number - 4]!],
      ['200 30', String(number)],
    ]),
    [4, 5, 6].map((number) => `${number} paragraph: ${LINES[number - 4]}`),
  );
  check(
    'roman numbers',
    ['xi', 'xii'].map((number) => [
      ['40 500', `${LINE} ${number}.`],
      ['200 30', `– ${number} –`.replaceAll('–', '-')],
    ]),
    [`xi paragraph: ${LINE} xi.`, `xii paragraph: ${LINE} xii.`],
  );
  check(
    'heads that change with the chapter',
    (['One', 'One', 'Two', 'Two'] as const).map((chapter, index) => [
      ['40 570', `The book of ${chapter}`],
      ['40 500', LINES[index]!],
    ]),
    LINES.map((line, index) => `${index + 1} paragraph: ${line}`),
  );
  check(
    'figures that stand at the same place are text',
    [
      [['40 570', 'There were 35 in May.']],
      [['40 570', 'There were 48 in May.']],
      [['40 570', 'There were 21 in May.']],
    ],
    [
      '1 paragraph: There were 35 in May.',
      '2 paragraph: There were 48 in May.',
      '3 paragraph: There were 21 in May.',
    ],
  );
  check(
    'one page',
    [
      [
        ['40 500', LINE],
        ['180 30', 'Page 1 of 1'],
      ],
    ],
    [`1 paragraph: ${LINE}`],
  );
  check(
    'one page with a number that may be text',
    [
      [
        ['40 500', LINE],
        ['180 30', '17'],
      ],
    ],
    [`1 paragraph: ${LINE}`, '1 paragraph: 17'],
  );
});

describe('readPdf: lines', () => {
  const lines = (...texts: readonly string[]): Texts =>
    texts.map((text, index) => [`40 ${500 - index * 12}`, text] as const);
  check(
    'a paragraph',
    [lines('Some 300 men were counted in the harbour,', 'and 250 women in the town.')],
    ['1 paragraph: Some 300 men were counted in the harbour, and 250 women in the town.'],
  );
  check(
    'hyphens of words and hyphens of lines',
    [
      lines(
        'The well-known inspectors counted the popu-',
        'lation again, and found that twenty-',
        'five of them were well-',
        'known, in the years 2014-',
        '15 and later on.',
      ),
    ],
    [
      '1 paragraph: The well-known inspectors counted the population again, and found that twenty-five of them were well-known, in the years 2014-15 and later on.',
    ],
  );
  check(
    'a gap parts paragraphs',
    [
      [
        ['40 500', 'Some 300 men were counted in the harbour'],
        ['40 488', 'on Monday'],
        ['40 460', 'And 250 women in the town'],
      ],
    ],
    [
      '1 paragraph: Some 300 men were counted in the harbour on Monday',
      '1 paragraph: And 250 women in the town',
    ],
  );
  check(
    'an indent parts paragraphs',
    [
      [
        ['40 500', 'Some 300 men were counted in the harbour today.'],
        ['52 488', 'And 250 women in the town, it is said, on Friday'],
        ['40 476', 'and on Saturday.'],
      ],
    ],
    [
      '1 paragraph: Some 300 men were counted in the harbour today.',
      '1 paragraph: And 250 women in the town, it is said, on Friday and on Saturday.',
    ],
  );
  check(
    'notes are marked, units raised',
    [
      [
        ['40 500 10', 'The lake has 300 km'],
        ['133 504 6', '2'],
        ['138 500 10', 'of water.'],
      ],
    ],
    ['1 paragraph: The lake has 300 km² of water.'],
  );
  check(
    'an item ends where the text goes on at the margin',
    [
      [
        ['55 500', '- Some 300 men were counted in the harbour.'],
        ['40 488', 'There were 250 women in the town, it is said.'],
      ],
    ],
    [
      '1 item: - Some 300 men were counted in the harbour.',
      '1 paragraph: There were 250 women in the town, it is said.',
    ],
  );
  check(
    'larger type is a heading',
    [
      [
        ['40 540 16', 'Wells of the valley'],
        ['40 510 10', LINE],
      ],
    ],
    ['1 heading: Wells of the valley', `1 paragraph: ${LINE}`],
  );

  it('a page on its side', async () => {
    const turned =
      'BT /F 10 Tf 0 1 -1 0 100 40 Tm (Some 300 men were counted,) Tj 0 -12 Td (and 250 women.) Tj ET';
    assert.equal((await readAll(writePages([turned]))).text, 'Some 300 men were counted, and 250 women.');
  });
});
