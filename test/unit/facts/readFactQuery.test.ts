import assert from 'node:assert/strict';
import { readFactQuery } from '../../../server/src/engine/facts/readFactQuery.ts';
import { createVocabulary } from '../../../server/src/engine/index.ts';
import { describeQuery } from '../../../server/src/features/report/describeQuery.ts';

const vocabulary = createVocabulary();

/** How a query is read; undefined: as words, all of it. */
function check(query: string, expected: string | undefined): void {
  it(query, () => assert.equal(describeQuery(readFactQuery(query, vocabulary)), expected));
}

describe('a query', () => {
  describe('compares figures', () => {
    check('kyrgyz nationals > 300', 'words: kyrgyz, nationals · figure: > 300');
    check('nationals >300', 'words: nationals · figure: >300');
    check('turnover >= €2m', 'words: turnover · figure: >= €2m (EUR)');
    check('visitors ≤ 2,000', 'words: visitors · figure: ≤ 2,000');
    check('visitors = 352', 'words: visitors · figure: = 352');
    check('=352', 'any words · figure: =352');
    check('about 350', 'any words · figure: about 350');
    check('~350 visitors', 'words: visitors · figure: ~350');
    check('unemployment 5–7 %', 'words: unemployment · figure: 5–7 % (percent)');
    check('unemployment below 5 percent', 'words: unemployment · figure: below 5 percent (percent)');
    check('exceeding 20 km', 'any words · figure: exceeding 20 km (kilometre)');
    check('deaths > 20 < 30', 'words: deaths · figure: > 20 · figure: < 30');
    check('turnover > 2015', 'words: turnover · figure: > 2015');
    check('300 or more visitors', 'words: visitors · figure: 300 or more');
  });

  describe('names times', () => {
    check('deaths 2019', 'words: deaths · time: 2019');
    check('deaths in 2019', 'words: deaths · time: 2019');
    check('before March 2016', 'any words · time: ../2016-02-29');
    check('raids since 2015', 'words: raids · time: 2015-01-01/..');
    check('raids 2014–2016', 'words: raids · time: 2014/2016');
    check('raids > March 2016', 'words: raids · time: 2016-04-01/..');
    check('raids <= 2016-03-01', 'words: raids · time: ../2016-03-01');
    check('2019 > 5 %', 'any words · time: 2019 · figure: > 5 % (percent)');
    check(
      'casualties between 20 and 30 after 2015',
      'words: casualties · figure: 20 and 30 · time: 2016-01-01/..',
    );
  });

  describe('names units', () => {
    check('distance in km', 'words: distance · unit: kilometre');
    check('in million euros', 'any words · unit: EUR');
    check('share in percent 2019', 'words: share · unit: percent · time: 2019');
    check('distance > 2 in km', 'words: distance · figure: > 2 · unit: kilometre');
  });

  describe('is words where nothing is compared', () => {
    check('', undefined);
    check('352 nationals', undefined);
    check('32 kilometres from the capital', undefined);
    check('2019 elections', undefined);
    check('in second place', undefined);
    check('fighters in Syria', undefined);
    check('raids in March', undefined);
    check('last year', undefined);
    check('> nothing', undefined);
    check('"more than 300 nationals"', undefined);
    check('“before 2015”', undefined);
  });

  it('searches for what is quoted, and for nothing of a filter', () => {
    const read = readFactQuery('"in km" nationals more than 300', vocabulary);
    assert.deepEqual(
      read.words.map(({ text }) => text),
      ['km', 'nationals'],
    );
  });

  it('is read in bounded time', () => {
    const hostile = ['in ', '"', '“', '> = ', '<', '=', '2 km ', '> 2 km in km 2019 '];
    for (const piece of hostile) {
      for (const length of [1_000, 100_000]) {
        const text = piece.repeat(length / piece.length);
        const start = performance.now();
        readFactQuery(text, vocabulary);
        assert.ok(performance.now() - start < 2_000, piece);
      }
    }
  });

  it('is words where it is long', () => {
    assert.deepEqual(readFactQuery('> 300 nationals '.repeat(100), vocabulary).filters, []);
  });
});
