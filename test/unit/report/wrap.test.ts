import assert from 'node:assert/strict';
import { wrapLines } from '../../../server/src/features/report/wrap.ts';

describe('wrapping', () => {
  const check = (text: string, width: number, lines: readonly string[]) =>
    it(`breaks ${JSON.stringify(text.slice(0, 30))} at ${width}`, () =>
      assert.deepEqual(
        wrapLines(text, width).map(({ start, end }) => text.slice(start, end)),
        lines,
      ));

  check('', 10, ['']);
  check('one two', 10, ['one two']);
  check('one two three', 7, ['one two', 'three']);
  check('one two three', 8, ['one two', 'three']);
  check('incomprehensible', 5, ['incom', 'prehe', 'nsibl', 'e']);
  check('an incomprehensible', 5, ['an', 'incom', 'prehe', 'nsibl', 'e']);
  check('one two', Number.POSITIVE_INFINITY, ['one two']);
});
