import assert from 'node:assert/strict';
import { analyzePassage } from '../../../server/src/engine/analyze/analyzePassage.ts';
import type { AnalyzedSentence } from '../../../server/src/engine/model/analysis.ts';
import type { Cell, Passage } from '../../../server/src/engine/model/document.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

const vocabulary = createVocabulary();

/** A row whose cells are parted by bars. */
function analyzeRow(
  row: string,
  columns: readonly string[],
  passageOf: Partial<Passage> = {},
): readonly AnalyzedSentence[] {
  const text = row;
  let start = 0;
  const [label = ''] = row.split('|');
  const cells = row.split('|').map((value, i): Cell => {
    const cell = { start, end: start + value.length, column: columns[i] ?? '', ...(i > 0 && { row: label }) };
    start = cell.end + 1;
    return cell;
  });
  const passage: Passage = {
    start: 0,
    end: text.length,
    kind: 'row',
    headings: [],
    locator: { kind: 'row', row: 2 },
    cells,
    ...passageOf,
  };
  return analyzePassage(passage, { text }, vocabulary);
}

describe('a table row', () => {
  /** "figure:head" of its figures. */
  const check = (row: string, columns: string, expected: string): void => {
    it(`${row} under ${columns} has ${expected || 'no figures'}`, () => {
      const figures = analyzeRow(row, columns.split('|')).flatMap((sentence) => sentence.figures);
      const heads = figures.map(({ text, kind, subject }) => `${text} ${kind}:${subject.head ?? '-'}`);
      assert.equal(heads.join(', '), expected);
    });
  };

  check('Archive|352', 'Office|Visitors', '352 count:visitor');
  check('Archive|352|49', 'Office|Visitors|Women', '352 count:visitor, 49 count:woman');
  check('Archive|352', 'Office|Number of visitors', '352 count:visitor');
  check('Archive|352', '|', '352 count:-');
  check('Archive|some 352 guests', 'Office|Visitors', '352 count:guest');
  check('Archive|71%', 'Office|Share', '71% percent:share');
  check('Archive|July 2015', 'Office|Month', 'July 2015 date:month');
  check('Archive|none', 'Office|Visitors', '');
  check('', 'Office', '');

  it('is one sentence of all its words and its columns’', () => {
    const [sentence, ...more] = analyzeRow('Archive|352|north hall', ['Office', 'Visitors', 'Place']);
    assert.equal(more.length, 0);
    const terms = ['archive', 'office', 'visitor', 'north', 'hall', 'place'].map(
      (word) => vocabulary.word(word).term,
    );
    assert.ok(terms.every((term) => sentence?.terms.has(term)));
    assert.deepEqual([sentence?.start, sentence?.end, sentence?.hasVerb], [0, 22, false]);
  });

  it('numbers its figures in order', () => {
    const [sentence] = analyzeRow('Archive|352|49|30', ['Office', 'Visitors', 'Women', 'Men']);
    assert.deepEqual(
      sentence?.figures.map(({ order, text }) => `${order}:${text}`),
      ['0:352', '1:49', '2:30'],
    );
  });
});

describe('a number in a table', () => {
  /** "value kind unit from where step" of the last figure of the row. */
  const check = (row: string, columns: string, expected: string, caption?: string): void => {
    const under = caption === undefined ? columns : `${columns} of ${caption}`;
    it(`${row} under ${under} is ${expected}`, () => {
      const figures = analyzeRow(row, columns.split('|'), caption === undefined ? {} : { caption });
      const { value, kind, unit, per, unitFrom, step } = figures[0]?.figures.at(-1) ?? {};
      const found = [value, kind, unit, per, unitFrom, `±${step}`].filter((part) => part !== undefined);
      assert.equal(found.join(' '), expected);
    });
  };

  check('Osh|182', 'City|Area (km²)', '182 measure square kilometre column ±1');
  check('Osh|1,234.5', 'City|Revenue, US$ million', '1234500000 money USD column ±100000');
  check('Osh|2015', 'City|Revenue (£m)', '2015000000 money GBP column ±1000000');
  check('Osh|2015', 'City|Population (in thousands)', '2015000 count column ±1000');
  check('Osh|12.5', 'City|Share (%)', '12.5 percent percent column ±0.1');
  check('Osh|−3', 'City|Change (%)', '-3 percent percent column ±1');
  check('Osh|281', 'City|Population (in thousands)', '281000 count column ±1000');
  check('Osh|281*', 'City|Population (in thousands)', '281000 count column ±1000');
  check('Exports (US$ million)|35', 'Item|2015', '35000000 money USD row ±1000000');
  check('Osh|281', 'City|Population', '281000 count caption ±1000', 'Cities, in thousands');
  check('Osh|35', 'City|Exports', '35000000 money USD caption ±1000000', 'Exports of cities (US$ million)');

  check('Osh|6.9', 'City|Rate per 100,000, 2020', '6.9 ratio per 100000 column ±0.1');
  check('Osh|35', 'City|Sales 2020 (£m)', '35000000 money GBP column ±1000000');
  check('Osh|35', 'City|2015', '35 percent percent caption ±1', 'Coverage, percent of children aged two');

  describe('keeps what stands beside it', () => {
    check('Osh|2015', 'City|Year', '2015 date ±0');
    check('Osh|12%', 'City|Area (km²)', '12 percent percent ±1');
    check('Osh|$5', 'City|Area (km²)', '5 money USD ±1');
    check('Osh|3 million', 'City|Population (in thousands)', '3000000 count ±1000000');
    check('Osh|352 guests', 'City|Revenue (£m)', '352 count ±1');
    check('Osh|3', 'City|Rank', '3 count ±1', 'Cities, in thousands');
    check('Osh|3', 'City|Depth', '3 count ±1', 'Lakes by area (km²)');
  });
});

