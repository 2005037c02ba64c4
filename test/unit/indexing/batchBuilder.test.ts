import assert from 'node:assert/strict';
import { createVocabulary, finish } from '../../../server/src/engine/index.ts';
import { BatchBuilder } from '../../../server/src/indexing/batchBuilder.ts';
import { unpackContent } from '../../../server/src/indexing/packContent.ts';
import { documentOf } from '../verify/sources.ts';

/** The texts of a batch, by the places that were given for its documents. */
function makeBatch(builder: BatchBuilder, ...texts: readonly string[]): string[] {
  const spans = texts.map((text) => finish(builder.add(documentOf('d', text))));
  const { segment, content } = builder.finish();
  assert.equal(segment.firsts.length, texts.length + 1);
  return spans.map(({ offset, length }) => unpackContent(content.slice(offset, offset + length)).text);
}

describe('a builder of batches', () => {
  it('packs the documents of each batch, longer and shorter ones, and no other', () => {
    const builder = new BatchBuilder(createVocabulary());
    const long = 'A long one. '.repeat(500);
    for (const texts of [['A museum.', 'A bakery.'], [long], [], ['A cake.', long, 'A loaf.']])
      assert.deepEqual(makeBatch(builder, ...texts), texts);
  });
});
