import assert from 'node:assert/strict';
import { findLineStarts, lineColumnAt } from '../../../server/src/engine/model/lines.ts';

describe('lines and columns', () => {
  const check = (text: string, offset: number, line: number, column: number) =>
    it(`finds ${offset} of ${JSON.stringify(text)} at ${line}:${column}`, () =>
      assert.deepEqual(lineColumnAt(findLineStarts(text), offset), { line, column }));

  check('', 0, 1, 1);
  check('one\ntwo', 3, 1, 4);
  check('one\ntwo', 4, 2, 1);
  check('one\r\ntwo', 5, 2, 1);
  check('one\rtwo', 4, 2, 1);
  check('one\n', 4, 2, 1);
  check('a😀b', 3, 1, 4);
  check('one', 99, 1, 100);
});
