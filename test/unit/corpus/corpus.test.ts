import assert from 'node:assert/strict';
import { buildCorpus } from '../../../server/src/engine/corpus/buildCorpus.ts';
import type { SourceDocument } from '../../../server/src/engine/model/document.ts';
import { documentOf } from '../verify/sources.ts';

const DOCUMENTS: readonly SourceDocument[] = [
  documentOf('empty', ''),
  documentOf('museum', 'The museum drew 4,712 visitors.\n\nIt is old.\n\nIn 2015 it sold 980 cakes.'),
  documentOf('bakery', 'The bakery sold 61 loaves.'),
  documentOf('blank', ''),
];

describe('a corpus', () => {
  const corpus = buildCorpus(DOCUMENTS, [{ key: 'ledger', title: 'A ledger' }]);

  describe('locates passages', () => {
    const check = (passage: number, expected: string | undefined): void => {
      it(`${passage} is in ${expected ?? 'nothing'}`, () => {
        const place = corpus.locate(passage);
        const found = place && `${place.owner.document.key}: ${place.passage.start}`;
        assert.equal(found, expected);
      });
    };
    check(0, 'museum: 0');
    check(1, 'museum: 33');
    check(2, 'museum: 45');
    check(3, 'bakery: 0');
    check(4, undefined);
    check(-1, undefined);
  });

  it('knows documents and entries by their keys', () => {
    assert.equal(corpus.documentOf('bakery')?.index, 2);
    assert.equal(corpus.documentOf('Bakery'), undefined);
    assert.equal(corpus.documentOf('ledger'), undefined);
    assert.equal(corpus.entries.get('ledger')?.title, 'A ledger');
  });

  it('counts the figures and years of its documents', () => {
    assert.deepEqual(
      corpus.documents.map(({ figureCount, years }) => [figureCount, [...years]]),
      [
        [0, []],
        [3, [2015]],
        [1, []],
        [0, []],
      ],
    );
  });

  it('reads the sentences that hold figures, once', () => {
    assert.deepEqual(
      [0, 1, 2, 3, 4].map((passage) => corpus.sentencesOf(passage).length),
      [1, 0, 1, 1, 0],
    );
    assert.equal(corpus.sentencesOf(0), corpus.sentencesOf(0));
    const museum = corpus.documentOf('museum')!;
    assert.equal(corpus.sentencesOfDocument(museum).length, 2);
  });

  it('takes a document’s own date for one of its years', () => {
    const dated = { ...documentOf('dated', 'It is old.'), metadata: { date: '2012-06' } };
    assert.deepEqual([...buildCorpus([dated]).documents[0]!.years], [2012]);
  });

  it('of nothing finds nothing', () => {
    const nothing = buildCorpus([]);
    assert.equal(nothing.locate(0), undefined);
    assert.deepEqual(nothing.search([{ term: 0, weight: 1 }], 5), []);
  });
});
