import assert from 'node:assert/strict';
import { isAgreeing } from '../../../../server/src/engine/align/alignedClaim.ts';
import { isOutdone } from '../../../../server/src/engine/align/contrast/outdone.ts';
import { alignAs, type Settings } from '../candidatesOf.ts';

const BESIDE = 'The quay has 30 boats while the pier has 48 boats.';
const APART = 'The quay has 30 boats. The pier has 48 boats.';

function check(expected: boolean, claim: string, source: string, settings: Settings): void {
  it(`${expected}: ${claim} — ${source} ${JSON.stringify(settings)}`, () => {
    const { candidates } = alignAs(claim, source, settings);
    const agreeing = candidates.find(isAgreeing);
    assert.ok(agreeing);
    assert.equal(isOutdone(agreeing, candidates), expected);
  });
}

describe('a figure that agrees by chance', () => {
  const claim = 'The pier has 30 boats.';
  check(true, claim, BESIDE, { '30': { aligned: 0.2 }, '48': { aligned: 0.6 } });
  check(false, claim, BESIDE, { '30': { aligned: 0.3 }, '48': { aligned: 0.6 } });
  check(false, claim, BESIDE, { '30': { aligned: 0.1 }, '48': { aligned: 0.4 } });
  check(false, claim, APART, { '30': { aligned: 0.2 }, '48': { aligned: 0.6 } });
  check(true, claim, APART, { '30': { aligned: 0.1 }, '48': { aligned: 0.6 } });
  // 31 is met by chance less easily than 30.
  const particular = APART.replace('30', '31');
  check(false, 'The pier has 31 boats.', particular, { '31': { aligned: 0.1 }, '48': { aligned: 0.6 } });
});
