import assert from 'node:assert/strict';
import type { OffsetRun } from '../../../server/src/engine/model/document.ts';
import { toFileSpan } from '../../../server/src/engine/model/offsets.ts';

describe('offsets in the file', () => {
  // The file is `<p>A &amp; B</p><p>C</p>`, the text `A & B\n\nC`.
  const file = '<p>A &amp; B</p><p>C</p>';
  const text = 'A & B\n\nC';
  const runs: readonly OffsetRun[] = [
    { start: 0, fileStart: 3, length: 2 },
    { start: 3, fileStart: 10, length: 2 },
    { start: 7, fileStart: 19, length: 1 },
  ];
  const check = (what: string, start: number, end: number, words: string) =>
    it(`finds ${what}`, () => {
      const span = toFileSpan({ runs }, { start, end });
      assert.equal(file.slice(span!.start, span!.end), words);
    });

  check('what stands verbatim', 0, 1, 'A');
  check('a decoded entity', 2, 3, '&amp;');
  check('what ends in an entity', 0, 3, 'A &amp;');
  check('what begins in an entity', 2, 5, '&amp; B');
  check('what spans runs', 0, 5, 'A &amp; B');
  check('what spans paragraphs', 4, 8, 'B</p><p>C');
  check('the last run', 7, 8, 'C');
  check('an empty span', 4, 4, '');

  it('keeps to the last run past its end', () => {
    assert.deepEqual(toFileSpan({ runs }, { start: text.length + 3, end: text.length + 5 }), {
      start: 20,
      end: 20,
    });
  });

  it('knows no place before the first run', () => {
    const later = [{ start: 5, fileStart: 50, length: 3 }];
    assert.equal(toFileSpan({ runs: later }, { start: 0, end: 6 }), undefined);
    assert.equal(toFileSpan({ runs: [] }, { start: 0, end: 6 }), undefined);
  });

  it('gives spans of undivided text as they are', () => {
    assert.deepEqual(toFileSpan({}, { start: 4, end: 9 }), { start: 4, end: 9 });
  });
});
