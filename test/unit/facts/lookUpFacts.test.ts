import assert from 'node:assert/strict';
import { buildCorpus, type GivenFilters, lookUpFacts } from '../../../server/src/engine/index.ts';
import { documentOf } from '../verify/sources.ts';

const TEXTS = {
  ministry: 'The ministry counted 352 Kyrgyz nationals.',
  border: 'The border post saw 12 Kyrgyz nationals, 500 km from the capital.',
  least: 'At least 400 Kyrgyz nationals had left by 2014.',
  range: 'Between 20 and 30 casualties were reported in June 2016.',
  clinic: 'The clinic had about 25 casualties in 2012.',
  road: 'The road is 2,000 m long.',
  rail: 'The railway is 14 miles long.',
  rate: 'Unemployment was 6.2 percent. It fell by 6 percentage points.',
  share: 'Unemployment reached one in sixteen.',
  bank: 'Turnover was €2.4 million.',
  trade: 'Turnover was $3 million.',
  plain: 'No casualties were counted.',
} as const;

const DATES: Readonly<Record<string, string>> = { ministry: '2015-06', plain: '2019-03-02' };

function corpusOf(texts: Readonly<Record<string, string>>) {
  return buildCorpus(
    Object.entries(texts).map(([key, text]) => {
      const document = documentOf(key, text);
      const date = DATES[key];
      return date === undefined ? document : { ...document, metadata: { ...document.metadata, date } };
    }),
  );
}

function ask(text: string, given: GivenFilters = {}) {
  const answer = lookUpFacts(corpusOf(TEXTS), { text, given, limit: 10 });
  assert.ok(answer.kind === 'answer');
  return answer;
}

/** The sources that answer, in order, each with the figures that do. */
function check(text: string, expected: Readonly<Record<string, readonly string[]>>, given?: GivenFilters) {
  it(`${text} ${given === undefined ? '' : JSON.stringify(given)}`, () => {
    const found = ask(text, given).results.map(({ source, figures }) => [
      source,
      figures.map((one) => one.text),
    ]);
    assert.deepEqual(Object.fromEntries(found), expected);
    assert.deepEqual(
      found.map(([source]) => source),
      Object.keys(expected),
    );
  });
}

describe('facts', () => {
  describe('with a value', () => {
    check('kyrgyz nationals > 300', { ministry: ['352'], least: ['400'], border: ['500 km'] });
    check('kyrgyz nationals = 352', { ministry: ['352'] });
    check('kyrgyz nationals = 353', {});
    check('kyrgyz nationals about 350', { ministry: ['352'] });
    check('kyrgyz nationals >= 400', { least: ['400'], border: ['500 km'] });
    check('kyrgyz nationals < 20', { border: ['12'] });
    check('kyrgyz nationals > 352 < 450', { least: ['400'] });
  });

  describe('with a value that is a range or hedged in the source', () => {
    check('casualties > 29', { range: ['20 and 30'] });
    check('casualties > 30', {});
    check('casualties 28–40', { range: ['20 and 30'] });
    check('casualties = 25', { clinic: ['25'], range: ['20 and 30'] });
    check('casualties > 25 2012', {});
    check('nationals at least 400', { least: ['400'], border: ['500 km'] });
  });

  describe('with a unit', () => {
    check('long = 2 km', { road: ['2,000 m'] });
    check('long in km', { road: ['2,000 m'], rail: ['14 miles'] });
    check('long > 10 in km', { rail: ['14 miles'] });
    check('unemployment 5-7 %', { share: ['one in sixteen'], rate: ['6.2 percent'] });
    check('unemployment > 5 percentage points', { rate: ['6 percentage points'] });
    check('turnover >= €2m', { bank: ['€2.4 million'] });
    check('turnover in dollars', { trade: ['$3 million'] });
    check('>= 20 km', { border: ['500 km'], rail: ['14 miles'] });
    check('turnover >= 2 million', { bank: ['€2.4 million'], trade: ['$3 million'] });
  });

  describe('with a time', () => {
    check('casualties 2016', { range: ['June 2016'] });
    check('casualties before March 2016', { clinic: ['2012'] });
    check('casualties 2019', { plain: [] });
    check('nationals > 300 2015', { ministry: ['352'] });
    check('nationals > 300 before 2015', { least: ['400'] });
    check('casualties after 2016 before 2012', {});
  });

  describe('with given filters', () => {
    check('nationals', { ministry: ['352'] }, { value: '352' });
    check('long', { rail: ['14 miles'] }, { value: '> 10', unit: 'km' });
    check('casualties', { range: ['June 2016'] }, { after: '2015', before: '2018' });
    check('casualties', { clinic: ['2012'] }, { date: '2012' });
  });

  it('names a given filter that is not understood', () => {
    const given = { unit: 'furlongs per moon' };
    const answer = lookUpFacts(corpusOf(TEXTS), { text: 'long', given, limit: 10 });
    assert.deepEqual(answer, { kind: 'unread', name: 'unit', text: 'furlongs per moon' });
  });

  it('says by whose date a passage was found', () => {
    assert.deepEqual(
      ask('casualties 2019').results.map(({ sourceDate }) => sourceDate),
      ['2019-03-02'],
    );
  });

  it('finds passages by words alone', () => {
    const { results, complete } = ask('casualties counted');
    assert.equal(results[0]?.source, 'plain');
    assert.equal(complete, true);
  });

  it('says that it did not examine all passages', () => {
    const many = Array.from({ length: 300 }, (_, i) => `The club has ${i} members.`).join('\n\n');
    const corpus = corpusOf({ club: many });
    const rare = lookUpFacts(corpus, { text: 'members > 1000', limit: 10 });
    assert.ok(rare.kind === 'answer');
    assert.deepEqual([rare.complete, rare.examined, rare.results.length], [false, 200, 0]);
    const wordless = lookUpFacts(corpus, { text: '> 100', limit: 10 });
    assert.ok(wordless.kind === 'answer');
    assert.deepEqual([wordless.complete, wordless.results.length], [false, 10]);
  });
});
