import assert from 'node:assert/strict';
import type { SentenceInContext, SourceInContext } from '../../../../server/src/engine/align/context.ts';
import { describePair, PAIR_FEATURES } from '../../../../server/src/engine/align/pair/pairFeatures.ts';
import { pairSentences } from '../../../../server/src/engine/align/pair/pairSentences.ts';
import { readWhole } from '../../../../server/src/engine/align/retrieve.ts';
import { analyzeProse } from '../../../../server/src/engine/analyze/analyzePassage.ts';
import { finish } from '../../../../server/src/engine/steps.ts';
import { createVocabulary } from '../../../../server/src/engine/vocabulary.ts';
import { corpusOf } from '../../verify/sources.ts';

type Feature = (typeof PAIR_FEATURES)[number];

const vocabulary = createVocabulary();

/** The first sentence of a text; the heading above it, if any, stands before a bar. */
function read(written: string): SentenceInContext {
  const [text = '', heading = ''] = written.split(' | ').reverse();
  const [sentence] = analyzeProse({ start: 0, end: text.length }, { text }, vocabulary);
  assert.ok(sentence, `no figure in "${text}"`);
  const headingTerms = new Set(
    heading
      .split(' ')
      .filter(Boolean)
      .map((word) => vocabulary.word(word).term),
  );
  return { sentence, headingTerms, aliases: [] };
}

/** A sentence as one of a source that has no more than it. */
function place(inSource: SentenceInContext): SourceInContext {
  const [owner] = corpusOf({ a: 'It drew 352 visitors.' }).documents;
  const [passage] = owner?.document.passages ?? [];
  assert.ok(owner && passage);
  return { ...inSource, place: { ...inSource, owner, passage } };
}

/** The row for the figures at the given places of two sentences. */
function describeSentences(claim: string, source: string, at = 0, sourceAt = 0): number[] {
  const [inDraft, inSource] = [read(claim), place(read(source))];
  const [a, b] = [inDraft.sentence.figures[at], inSource.sentence.figures[sourceAt]];
  const [pair] = pairSentences(inDraft, [inSource], () => 1);
  assert.ok(a && b && pair);
  return describePair(a, b, pair);
}

