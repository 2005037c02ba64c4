import assert from 'node:assert/strict';
import { changeFigure } from '../../../scripts/train/changeFigure.ts';
import { mutateNumbers } from '../../../scripts/train/mutate.ts';
import { SeededRandom } from '../../../scripts/train/random.ts';
import { analyzeProse } from '../../../server/src/engine/analyze/analyzePassage.ts';
import type { Figure } from '../../../server/src/engine/model/analysis.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

const vocabulary = createVocabulary();

function read(text: string): Figure {
  const [sentence] = analyzeProse({ start: 0, end: text.length }, { text }, vocabulary);
  const figure = sentence?.figures[0];
  assert.ok(figure, `no figure in "${text}"`);
  return figure;
}

/** Forty changes of the first figure of a text. */
function changesOf(text: string): Figure[] {
  const random = new SeededRandom(text);
  return Array.from({ length: 40 }, () => changeFigure(read(text), random)).filter(
    (one) => one !== undefined,
  );
}

describe('a changed figure', () => {
  const check = (text: string): void => {
    it(`of "${text}" has another value of the same form`, () => {
      const figure = read(text);
      const changes = changesOf(text);
      assert.ok(changes.length > 20);
      for (const { value, low, high, kind, unit, strictness, step } of changes) {
        assert.notEqual(value, figure.value);
        assert.ok((value ?? 0) > 0);
        assert.deepEqual(
          [kind, unit, strictness, step],
          [figure.kind, figure.unit, figure.strictness, figure.step],
        );
        for (const [bound, was] of [
          [low, figure.low],
          [high, figure.high],
        ] as const) {
          if (Number.isFinite(was))
            assert.ok(Math.abs(bound - (value ?? 0) - (was - (figure.value ?? 0))) < 1e-6);
          else assert.equal(bound, was);
        }
      }
    });
  };
  check('They counted 352 men.');
  check('They counted more than 352 men.');
  check('It cost $70 million.');
  check('It is 71.5 percent.');

  it('of a date is another day, with the days that go with it', () => {
    for (const change of changesOf('They met on 15 June 2015.')) {
      const was = read('They met on 15 June 2015.');
      assert.notDeepEqual(change.date, was.date);
      assert.equal(change.high - change.low, was.high - was.low);
      assert.notEqual(change.low, was.low);
      assert.equal(change.date?.month, 6);
    }
  });

  it('of a year alone is another year', () => {
    const years = changesOf('They met in 2015.').map(({ date }) => date?.year ?? 2015);
    assert.ok(years.length > 0 && years.every((year) => year !== 2015 && Math.abs(year - 2015) <= 6));
  });

  describe('is none', () => {
    const check = (text: string): void => {
      it(`of "${text}"`, () => assert.deepEqual(changesOf(text), []));
    };
    check('They met before 2015.');
    check('They met in June.');
  });

  it('is the same in each run', () => {
    assert.deepEqual(changesOf('They counted 352 men.'), changesOf('They counted 352 men.'));
  });
});

describe('a draft with its number changed', () => {
  const DRAFT = 'In 2015 the museum drew 4,712 visitors.';
  const SOURCE = 'In 2015 the museum drew 4,712 visitors, 3,900 of them children, and 61 dogs in 2014.';
  const change = (number: string) => mutateNumbers(DRAFT, DRAFT.indexOf(number), number, SOURCE);

  it('keeps all but the number', () => {
    for (const { draft, length } of change('4,712')) {
      const at = DRAFT.indexOf('4,712');
      assert.equal(draft.slice(0, at), DRAFT.slice(0, at));
      assert.equal(draft.slice(at + length), DRAFT.slice(at + 5));
      assert.notEqual(draft, DRAFT);
    }
  });

  const numbersOf = (number: string, kind: string): string[] =>
    change(number)
      .filter((one) => one.kind === kind)
      .map(({ draft, length }) => draft.slice(DRAFT.indexOf(number), DRAFT.indexOf(number) + length));

  it('is given numbers that the source lacks', () => {
    const numbers = numbersOf('4,712', 'mutated');
    assert.equal(numbers.length, 3);
    assert.ok(numbers.every((number) => !SOURCE.includes(number)));
  });

  it('is given numbers of the same form that the source has', () => {
    assert.deepEqual(numbersOf('4,712', 'swapped'), ['3,900']);
    assert.deepEqual(numbersOf('2015', 'swapped'), ['2014']);
  });

  it('stays near for years', () => {
    assert.ok(numbersOf('2015', 'mutated').every((year) => Math.abs(Number(year) - 2015) <= 6));
  });

  it('is the same in each run', () => assert.deepEqual(change('4,712'), change('4,712')));

  it('is none where the number is none', () => {
    assert.deepEqual(mutateNumbers('It is x.', 6, 'x', SOURCE), []);
  });
});