describe('a cell of a table holds', () => {
  /** When each figure of the row holds that is no date itself: "352 2015". */
  const check = (row: string, columns: string, expected: string, caption?: string): void => {
    const under = caption === undefined ? columns : `${columns} of ${caption}`;
    it(`${row} under ${under}: ${expected}`, () => {
      const figures = analyzeRow(row, columns.split('|'), caption === undefined ? {} : { caption });
      const cells = figures[0]?.figures.filter(({ kind }) => kind !== 'date') ?? [];
      const shown = cells.map(({ text, cell }) => {
        const { year, quarter, month } = cell?.when?.date ?? {};
        return [text, year, quarter && `Q${quarter}`, month].filter((part) => part !== undefined).join(' ');
      });
      assert.equal(shown.join(', '), expected);
    });
  };

  check('Osh|3|4', 'City|2014|2015', '3 2014, 4 2015');
  check('Osh|3|4', 'City|Visits 2014|Visits 2015 (est.)', '3 2014, 4 2015');
  check('2014|3', 'Year|Visits', '3 2014');
  check('2014|3', '|Visits', '3 2014');
  check('Osh|2014|3', 'City|Fiscal year|Visits', '3 2014');
  check('Osh|2014|Q2|3', 'City|Year|Quarter|Visits', '3 2014 Q2');
  check('Osh|2014|2|3', 'City|Year|Quarter|Visits', '3 2014 Q2');
  check('Jan|3|4', 'Month|2014|2015', '3 2014 1, 4 2015 1');
  check('Mar-15|3', 'Month|Visits', '3 2015 3');
  check('Osh|3', 'City|Q2', '3 2014 Q2', 'Visits in 2014');
  check('Osh|3', 'City|Visits', '3 2014', 'Visits in 2014');
  check('Osh|3', 'City|2015', '3 2015', 'Visits in 2014');

  describe('at no known time', () => {
    check('Osh|3', 'City|Visits', '3');
    check('Osh|3', 'City|Visits', '3', 'Annual report 2014');
    check('Osh|2014|3', 'City|Year founded|Visits', '3');
    check('2014|3', 'Founded|Visits', '3');
    check('Osh|3', 'City|Change on 2014', '3');
  });
});

describe('a passage of prose', () => {
  const analyze = (text: string): readonly AnalyzedSentence[] => {
    const span = { start: 0, end: text.length };
    const passage = { ...span, kind: 'paragraph', headings: [], locator: { kind: 'line', line: 1 } } as const;
    return analyzePassage(passage, { text }, vocabulary);
  };

  it('gives the sentences that hold figures', () => {
    const text = 'It is old. The hall holds 352 men. So be it. It cost $70 million.';
    assert.deepEqual(
      analyze(text).map(({ start, end }) => text.slice(start, end)),
      ['The hall holds 352 men.', 'It cost $70 million.'],
    );
  });

  it('keeps numbers that make no claim apart', () => {
    const [sentence] = analyze('As section 3 says, the hall holds 352 men.');
    assert.deepEqual(
      sentence?.figures.map(({ text }) => text),
      ['352'],
    );
    assert.deepEqual(
      sentence?.noise.map(({ noise }) => noise),
      ['reference'],
    );
  });

  describe('has terms', () => {
    const check = (text: string, terms: string, names: string): void => {
      it(`${terms}, names ${names || 'none'}: ${text}`, () => {
        const [sentence] = analyze(text);
        const idsOf = (words: string): number[] =>
          words === '' ? [] : words.split(' ').map((word) => vocabulary.word(word).term);
        assert.deepEqual([...(sentence?.terms ?? [])], idsOf(terms));
        assert.deepEqual([...(sentence?.names ?? [])], idsOf(names));
      });
    };
    check('The old hall holds 352 men.', 'old hall holds men', '');
    check('Hall North holds 352 men of Osh.', 'Hall North holds men Osh', 'North Osh');
    check('On June 15, 352 men of IS came.', 'men IS came', 'IS');
  });

  describe('has a verb or none', () => {
    const check = (text: string, hasVerb: boolean): void => {
      it(`${hasVerb}: ${text}`, () => assert.equal(analyze(text)[0]?.hasVerb, hasVerb));
    };
    check('The hall holds 352 men.', true);
    check('There were 352 men.', true);
    check('Osh, 15 June 2015', false);
    check('The ministry’s 352 men', false);
    check("The ministry's 352 men", false);
  });
});
