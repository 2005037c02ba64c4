import assert from 'node:assert/strict';
import { findMark, glyphImage, gravestMark, MARKS } from '../../../client/src/marks.ts';
import { VERDICTS, type Verdict } from '../../../server/src/engine/model/verdict.ts';

describe('marks of verdicts', () => {
  const marked = (verdicts: readonly Verdict[]) => verdicts.flatMap((verdict) => findMark(verdict) ?? []);

  it('cover every verdict but that of what is no claim', () => {
    assert.deepEqual(
      VERDICTS.filter((verdict) => findMark(verdict) === undefined),
      ['unchecked'],
    );
  });

  it('differ in shape and line, not by colour alone', () => {
    assert.equal(new Set(MARKS.map(({ glyph }) => glyph)).size, MARKS.length);
    assert.equal(new Set(MARKS.map(({ line }) => line)).size, MARKS.length);
  });

  for (const [verdicts, gravest] of [
    [['supported', 'conflict', 'unsupported'], 'conflict'],
    [['derived', 'unsupported'], 'unsupported'],
    [['supported', 'overstated'], 'overstated'],
    [['supported', 'derived'], 'supported'],
  ] satisfies [Verdict[], Verdict][])
    it(`shows ${gravest} for a line with ${verdicts.join(', ')}`, () => {
      assert.equal(gravestMark(marked(verdicts)), findMark(gravest));
    });

  it('shows nothing for a line without claims', () => {
    assert.equal(gravestMark([]), undefined);
  });

  it('are drawn as images', () => {
    const image = glyphImage(MARKS[0]!, '#123456');
    const svg = Buffer.from(image.slice(image.indexOf(',') + 1), 'base64').toString();
    assert.match(svg, /^<svg [^>]{1,200}>.{1,300}stroke="#123456".{1,300}<\/svg>$/);
  });
});
