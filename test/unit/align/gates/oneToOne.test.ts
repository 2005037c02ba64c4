import assert from 'node:assert/strict';
import { isTaken } from '../../../../server/src/engine/align/gates/oneToOne.ts';
import { alignAs } from '../candidatesOf.ts';

/** Whether the 80 boats of a source, which are the first claim's as well, may not contradict the second claim, which they fit better. */
function check(expected: boolean, claim: string): void {
  it(claim, () => {
    const source = 'The town has 80 boats.';
    const first = alignAs(claim, source, { '80': { aligned: 0.5 } });
    const { sentence } = first.inDraft;
    const [, figure] = sentence.figures;
    const [candidate] = first.candidates;
    assert.ok(figure && candidate);
    const differing = { ...candidate, aligned: 0.9, comparison: { relation: 'disjoint', gap: 0.5 } } as const;
    const second = { figure, candidates: [differing] };
    assert.equal(isTaken(second, differing, [first], sentence), expected);
  });
}

describe('a source figure that another claim has', () => {
  check(false, 'The town has 80 boats, and 35 are new.');
  check(true, 'The town has 80 boats, and 35 of them are new.');
  check(true, 'The town has 80 boats, of which 35 are new.');
  check(false, 'The town has 80 boats, and 35 of its piers are new.');
});
