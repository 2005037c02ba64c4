import assert from 'node:assert/strict';
import { compareFigures } from '../../../../server/src/engine/align/compare/compareFigures.ts';
import { extractFromText } from '../../../../server/src/engine/extract/extractFigures.ts';
import type { Quantity } from '../../../../server/src/engine/model/figure.ts';
import { createVocabulary } from '../../../../server/src/engine/vocabulary.ts';
import { makeRelationCheck } from './checkRelations.ts';

const vocabulary = createVocabulary();

/** The one figure of a sentence. */
function read(text: string): Quantity {
  const [sentence] = extractFromText(text, { start: 0, end: text.length }, { text }, vocabulary);
  const figures = sentence?.extractions.filter(({ noise }) => noise === undefined) ?? [];
  assert.equal(figures.length, 1, `figures of "${text}"`);
  return figures[0]!;
}

describe('a claimed figure and a source’s', () => {
  const check = makeRelationCheck(read, compareFigures);

  describe('as limits that somebody set', () => {
    check('same', [
      ['It has a cap of 90 people.', 'It is capped at 90 people.'],
      ['It has a cap of 90 people.', 'It takes no more than 90 people.'],
    ]);
    check('softDisjoint', [
      ['It has a cap of 90 people.', 'It is capped at 80 people.'],
      ['It has a cap of 80 people.', 'It is capped at 90 people.'],
    ]);
    check('boundDropped', [['It takes 90 people.', 'It is capped at 90 people.']]);
    check('within', [
      ['It takes no more than 90 people.', 'It is capped at 80 people.'],
      ['It has a cap of 90 people.', 'It took 90 people.'],
    ]);
  });

  describe('as shares', () => {
    check('same', [
      ['It is 71 percent.', 'It is 71%.'],
      ['It is 71 percent.', 'It is 70.7 percent.'],
      ['It is 25 percent.', 'It is one in four.'],
      ['It is one in four.', 'It is 25 percent.'],
      ['It is a quarter of it.', 'It is 25 percent.'],
      ['It is 57/100.', 'It is 57 percent.'],
      ['It is one in four.', 'It is one in four.'],
      ['It rose by 3 percentage points.', 'It rose by three percentage points.'],
    ]);
    check('partial', [
      ['It is a third of it.', 'It is 32 percent.'],
      ['It is 48.5 percent.', 'It is half of it.'],
    ]);
    check('disjoint', [
      ['It is a third of it.', 'It is 31 percent.'],
      ['It is more than a third of it.', 'It is 32 percent.'],
      ['It is a quarter of it.', 'It is a third of it.'],
    ]);
    check('disjoint', [
      ['It is 71 percent.', 'It is 75 percent.'],
      ['It is 25 percent.', 'It is one in five.'],
      ['It is one in four.', 'It is one in five.'],
    ]);
    check('not compared', [
      ['It rose by 3 percent.', 'It rose by 3 percentage points.'],
      ['It is 71 percent.', 'There were 71 men.'],
      ['It is 71 percent.', 'It is $71.'],
    ]);
  });

  describe('as scores', () => {
    check('same', [
      ['They won 3–1.', 'They won 3-1.'],
      ['They won 3–1.', 'They lost 1–3.'],
    ]);
    check('disjoint', [
      ['They won 3–1.', 'They won 3–2.'],
      ['They won 3–1.', 'They won 2–0.'],
    ]);
    check('not compared', [['They won 3–1.', 'It is 3 percent.']]);
  });

  describe('as sums of money', () => {
    check('same', [
      ['It cost $70 million.', 'It cost 70 million US dollars.'],
      ['It cost $2.3m.', 'It cost $2,300,000.'],
      ['It cost 50 cents.', 'It cost $0.50.'],
    ]);
    check('disjoint', [['It cost $70 million.', 'It cost $17 million.']]);
    check('not compared', [
      ['It cost $70.', 'It cost €70.'],
      ['It cost $70.', 'There were 70 men.'],
      ['They earn $15 an hour.', 'They earn $15 a week.'],
    ]);
  });

  describe('as measures', () => {
    check('same', [
      ['It is 32 kilometres long.', 'It is 32 km long.'],
      ['It is 32 kilometres long.', 'It is 20 miles long.'],
      ['It is 20 miles long.', 'It is 32 kilometres long.'],
      ['It weighs 5 tonnes.', 'It weighs 5,000 kg.'],
      ['It is 100 °C hot.', 'It is 212 °F hot.'],
    ]);
    check('disjoint', [
      ['It is 32 kilometres long.', 'It is 32 miles long.'],
      ['It is 36 kilometres long.', 'It is 20 miles long.'],
    ]);
    check('within', [['It is over 30 kilometres long.', 'It is 20 miles long.']]);
    check('not compared', [
      ['It is 32 kilometres long.', 'It weighs 32 kilograms.'],
      ['It is 32 kilometres long.', 'There were 32 men.'],
    ]);
  });

  describe('as times', () => {
    check('not compared', [['He worked there for fifteen years.', 'He died at age 87.']]);
    check('same', [
      ['It took two years.', 'It took 24 months.'],
      ['It took 90 minutes.', 'It took one and a half hours.'],
    ]);
    check('disjoint', [
      ['It took two hours.', 'It took two minutes.'],
      ['It took at least 500 weeks.', 'It took 500 years.'],
      ['It took at most 60 hours.', 'It took 60 minutes.'],
    ]);
    check('within', [['It took at least 400 weeks.', 'It took 500 years.']]);
    check('not compared', [
      ['It took two years.', 'It opened in 2002.'],
      ['It took two years.', 'Two men left.'],
    ]);
  });

  describe('as counts and ranks', () => {
    check('same', [
      ['There were 352 men.', 'There were 352 women.'],
      ['She came third.', 'She came 3rd.'],
    ]);
    check('disjoint', [['She came third.', 'She came fourth.']]);
    check('not compared', [
      ['She came third.', 'Three women came.'],
      ['There were 2,015 men.', 'They met in 2015.'],
    ]);
  });

  describe('as rates that one side leaves out', () => {
    check('within', [['It moved 54 metres.', 'It moved 54 metres per year.']]);
    check('not compared', [['It moved 54 metres.', 'It moved 88 metres per year.']]);
  });

  describe('as values hedged to one side', () => {
    check('within', [
      ['It lost nearly a quarter of it.', 'It lost 23%.'],
      ['It lost nearly 300 trees.', 'It lost 285 trees.'],
      ['It lost nearly 300 trees.', 'It lost about 305 trees.'],
    ]);
    check('partial', [
      ['It lost nearly 300 trees.', 'It lost 305 trees.'],
      ['It lost just over a third of it.', 'It lost 32%.'],
    ]);
    check('disjoint', [
      ['It lost nearly a quarter of it.', 'It lost 27%.'],
      ['It lost nearly 300 trees.', 'It lost 240 trees.'],
    ]);
  });
});
