import assert from 'node:assert/strict';
import { mutateNumbers } from '../../../scripts/train/mutate.ts';

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
