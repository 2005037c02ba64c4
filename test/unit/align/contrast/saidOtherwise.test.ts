import assert from 'node:assert/strict';
import { isSaidOtherwise } from '../../../../server/src/engine/align/contrast/saidOtherwise.ts';
import { readWhole } from '../../../../server/src/engine/align/retrieve.ts';
import { analyzeProse } from '../../../../server/src/engine/analyze/analyzePassage.ts';
import { finish } from '../../../../server/src/engine/steps.ts';
import { corpusOf } from '../../verify/sources.ts';

/** Whether the figure of a claim is said otherwise by the source's figure that is written so. */
function isOtherwise(claim: string, source: string, figure: string): boolean {
  const corpus = corpusOf({ a: source });
  const [sentence] = analyzeProse({ start: 0, end: claim.length }, { text: claim }, corpus.vocabulary);
  const own = sentence?.figures.find(({ text }) => text === figure);
  const found = finish(readWhole(corpus, corpus.documents[0]!)).flatMap((place) =>
    place.sentence.figures
      .filter(({ text }) => text === figure)
      .map((one) => ({ figure: one, source: place })),
  );
  assert.ok(sentence && own && found[0], `${figure} is in both`);
  return isSaidOtherwise(own, sentence, found[0]);
}

describe('a value that agrees', () => {
  const check = (expected: boolean, claim: string, source: string, figure: string): void => {
    it(`${expected ? 'bears out nothing' : 'may bear out'}: “${claim}” beside “${source}”`, () =>
      assert.equal(isOtherwise(claim, source, figure), expected));
  };

  describe('of what is planned or denied', () => {
    check(true, 'Another 12 GW were added.', 'It expects another 12 GW.', '12 GW');
    check(true, 'At sea 900 MW were added.', 'It added 257 MW, against a plan of 900 MW.', '900 MW');
    check(true, 'Some 300 jobs are at risk.', 'He rejects the claim that 300 jobs are at risk.', '300');
    check(false, 'Another 12 GW are expected.', 'It expects another 12 GW.', '12 GW');
    check(false, 'Each gets 250 euros.', 'Each will receive 250 euros.', '250 euros');
    check(false, 'It may add 12 GW.', 'It expects another 12 GW.', '12 GW');
    check(false, 'It opens on 5 May 2016.', 'It will open on 5 May 2016.', '5 May 2016');
  });

  describe('of another time, beside one of the claim’s', () => {
    const dated = 'In 2017 there were 12 boats, compared with 5 boats in 2013.';
    check(true, 'There were 5 boats in 2017.', dated, '5');
    check(false, 'There were 5 boats in 2013.', dated, '5');
    check(false, 'There were 5 boats.', dated, '5');
    check(true, 'It earned $8m in 2012.', 'It earned $8m, up 12 percent on $6m in 2012.', '$8m');
    check(false, 'In 2012 it sold 9 boats.', 'In 2012 it sold 12 cars and 9 boats.', '9');
    const deictic = 'It had 5 boats ten years ago, but has 12 boats now.';
    check(true, 'Today it has 5 boats.', deictic, '5');
    check(true, 'Formerly it had 12 boats.', deictic, '12');
    check(false, 'Today it has 12 boats.', deictic, '12');
    check(false, 'It has 5 boats.', deictic, '5');
    check(false, 'Today it has 5 boats.', 'It had 5 boats ten years ago.', '5');
  });

  describe('of what became more or less', () => {
    check(
      true,
      'They paid 4 percent more than in May.',
      'They paid 4 percent less than in May.',
      '4 percent',
    );
    check(true, 'Sales rose by 4 percent.', 'Sales fell 4 percent.', '4 percent');
    check(false, 'Sales fell by 4 percent.', 'Sales were 4 percent lower.', '4 percent');
    check(false, 'Sales changed by 4 percent.', 'Sales fell 4 percent.', '4 percent');
  });

  describe('of what there is, and of how much it changed', () => {
    check(true, 'It fell by 71 tonnes.', 'They emitted 71 tonnes, 21 tonnes fewer than before.', '71 tonnes');
    check(
      false,
      'It fell by 21 tonnes.',
      'They emitted 71 tonnes, 21 tonnes fewer than before.',
      '21 tonnes',
    );
    check(
      false,
      'Prices were 4 percent higher.',
      'Prices rose by 1 percent on the last quarter and by 4 percent on that of 2023.',
      '4 percent',
    );
    check(false, 'It fell by 71 tonnes.', 'They emitted 71 tonnes.', '71 tonnes');
  });
});
