import assert from 'node:assert/strict';
import {
  compareIntervals,
  type StatedInterval,
} from '../../../../server/src/engine/align/compare/interval.ts';
import { extractFromText } from '../../../../server/src/engine/extract/extractFigures.ts';
import type { IntervalRelation } from '../../../../server/src/engine/model/comparison.ts';
import { createVocabulary } from '../../../../server/src/engine/vocabulary.ts';

const vocabulary = createVocabulary();

/** The first figure of "… men" as the extractors read it. */
function read(words: string): StatedInterval {
  const text = `There were ${words} men.`;
  const [sentence] = extractFromText(text, { start: 0, end: text.length }, { text }, vocabulary);
  const figure = sentence?.extractions.find(({ kind }) => kind === 'count');
  assert.ok(figure, `no count in "${text}"`);
  return figure;
}

describe('a claimed interval and a source’s', () => {
  const check = (
    relation: IntervalRelation,
    pairs: readonly (readonly [claim: string, source: string])[],
  ): void => {
    describe(relation, () => {
      for (const [claim, source] of pairs)
        it(`${claim} beside ${source}`, () =>
          assert.equal(compareIntervals(read(claim), read(source)).relation, relation));
    });
  };

  check('same', [
    ['352', '352'],
    ['12', 'twelve'],
    ['0', '0'],
    ['2.5 million', '2,500,000'],
    ['2.5 million', '2,480,000'],
    ['3.5', '3.48'],
    ['about 300', '300'],
    ['300', 'about 300'],
    ['about 300', 'up to 300'],
    ['at least 300', 'more than 300'],
    ['between 300 and 400', '300 to 400'],
  ]);
  check('within', [
    ['over 450', '451'],
    ['more than 450', 'more than 480'],
    ['at least 300', '300'],
    ['fewer than 300', '290'],
    ['up to 300', '260'],
    ['about 300', '330'],
    ['nearly 300', '297'],
    ['between 300 and 400', '352'],
    ['between 300 and 400', '310 to 390'],
    ['more than 300', '310 to 390'],
    ['over 7.75', '7.8'],
    ['under 160.25', '160.2'],
  ]);
  check('rounded', [
    ['400', '352'],
    ['2,000', '1,960'],
    ['100,000', '97,512'],
  ]);
  check('boundDropped', [
    ['4,000', 'up to 4,000'],
    ['300', 'more than 300'],
    ['300', 'at least 300'],
    ['400', 'between 300 and 400'],
    ['300', '300 to 400'],
    ['more than 4,000', 'up to 4,000'],
    ['more than 400', '300 to 400'],
  ]);
  check('partial', [
    ['about 300', '340'],
    ['under 23,500', 'more than 23,000'],
    ['between 300 and 400', '350 to 450'],
    ['350', 'between 300 and 400'],
    ['305', 'more than 300'],
    ['more than 300', 'about 300'],
    ['1,000', 'about 950'],
    ['under 160.18', '160.2'],
    ['under 17,600', 'more than 17,500'],
    ['over 98.6 million', 'over 98 million'],
  ]);
  check('approximate', [
    ['325', 'some 300'],
    ['1,980', 'about 2,000'],
    ['841.2 million', 'one billion'],
    ['3,046,113', '3 million'],
  ]);
  check('softDisjoint', [
    ['over 200', 'over 100'],
    ['400', 'more than 300'],
    ['200', 'up to 300'],
    ['up to 300', 'up to 100'],
    ['over 99 million', 'over 98 million'],
  ]);
  check('disjoint', [
    ['355', '352'],
    ['351', '352'],
    ['12', 'ten'],
    ['200', '249'],
    ['some 200', '249'],
    ['3.6', '3.48'],
    ['about 300', '500'],
    ['more than 214', '214'],
    ['fewer than 214', '214'],
    ['more than 450', '400'],
    ['at least 450', 'fewer than 400'],
    ['more than 9 million', '8.92 million'],
    ['less than 1 million', '1,018,340'],
    ['under 160.15', '160.2'],
    ['200', 'more than 300'],
    ['400', 'up to 300'],
    ['500', 'between 300 and 400'],
    ['between 300 and 400', '300 to 500'],
    ['between 300 and 400', '500 to 600'],
  ]);

  describe('a vague number means any within its bounds', () => {
    check('same', [['dozens of', 'dozens of']]);
    check('within', [
      ['dozens of', '57'],
      ['dozens of', 'about 50'],
      ['several hundred', '300 to 400'],
    ]);
    check('partial', [
      ['57', 'dozens of'],
      ['4,000', 'thousands of'],
      ['more than 40', 'dozens of'],
      ['dozens of', 'more than 100'],
    ]);
    check('disjoint', [
      ['dozens of', '9'],
      ['9', 'dozens of'],
      ['more than 300', 'dozens of'],
    ]);
  });

  describe('up to so many is misleading far above the source', () => {
    check('within', [['up to 300', '240']]);
    check('disjoint', [
      ['up to 300', '200'],
      ['up to 1,000', '300 to 400'],
    ]);
  });
});

describe('the slack of converted units', () => {
  const point = (value: number, step: number): StatedInterval => ({
    value,
    low: value,
    high: value,
    strictness: 'exact',
    step,
  });

  const check = (claim: number, source: number, slack: number, relation: IntervalRelation): void => {
    it(`of ${slack} makes ${claim} beside ${source} ${relation}`, () => {
      assert.equal(compareIntervals(point(claim, 1), point(source, 0), slack).relation, relation);
    });
  };
  check(32, 32.19, 0, 'same');
  check(30, 30.8, 0, 'disjoint');
  check(30, 30.8, 0.03, 'same');
  check(30, 32, 0.03, 'disjoint');
});

describe('the gap between two intervals', () => {
  const check = (claim: string, source: string, gap: number): void => {
    it(`${claim} beside ${source} is ${gap}`, () => {
      const found = compareIntervals(read(claim), read(source)).gap;
      assert.ok(Math.abs(found - gap) < 0.005, String(found));
    });
  };
  check('352', '352', 0);
  check('300', '400', 0.25);
  check('400', '300', 0.25);
  check('0', '0', 0);
  check('0', '5', 1);
  check('over 100', 'up to 50', 0.5);
  check('350', '300 to 400', 0.125);
  check('between 100 and 200', '400 to 500', 0.5);
});
