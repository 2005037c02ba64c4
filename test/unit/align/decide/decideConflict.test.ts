import assert from 'node:assert/strict';
import { decideConflict } from '../../../../server/src/engine/align/decide/decideConflict.ts';
import type { AlignmentModels, DecisionModel } from '../../../../server/src/engine/align/scorer/models.ts';
import { alignAs, type Settings } from '../candidatesOf.ts';

/** A model that sees a contradiction wherever it is asked. */
const CERTAIN: DecisionModel = {
  bias: 9,
  trees: [],
  features: [],
  thresholds: { date: 0.5, ordinal: 0.5, other: 0.5 },
};
const MODELS: AlignmentModels = { pair: CERTAIN, passageDecision: CERTAIN, documentDecision: CERTAIN };

function check(isAsked: boolean, claim: string, source: string, settings: Settings): void {
  it(`${isAsked}: ${claim} — ${source} ${JSON.stringify(settings)}`, () => {
    const decision = decideConflict(MODELS, alignAs(claim, source, settings), [], undefined, 'normal');
    assert.equal(decision !== undefined, isAsked);
  });
}

describe('whole documents are held against a claim', () => {
  const claim = 'The pier has 30 boats.';
  const source = 'The pier has 48 boats.';
  check(true, claim, source, { '48': { aligned: 0.3, sameHead: 1 } });
  check(false, claim, source, { '48': { aligned: 0.2, sameHead: 1 } });

  describe('of another noun only where the rest is alike', () => {
    check(true, claim, 'The pier has 48 lamps.', { '48': { aligned: 0.6, sameHead: -1 } });
    check(false, claim, 'The pier has 48 lamps.', { '48': { aligned: 0.4, sameHead: -1 } });
  });

  describe('that state its value elsewhere only where they are surely of it', () => {
    const both = (value: number): string => `${source} The quay has ${value} boats.`;
    check(false, 'The pier has 31 boats.', both(31), { '48': { aligned: 0.4 }, '31': { aligned: 0.1 } });
    check(true, 'The pier has 31 boats.', both(31), { '48': { aligned: 0.6 }, '31': { aligned: 0.1 } });
    check(true, claim, both(30), { '48': { aligned: 0.4 }, '30': { aligned: 0.1 } });
  });

  describe('that state its value beside the other figures of its sentence not at all', () => {
    const stated = (companions: number): Settings => ({
      '48': { aligned: 0.6, companions: 0 },
      '30': { aligned: 0.1, companions },
    });
    check(false, claim, `${source} The quay has 30 boats.`, stated(1));
    check(true, claim, `${source} The quay has 30 boats.`, stated(0));
  });
});
