import assert from 'node:assert/strict';
import { compareDates } from '../../../../server/src/engine/align/compare/compareDates.ts';
import { extractFromText } from '../../../../server/src/engine/extract/extractFigures.ts';
import type { Quantity } from '../../../../server/src/engine/model/figure.ts';
import { createVocabulary } from '../../../../server/src/engine/vocabulary.ts';
import { makeRelationCheck } from './checkRelations.ts';

const vocabulary = createVocabulary();

/** The first date of "They met …", in a document without a date unless one is given. */
function read(words: string, documentDate?: string): Quantity {
  const text = `They met ${words} and left.`;
  const context = { text, ...(documentDate !== undefined && { documentDate }) };
  const [sentence] = extractFromText(text, { start: 0, end: text.length }, context, vocabulary);
  const figure = sentence?.extractions.find(({ kind, noise }) => kind === 'date' && noise === undefined);
  assert.ok(figure, `no date in "${text}"`);
  return figure;
}

describe('a claimed date and a source’s', () => {
  const check = makeRelationCheck((words) => read(words), compareDates);

  check('same', [
    ['on June 15, 2015', 'on 15 June 2015'],
    ['in 2015', 'in 2015'],
    ['in June 2015', 'in June of 2015'],
    ['between 2012 and 2015', 'from 2012 to 2015'],
    ['by June 2015', 'by June 2015'],
    ['before 2015', 'before 2015'],
    ['since 2012', 'since 2012'],
  ]);
  check('within', [
    ['in 2015', 'on June 15, 2015'],
    ['in June 2015', 'on June 15, 2015'],
    ['in the 1960s', 'in 1966'],
    ['in the 20th century', 'in 1966'],
    ['in early 2015', 'on January 15, 2015'],
    ['between 2012 and 2015', 'in 2013'],
    ['before 2015', 'in 2013'],
    ['after 2012', 'in 2013'],
    ['since 2012', 'in June 2012'],
    ['until 2015', 'from 2012 to 2015'],
    ['until October 2015', 'between 5 May 2012 and 15 October 2015'],
    ['in June', 'on June 15'],
    ['on June 15', 'on June 15'],
    ['on July 16–17', 'on July 16'],
    ['before 29 April', 'on 28 April'],
    ['after January 13', 'on 14 January 2012'],
  ]);
  check('yearUnstated', [
    ['on June 15, 2015', 'on June 15'],
    ['on June 15, 2015', 'on Monday, June 15'],
    ['in June 2015', 'in June'],
  ]);
  check('partial', [
    ['on June 15, 2015', 'in 2015'],
    ['on June 15, 2015', 'in June 2015'],
    ['on June 15', 'in June'],
    ['between 2012 and 2015', 'between 2014 and 2016'],
    ['on July 16', 'on July 16–17'],
    ['as of 2014', 'as of 2016'],
    ['until 2014', 'from 2012 to 2015'],
    ['in 2012', 'after 2012'],
    ['on June 15, 2015', 'before 2015'],
    ['between 2012 and 2019', 'from 2012 to 2015'],
    ['in 2012–13', 'in 2010–13'],
    ['since 2012', 'from 2012 to 2015'],
    ['by June 2015', 'as of July 2015'],
    ['by 10 April 2020', 'as of 27 April'],
  ]);
  check('disjoint', [
    ['on June 15, 2015', 'on June 16, 2015'],
    ['in 2014', 'in 2015'],
    ['in June 2015', 'in July 2015'],
    ['in June 2014', 'in June 2015'],
    ['on June 15', 'on June 16'],
    ['in May', 'on June 16'],
    ['before 2012', 'in 2013'],
    ['after 2015', 'in 2013'],
    ['between 2012 and 2015', 'in 2016'],
    ['in the 1960s', 'in 1971'],
    ['in early 2015', 'on October 15, 2015'],
    ['on June 15, 2015', 'on June 16'],
    ['on June 15, 2015', 'on Tuesday, June 15'],
    ['on July 16–17', 'on July 18'],
    ['since 2012', 'since 2013'],
    ['before April 13, 2015', 'on 13 April'],
    ['after 29 April', 'on 28 April'],
  ]);
  check('not compared', [
    ['in 2015', 'in June'],
    ['in June', 'in 2015'],
    ['last year', 'in 2015'],
    ['in 2015', 'two weeks ago'],
    ['on June 15', 'yesterday'],
  ]);

  it('are in doubt where the source’s year is implied, and another one', () => {
    const source = read('on June 15');
    const implied: Quantity = {
      ...source,
      low: 17697,
      high: 17697,
      date: { ...source.date, impliedYear: 2018 },
    };
    assert.equal(compareDates(read('on June 15, 2015'), implied)?.relation, 'partial');
    assert.equal(compareDates(read('on June 15, 2018'), implied)?.relation, 'same');
  });

  it('are never a date and something else', () => {
    const count: Quantity = { ...read('in 2015'), kind: 'count' };
    const { date: _date, ...withoutDate } = count;
    assert.equal(compareDates(withoutDate, read('in 2015')), undefined);
  });
});

describe('a claimed date and a day that the source’s date tells', () => {
  // A Tuesday.
  const check = makeRelationCheck((words) => read(words, '2015-06-16'), compareDates);

  check('same', [
    ['on June 15, 2015', 'on Monday'],
    ['on June 15, 2015', 'yesterday'],
  ]);
  check('disjoint', [
    ['on June 14, 2015', 'on Monday'],
    ['on June 22, 2015', 'on Monday'],
    ['on June 22, 2014', 'yesterday'],
    ['on June 15, 1815', 'yesterday'],
  ]);
  check('not compared', [['on June 18, 1815', 'on Monday']]);
  check('partial', [['on June 15, 2015', 'this week']]);
});

describe('the gap between two dates', () => {
  const check = (claim: string, source: string, least: number, most: number): void => {
    it(`${claim} beside ${source} is ${least} to ${most}`, () => {
      const gap = compareDates(read(claim), read(source))?.gap ?? Number.NaN;
      assert.ok(gap >= least && gap <= most, String(gap));
    });
  };
  check('in 2015', 'in 2015', 0, 0);
  check('in 2015', 'on June 15, 2015', 0, 0);
  check('in 2014', 'in 2015', 0, 0.01);
  check('in 2010', 'in 2015', 0.35, 0.5);
  check('in 1990', 'in 2015', 1, 1);
  check('on June 15', 'on June 16', 0.1, 0.1);
});
