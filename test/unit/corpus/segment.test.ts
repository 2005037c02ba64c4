import assert from 'node:assert/strict';
import { buildCorpus } from '../../../server/src/engine/corpus/buildCorpus.ts';
import { mergeSegments } from '../../../server/src/engine/corpus/mergeSegments.ts';
import {
  adoptSegment,
  type NamedSegment,
  nameTerms,
} from '../../../server/src/engine/corpus/namedSegment.ts';
import { findPostings, type Segment } from '../../../server/src/engine/corpus/segment.ts';
import { SegmentBuilder } from '../../../server/src/engine/corpus/segmentBuilder.ts';
import type { Vocabulary } from '../../../server/src/engine/text/vocabulary.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';
import { documentOf } from '../verify/sources.ts';
import { idOf, segmentOf } from './letterSegments.ts';

/** "passage:count" of each passage that holds the term. */
function listPostings(segment: Segment, term: number): string {
  const { from, to } = findPostings(segment, term);
  return Array.from({ length: to - from }, (_, i) => {
    return `${segment.passages[from + i]}:${segment.counts[from + i]}`;
  }).join(' ');
}

describe('the postings of a segment', () => {
  const check = (letter: string, segment: Segment, expected: string): void => {
    it(`of "${letter}" are ${expected || 'none'}`, () =>
      assert.equal(listPostings(segment, idOf(letter)), expected));
  };
  const segment = segmentOf(['ab', 'aac', ''], ['b'], [], ['ca']);

  check('a', segment, '0:1 1:2 4:1');
  check('b', segment, '0:1 3:1');
  check('c', segment, '1:1 4:1');
  check('z', segment, '');
  check('{', segment, '');
});

describe('a segment of documents', () => {
  function build(vocabulary: Vocabulary, ...texts: readonly string[]): NamedSegment {
    const builder = new SegmentBuilder(vocabulary);
    for (const [at, text] of texts.entries()) for (const _ of builder.add(documentOf(`d${at}`, text)));
    return nameTerms(builder.finish(), vocabulary);
  }

  function adopt(named: NamedSegment, vocabulary: Vocabulary): Segment {
    const steps = adoptSegment(named, vocabulary);
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
  }

  const postingsOf = (segment: Segment, vocabulary: Vocabulary, word: string): string =>
    listPostings(segment, vocabulary.word(word).term);

  it('counts a term up to 255, and terms in all', () => {
    const vocabulary = createVocabulary();
    const segment = adopt(build(vocabulary, 'museum '.repeat(400)), vocabulary);
    assert.equal(postingsOf(segment, vocabulary, 'museum'), '0:255');
    assert.deepEqual([...segment.lengths], [400]);
  });

  it('keeps terms beyond its first buffer', () => {
    const words = Array.from({ length: 500 }, (_, i) => `word${i}x`);
    const vocabulary = createVocabulary();
    const segment = adopt(build(vocabulary, words.join(' ')), vocabulary);
    assert.ok(words.every((word) => postingsOf(segment, vocabulary, word) === '0:1'));
  });

  it('means the same in every vocabulary', () => {
    const named = build(createVocabulary(), 'The museum sold cakes.\n\nThe bakery sold loaves.');
    for (const first of ['loaves', 'sold', 'museum', 'nothing']) {
      const vocabulary = createVocabulary();
      vocabulary.idOfName(vocabulary.nameOf(vocabulary.word(first).term));
      const segment = adopt(named, vocabulary);
      assert.equal(postingsOf(segment, vocabulary, 'sold'), '0:1 1:1');
      assert.equal(postingsOf(segment, vocabulary, 'loaf'), '1:1');
      assert.equal(postingsOf(segment, vocabulary, 'museums'), '0:1');
      assert.deepEqual(
        [...segment.terms],
        [...segment.terms].sort((a, b) => a - b),
      );
    }
  });

  it('is found by the heads of the columns of its cells', () => {
    const row = { start: 0, end: 1, kind: 'row', headings: [], locator: { kind: 'row', row: 1 } } as const;
    const cells = [{ start: 0, end: 1, column: 'Loaves' }];
    const corpus = buildCorpus([{ ...documentOf('table', '7'), passages: [{ ...row, cells }] }]);
    const { term } = corpus.vocabulary.word('loaf');
    assert.equal(corpus.search([{ term, weight: 1 }], 9).length, 1);
  });

  describe('when segments are merged', () => {
    const parts = [
      { segment: build(createVocabulary(), 'A museum.', 'A bakery.\n\nA cake.'), documents: [0, 1] },
      { segment: build(createVocabulary(), 'A gone bakery.', 'A bakery and a museum.'), documents: [1] },
    ];
    const vocabulary = createVocabulary();
    const merged = adopt(mergeSegments(parts), vocabulary);

    it('holds the documents that count, in order', () => {
      assert.deepEqual([...merged.firsts], [0, 1, 3, 4]);
      assert.equal(postingsOf(merged, vocabulary, 'bakery'), '1:1 3:1');
      assert.equal(postingsOf(merged, vocabulary, 'museum'), '0:1 3:1');
      assert.equal(postingsOf(merged, vocabulary, 'cake'), '2:1');
      assert.equal(postingsOf(merged, vocabulary, 'gone'), '');
    });
    it('of nothing is empty', () => {
      const nothing = mergeSegments([]);
      assert.deepEqual([[...nothing.firsts], nothing.names, nothing.passages.length], [[0], '', 0]);
    });
  });

  it('yields in long work', () => {
    const steps = new SegmentBuilder(createVocabulary()).add(
      documentOf('long', `${'A long word. '.repeat(50)}\n\n`.repeat(300)),
    );
    let count = 0;
    while (!steps.next().done) count++;
    assert.ok(count > 5);
  });
});
