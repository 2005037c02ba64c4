import assert from 'node:assert/strict';
import { buildCorpus } from '../../../server/src/engine/corpus/buildCorpus.ts';
import { findPostings, type IndexSegment } from '../../../server/src/engine/corpus/indexSegment.ts';
import { mergeSegments } from '../../../server/src/engine/corpus/mergeSegments.ts';
import { SegmentBuilder } from '../../../server/src/engine/corpus/segmentBuilder.ts';
import type { Vocabulary } from '../../../server/src/engine/text/vocabulary.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';
import { documentOf } from '../verify/sources.ts';
import { segmentOf } from './letterSegments.ts';

/** "passage:count" of each passage that holds the term. */
function listPostings(segment: IndexSegment, name: string): string {
  const { from, to } = findPostings(segment, name);
  return Array.from({ length: to - from }, (_, i) => {
    return `${segment.passages[from + i]}:${segment.counts[from + i]}`;
  }).join(' ');
}

describe('the postings of a segment', () => {
  const check = (letter: string, segment: IndexSegment, expected: string): void => {
    it(`of "${letter}" are ${expected || 'none'}`, () =>
      assert.equal(listPostings(segment, letter), expected));
  };
  const segment = segmentOf(['ab', 'aac', ''], ['b'], [], ['ca']);

  check('a', segment, '0:1 1:2 4:1');
  check('b', segment, '0:1 3:1');
  check('c', segment, '1:1 4:1');
  check('z', segment, '');
  check('{', segment, '');
});

describe('a segment of documents', () => {
  const vocabulary = createVocabulary();

  function build(words: Vocabulary, ...texts: readonly string[]): IndexSegment {
    const builder = new SegmentBuilder(words);
    for (const [at, text] of texts.entries()) for (const _ of builder.add(documentOf(`d${at}`, text)));
    return builder.finish();
  }

  const postingsOf = (segment: IndexSegment, word: string): string =>
    listPostings(segment, vocabulary.nameOf(vocabulary.word(word).term));

  it('counts a term up to 255, and terms in all', () => {
    const segment = build(createVocabulary(), 'museum '.repeat(400));
    assert.equal(postingsOf(segment, 'museum'), '0:255');
    assert.deepEqual([...segment.lengths], [400]);
  });

  it('keeps terms beyond its first buffer', () => {
    const words = Array.from({ length: 500 }, (_, i) => `word${i}x`);
    const segment = build(createVocabulary(), words.join(' '));
    assert.ok(words.every((word) => postingsOf(segment, word) === '0:1'));
  });

  it('is the same whichever words its vocabulary knew before', () => {
    const buildAfter = (known: string) => {
      const words = createVocabulary();
      assert.equal(words.word(known).term, 0);
      return build(words, 'The museum sold cakes.\n\nThe bakery sold loaves.');
    };
    const segment = buildAfter('nothing');
    for (const first of ['loaves', 'sold', 'museum']) assert.deepEqual(buildAfter(first), segment);
    assert.equal(postingsOf(segment, 'sold'), '0:1 1:1');
    assert.equal(postingsOf(segment, 'loaf'), '1:1');
    assert.equal(postingsOf(segment, 'museums'), '0:1');
  });

  it('is the same from a builder that has made others, which it leaves as they are', () => {
    const used = new SegmentBuilder(createVocabulary());
    const make = (builder: SegmentBuilder, text: string): IndexSegment => {
      for (const _ of builder.add(documentOf('d', text)));
      return builder.finish();
    };
    const [first, second] = [make(used, 'A bakery and a museum.\n\nA cake.'), make(used, 'A museum.')];
    assert.deepEqual(second, make(new SegmentBuilder(createVocabulary()), 'A museum.'));
    assert.equal(postingsOf(first, 'cake'), '1:1');
    assert.deepEqual([...first.firsts], [0, 2]);
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
    const merged = mergeSegments(parts);

    it('holds the documents that count, in order', () => {
      assert.deepEqual([...merged.firsts], [0, 1, 3, 4]);
      assert.equal(postingsOf(merged, 'bakery'), '1:1 3:1');
      assert.equal(postingsOf(merged, 'museum'), '0:1 3:1');
      assert.equal(postingsOf(merged, 'cake'), '2:1');
      assert.equal(postingsOf(merged, 'gone'), '');
    });
    it('of nothing is empty', () => {
      const nothing = mergeSegments([]);
      assert.deepEqual(
        [[...nothing.firsts], [...nothing.nameStarts], nothing.passages.length],
        [[0], [0], 0],
      );
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
