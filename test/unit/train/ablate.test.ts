import assert from 'node:assert/strict';
import {
  type AblatedRows,
  type Areas,
  FEATURE_GROUPS,
  type FitFolds,
  measureWithout,
} from '../../../scripts/train/ablate.ts';
import { fitFolds, type GroupedRow } from '../../../scripts/train/crossValidate.ts';
import { SeededRandom } from '../../../scripts/train/random.ts';
import { DECISION_FEATURES } from '../../../server/src/engine/align/decide/decisionFeatures.ts';
import { PAIR_FEATURES } from '../../../server/src/engine/align/pair/pairFeatures.ts';

/** Rows of noise whose label one feature tells. */
function makeRows(names: readonly string[], telling: string): GroupedRow[] {
  const random = new SeededRandom(telling);
  return Array.from({ length: 300 }, (_, i) => {
    const row = names.map(() => random.fraction());
    return { group: `page ${i % 20}`, row, label: (row[names.indexOf(telling)] ?? 0) > 0.5 ? 1 : 0 };
  });
}

describe('the groups of features that are left out', () => {
  const grouped = Object.values(FEATURE_GROUPS).flat();

  it('hold each feature once', () => {
    assert.equal(new Set(grouped).size, grouped.length);
  });

  it('hold all features but the alignment of the differing figure itself', () => {
    const missing = DECISION_FEATURES.filter((name) => !grouped.includes(name));
    assert.deepEqual(missing, ['differing']);
  });
});

describe('the areas without a group of features', () => {
  const pair = makeRows(PAIR_FEATURES, 'coverage');
  const decision = makeRows(DECISION_FEATURES, 'gap');
  const fitted: AblatedRows = {
    rows: { pair, passageDecision: decision, documentDecision: decision },
    passagePairs: pair,
    documentPairs: pair,
  };
  const fitAnew: FitFolds = (names, rows, options) => fitFolds(names, rows, 2, { ...options, trees: 3 });
  const check = (title: string, without: readonly string[], told: readonly (keyof Areas)[]): void => {
    it(title, () => {
      const areas = measureWithout(fitted, new Set(without), fitAnew);
      for (const [name, area] of Object.entries(areas))
        assert.equal(area > 0.95, told.includes(name as keyof Areas), `${name}: ${area}`);
    });
  };
  const pairs = ['passagePairs', 'documentPairs'] as const;
  const decisions = ['passageDecision', 'documentDecision'] as const;

  check('are those of all features where none is left out', [], [...pairs, ...decisions]);
  check('fall for the model that lived by the group', FEATURE_GROUPS.coverage ?? [], decisions);
  check('stay for the models that did not', FEATURE_GROUPS.closeness ?? [], pairs);
});
