import type { BoostedTrees } from '../../server/src/engine/align/scorer/boostedTrees.ts';
import { predictProbability } from '../../server/src/engine/align/scorer/treeScorer.ts';
import { type BoostOptions, fitBoostedTrees } from './boost.ts';
import { foldOf } from './folds.ts';

/** A row of features with its label and the group (page, source) that must not be split. */
export interface GroupedRow {
  readonly group: string;
  readonly row: readonly number[];
  readonly label: 0 | 1;
  readonly weight?: number;
}

/** Fits one model for each fold, on the rows of all other folds. */
export function fitFolds(
  names: readonly string[],
  rows: readonly GroupedRow[],
  folds: number,
  options: BoostOptions,
): BoostedTrees[] {
  return Array.from({ length: folds }, (_, fold) =>
    fitAll(
      names,
      rows.filter((one) => foldOf(one.group, folds) !== fold),
      options,
    ),
  );
}

/** Fits a model on all rows. */
export function fitAll(
  names: readonly string[],
  rows: readonly GroupedRow[],
  options: BoostOptions,
): BoostedTrees {
  return fitBoostedTrees(
    names,
    {
      rows: rows.map((one) => one.row),
      labels: rows.map((one) => one.label),
      weights: rows.map((one) => one.weight ?? 1),
    },
    options,
  );
}

/** The area under the ROC curve of scores that no training row had part in. */
export function areaUnderCurve(rows: readonly GroupedRow[], models: readonly BoostedTrees[]): number {
  const scored = rows
    .map((one) => ({ score: predictFor(models, one), label: one.label }))
    .sort((a, b) => a.score - b.score);
  let [negatives, ranked] = [0, 0];
  for (const { label } of scored) {
    if (label === 0) negatives++;
    else ranked += negatives;
  }
  const positives = scored.length - negatives;
  return ranked / Math.max(1, positives * negatives);
}

/** The probability that the model of the row's own fold gives: the one that never saw its group. */
export function predictFor(models: readonly BoostedTrees[], one: Pick<GroupedRow, 'group' | 'row'>): number {
  const model = models[foldOf(one.group, models.length)];
  if (model === undefined) throw new Error('no model for the fold');
  return predictProbability(model, one.row);
}
