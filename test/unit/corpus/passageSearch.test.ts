import assert from 'node:assert/strict';
import type { IndexSegment } from '../../../server/src/engine/corpus/indexSegment.ts';
import { type PassageRange, PassageSearch } from '../../../server/src/engine/corpus/passageSearch.ts';
import { idOf, letterOf, segmentOf } from './letterSegments.ts';

function searchOf(segment: IndexSegment): PassageSearch {
  return new PassageSearch([{ segment, first: 0, dead: [] }], letterOf);
}

describe('a search of passages', () => {
  const passages = [
    'axxxxxxxxx', // 0: a rare word in a long passage
    'ax', // 1: the same in a short one
    'aax', // 2: twice
    'bx', // 3
    'abx', // 4: both
    'x', // 5
    'y', // 6
    'bx', // 7: as 3
  ];
  const search = searchOf(segmentOf(passages.slice(0, 4), passages.slice(4)));
  const run = (query: string, limit: number, ranges?: readonly PassageRange[]): number[] =>
    search
      .search(
        [...query].map((letter) => ({ term: idOf(letter), weight: 1 })),
        limit,
        ranges,
      )
      .map(({ passage }) => passage);

  const check = (
    query: string,
    limit: number,
    expected: readonly number[],
    ranges?: readonly PassageRange[],
  ): void => {
    const where = ranges ? ` in ${ranges.map(({ first, last }) => `${first} to ${last}`).join(', ')}` : '';
    it(`for "${query}"${where}, at most ${limit}, finds ${expected.join(', ') || 'nothing'}`, () =>
      assert.deepEqual(run(query, limit, ranges), expected));
  };

  describe('puts more, shorter and rarer first', () => {
    check('a', 9, [2, 1, 4, 0]);
    check('y', 9, [6]);
    check('ab', 9, [4, 3, 7, 2, 1, 0]);
    check('yx', 1, [6]);
  });

  describe('keeps equal ones in the order of the corpus', () => {
    check('b', 9, [3, 7, 4]);
    check('b', 1, [3]);
    check('b', 2, [3, 7]);
  });

  describe('stays within ranges', () => {
    check('a', 9, [2, 1, 0], [{ first: 0, last: 4 }]);
    check('a', 9, [4], [{ first: 3, last: 8 }]);
    check(
      'b',
      9,
      [3, 4],
      [
        { first: 3, last: 4 },
        { first: 4, last: 6 },
      ],
    );
    check('a', 9, [], [{ first: 5, last: 8 }]);
    check('a', 9, [], []);
    check('a', 9, [], [{ first: 2, last: 2 }]);
  });

  describe('finds nothing', () => {
    check('', 9, []);
    check('z', 9, []);
    check('a', 0, []);
  });

  it('gives the same scores whatever was asked before', () => {
    const query = [
      { term: idOf('a'), weight: 1 },
      { term: idOf('x'), weight: 0.3 },
    ];
    const first = search.search(query, 9);
    run('abxy', 2);
    assert.deepEqual(search.search(query, 9), first);
    assert.ok(first.every(({ score }) => score > 0));
  });

  it('weighs terms', () => {
    const best = (a: number, b: number): number | undefined =>
      search.search(
        [
          { term: idOf('y'), weight: a },
          { term: idOf('b'), weight: b },
        ],
        1,
      )[0]?.passage;
    assert.deepEqual([best(1, 0.1), best(0.1, 1)], [6, 3]);
  });

  it('counts a rare term more than a common one, and one that nothing holds most', () => {
    const [z, y, a, x] = [...'zyax'].map((letter) => search.inverseFrequency(idOf(letter)));
    assert.ok(z! > y! && y! > a! && a! > x! && x! > 0);
  });

  it('finds the best ones of many, common words or not', () => {
    const many = Array.from(
      { length: 2_000 },
      (_, i) => `x${i % 7 === 0 ? 'y' : 'x'}${i === 1_234 ? 'a' : 'x'}`,
    );
    const large = searchOf(segmentOf(many));
    const query = [...'axy'].map((letter) => ({ term: idOf(letter), weight: 1 }));
    const all = large.search(query, 2_000);
    assert.deepEqual(large.search(query, 20), all.slice(0, 20));
    assert.equal(all[0]?.passage, 1_234);
    assert.deepEqual(
      all,
      [...all].sort((a, b) => b.score - a.score || a.passage - b.passage),
    );
  });

  it('gives the same scores however passages are spread, with others that count no more among them', () => {
    const spread = new PassageSearch(
      [
        { segment: segmentOf(passages.slice(0, 3)), first: 0, dead: [] },
        {
          segment: segmentOf(['aby', 'xa', ...passages.slice(3), 'yy']),
          first: 3,
          dead: [
            { first: 3, last: 5 },
            { first: 10, last: 11 },
          ],
        },
      ],
      letterOf,
    );
    for (const query of ['a', 'b', 'y', 'abxy', 'z'])
      for (const limit of [1, 3, 9]) {
        const terms = [...query].map((letter) => ({ term: idOf(letter), weight: 1 }));
        const found = spread.search(terms, limit).map(({ passage, score }) => ({
          passage: passage < 3 ? passage : passage - 2,
          score,
        }));
        assert.deepEqual(found, search.search(terms, limit));
        assert.equal(spread.inverseFrequency(idOf(query)), search.inverseFrequency(idOf(query)));
      }
  });
});
