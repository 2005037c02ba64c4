import assert from 'node:assert/strict';
import type { IntervalRelation } from '../../../../server/src/engine/model/comparison.ts';
import type { Quantity } from '../../../../server/src/engine/model/figure.ts';

type Relation = IntervalRelation | 'not compared';

/** Makes the check that the first text of each pair, as a claim, lies to the second, as a source's, as named. */
export function makeRelationCheck(
  read: (text: string) => Quantity,
  compare: (claim: Quantity, source: Quantity) => { readonly relation: IntervalRelation } | undefined,
): (relation: Relation, pairs: readonly (readonly [claim: string, source: string])[]) => void {
  return (relation, pairs) =>
    describe(relation, () => {
      for (const [claim, source] of pairs)
        it(`${claim} beside ${source}`, () =>
          assert.equal(compare(read(claim), read(source))?.relation ?? 'not compared', relation));
    });
}
