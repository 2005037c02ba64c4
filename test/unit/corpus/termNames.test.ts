import assert from 'node:assert/strict';
import {
  findRow,
  mergeNames,
  packNames,
  type TermNames,
} from '../../../server/src/engine/corpus/termNames.ts';

const tableOf = (text: string): TermNames => packNames(text.split(' ').filter((name) => name !== ''));

function namesOf({ nameUnits, nameStarts }: TermNames): string {
  return Array.from(nameStarts.subarray(1), (end, row) =>
    String.fromCharCode(...nameUnits.subarray(nameStarts[row], end)),
  ).join(' ');
}

describe('the names of terms', () => {
  const table = tableOf('a ab abc b naïve ça \u{1f600} \uffff');

  it('are found at their rows', () => {
    for (const [row, name] of namesOf(table).split(' ').entries()) assert.equal(findRow(table, name), row);
  });
  it('are found whole only', () => {
    for (const name of ['', 'aa', 'abcd', 'A', 'c', 'z', '\ud83d'])
      assert.equal(findRow(table, name), undefined);
  });

  const check = (texts: readonly string[], expected: string, rows: readonly (readonly number[])[]) =>
    it(`of ${texts.map((text) => `"${text}"`).join(' and ') || 'nothing'} are "${expected}"`, () => {
      const merged = mergeNames(texts.map(tableOf));
      assert.equal(namesOf(merged.names), expected);
      assert.deepEqual(
        merged.rows.map((own) => [...own]),
        rows,
      );
    });

  describe('when tables are merged', () => {
    check([], '', []);
    check(['b c'], 'b c', [[0, 1]]);
    check(['', 'a'], 'a', [[], [0]]);
    check(['b d', 'a d e'], 'a b d e', [
      [1, 2],
      [0, 2, 3],
    ]);
    check(['ab', 'a', 'ab abc', 'b'], 'a ab abc b', [[1], [0], [1, 2], [3]]);
  });
});
