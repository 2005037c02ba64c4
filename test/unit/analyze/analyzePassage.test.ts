import assert from 'node:assert/strict';
import { analyzePassage } from '../../../server/src/engine/analyze/analyzePassage.ts';
import type { AnalyzedSentence } from '../../../server/src/engine/model/analysis.ts';
import type { Cell, Passage } from '../../../server/src/engine/model/document.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

const vocabulary = createVocabulary();

/** A row whose cells are parted by bars. */
function analyzeRow(row: string, columns: readonly string[]): readonly AnalyzedSentence[] {
  const text = row;
  let start = 0;
  const cells = row.split('|').map((value, i): Cell => {
    const cell = { start, end: start + value.length, column: columns[i] ?? '' };
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