describe('the features of a pair', () => {
  const check = (
    feature: Feature,
    expected: number,
    claim: string,
    source: string,
    at = 0,
    sourceAt = 0,
  ): void => {
    it(`${feature} is ${expected}: ${claim} — ${source}`, () => {
      const value = describeSentences(claim, source, at, sourceAt)[PAIR_FEATURES.indexOf(feature)];
      assert.ok(Math.abs((value ?? Number.NaN) - expected) < 0.005, String(value));
    });
  };

  const HALL = 'The old hall holds 352 men.';

  describe('tell the kind', () => {
    check('isCount', 1, HALL, HALL);
    check('isDate', 0, HALL, HALL);
    check('isMoney', 1, 'It cost $70.', 'It cost $80.');
    check('isShare', 1, 'It is 71 percent.', 'It is one in four.');
    check('isMeasure', 1, 'It took two years.', 'It took two years.');
    check('isOrdinal', 1, 'She came third.', 'She came fourth.');
    check('sameUnit', 0, 'It is 32 miles long.', 'It is 32 kilometres long.');
  });

  describe('compare heads and modifiers', () => {
    check('sameHead', 1, HALL, 'It holds 49 men.');
    check('sameHead', 0.5, HALL, 'It holds 49 people.');
    check('sameHead', -1, HALL, 'It holds 49 chairs.');
    check('sameHead', 0, HALL, 'It is 49.');
    check('claimHeadNear', 1, HALL, 'Of the men 49 are old.');
    check('claimHeadNear', 0, HALL, 'It holds 49 chairs.');
    check('claimHeadNear', 0.5, 'It is 352.', HALL);
    check('sharedModifiers', 1, 'It holds 352 old men.', 'It has 49 old men.');
    check('sharedModifiers', 0, 'It holds 352 old men.', 'It has 49 young men.');
    check('sharedModifiers', 0.5, HALL, HALL);
  });

  describe('compare peoples', () => {
    check(
      'samePeople',
      1,
      'They counted 352 Kyrgyz men.',
      'There were 49 citizens of Kyrgyzstan and 12 Kyrgyz women.',
      0,
      1,
    );
    check('samePeople', -1, 'They counted 352 Kyrgyz men.', 'They counted 49 Russian men.');
    check('samePeople', 0, 'They counted 352 Kyrgyz men.', 'They counted 49 men.');
  });

  describe('compare verbs', () => {
    check('sameVerb', 1, 'They killed six men.', 'They had killed ten men.');
    check('sameVerb', -1, 'They killed six men.', 'They captured ten men.');
    check('sameVerb', 0, 'They killed six men.', 'A list of ten men.');
    check('verbInSource', 1, 'They killed six men.', 'They captured ten men and killed some.');
    check('verbInSource', 0, 'They killed six men.', 'They captured ten men.');
    check('sourceHasVerb', 0, HALL, 'A list of ten men.');
  });

  describe('compare the words around', () => {
    check('coverage', 1, HALL, HALL);
    check('coverage', 0, HALL, 'It cost 70 cents.');
    check('coverage', 0.5, 'The hall holds 352 fat men.', 'The hall seats 49 men.');
    check('coverageReverse', 1, 'The old hall holds 352 men.', 'It holds 49 men.');
    check('coverageWithHeadings', 1, 'The hall holds 352 men.', 'The hall | It holds 49 men.');
    check('coverage', 0.667, 'The hall holds 352 men.', 'The hall | It holds 49 men.');
    check('nameCoverage', 1, HALL, 'It cost 70 cents.');
    check('nameCoverage', 0, 'The hall in Osh holds 352 men.', 'It holds 49 men.');
    check('nameCoverage', 1, 'The hall in Osh holds 352 men.', 'Osh | It holds 49 men.');
    check('sharedAfter', 1, 'It holds 352 men.', 'It seats 49 men.');
    check('sharedBefore', 0, 'The hall holds 352 men.', 'The barn seats 49 men.');
  });

  describe('compare the place among the figures', () => {
    const two = 'They killed six men and captured seven.';
    check('sameOrder', 1, two, 'They killed ten men and captured 12.', 1, 1);
    check('sameOrder', 0, two, 'They killed ten men and captured 12.', 1, 0);
    check('claimFigures', 2, two, HALL);
    check('sourceFigures', 1, two, HALL);
    check(
      'sourceFigures',
      8,
      HALL,
      `There were ${Array.from({ length: 12 }, (_, i) => `${i + 11} men`).join(', ')}.`,
    );
  });

  describe('compare scope, certainty and precision', () => {
    check('sharedScopes', 1, 'It sold 352 tickets worldwide.', 'It sold 49 tickets globally.');
    check('excludedScopes', 1, 'It sold 352 tickets worldwide.', 'It sold 49 tickets nationwide.');
    check('excludedScopes', 0, 'It sold 352 tickets worldwide.', 'It sold 49 tickets.');
    check('sameModality', 0, 'It sold 352 tickets.', 'It may sell 49 tickets.');
    check('sameModality', 1, 'It will sell 352 tickets.', 'It plans to sell 49 tickets.');
    check('samePrecision', 0, 'It is 3.5 percent.', 'It is 3 percent.');
    check('samePrecision', 0, 'They met on 15 June 2015.', 'They met in 2015.');
    check('sameRelation', -1, 'They met before 2015.', 'They met after 2012.');
    check('sameRelation', 1, 'They met before 2015.', 'They met before 2012.');
  });

  describe('tell how a sentence lies among those of its source', () => {
    const check = (feature: Feature, expected: readonly number[], claim: string, source: string): void => {
      it(`${feature} is ${expected.join(', ')}: ${source}`, () => {
        const corpus = corpusOf({ a: source });
        const [sentence] = analyzeProse({ start: 0, end: claim.length }, { text: claim }, corpus.vocabulary);
        assert.ok(sentence);
        const sources = finish(readWhole(corpus, corpus.documents[0]!));
        const pairs = pairSentences({ sentence, headingTerms: new Set(), aliases: [] }, sources, () => 1);
        const first = PAIR_FEATURES.indexOf('coverage');
        const values = pairs.map(
          (pair) => pair.coverage[PAIR_FEATURES.indexOf(feature) - first] ?? Number.NaN,
        );
        assert.deepEqual(
          values.map((value) => Math.round(value * 100) / 100),
          expected,
        );
      });
    };
    const CLAIM = 'The hall holds 352 men.';
    check('relativeCoverage', [1, 0.5], CLAIM, 'The hall holds 61 dogs. It feeds 80 men.');
    check(
      'passageCoverage',
      [1, 1, 0.33],
      CLAIM,
      'The hall holds 61 dogs. It feeds 80 men.\n\nThere are 7 men.',
    );
    check('place', [0, 0.5], CLAIM, 'The hall holds 61 dogs. It feeds 80 men.');
    check('searched', [2, 2], CLAIM, 'The hall holds 61 dogs. It feeds 80 men.');
    check('sourceLength', [3, 2], CLAIM, 'The hall holds 61 dogs. It feeds 80 men.');
  });

  it('stay within their ranges, in their order', () => {
    const texts = [
      HALL,
      'It cost $70.',
      'She came third in Osh.',
      'They met on 15 June 2015, not 2014.',
      'It is 71%.',
    ];
    for (const claim of texts) {
      for (const source of texts) {
        const row = describeSentences(claim, source);
        assert.equal(row.length, PAIR_FEATURES.length);
        row.forEach((value, i) => {
          const feature = PAIR_FEATURES[i] ?? '';
          const ranges = {
            claimFigures: 6,
            sourceFigures: 8,
            sharedScopes: 8,
            sourceLength: 50,
            searched: 30,
          };
          const most = ranges[feature as keyof typeof ranges] ?? 1;
          assert.ok(value >= -1 && value <= most, `${feature}: ${value}`);
        });
      }
    }
  });

  it('are reckoned where they are asked for, once for all pairs', () => {
    let weighed = 0;
    const weigh = () => {
      weighed++;
      return 1;
    };
    const sources = ['It holds 49 men.', 'It drew 352 visitors.'].map((text) => place(read(text)));
    const pairs = pairSentences(read(HALL), sources, weigh);
    assert.equal(weighed, 0);
    assert.equal(pairs[1]?.coverage.length, 9);
    const once = weighed;
    assert.equal(pairs[0]?.coverage.length, 9);
    assert.ok(once > 0 && weighed === once);
  });

  it('know nothing of the values', () => {
    assert.deepEqual(
      describeSentences(HALL, 'It holds 49 men.'),
      describeSentences(HALL, 'It holds 98 men.'),
    );
  });
});
