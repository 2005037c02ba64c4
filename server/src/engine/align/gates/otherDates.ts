import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import type { IntervalRelation } from '../../model/comparison.ts';
import type { Quantity } from '../../model/figure.ts';
import type { SourceFigure } from '../candidates.ts';
import { compareTimes } from '../compare/compareTimes.ts';
import { tableOf } from './otherRows.ts';
import { findOwnTimes } from './ownDates.ts';

/**
 * A claim's candidates without the cells of tables that are of another time than it: "26 were injured in 2022" is neither
 * borne out nor contradicted by the row or the column of 2023. Where the table has cells of that very time, those of a part
 * of it, or of more, are of another time too (the quarters of a year).
 */
export function leaveOutOtherDates<Found extends SourceFigure>(
  claim: Figure,
  candidates: readonly Found[],
  sentence: AnalyzedSentence,
): readonly Found[] {
  if (!candidates.some(({ figure }) => figure.cell?.when !== undefined)) return candidates;
  const dates = findOwnTimes(claim, sentence);
  if (dates.length === 0) return candidates;
  const relations = new Map(candidates.map((candidate) => [candidate, relateTimes(dates, candidate)]));
  const dated = new Set(
    candidates
      .filter((candidate) => relations.get(candidate) === 'same')
      .map(({ source }) => tableOf(source)),
  );
  return candidates.filter((candidate) => {
    const relation = relations.get(candidate);
    if (relation === undefined || relation === 'same') return true;
    return relation !== 'disjoint' && !dated.has(tableOf(candidate.source));
  });
}

/** How the dates of a claim lie to that of a cell; of several the one that lies nearest. Undefined: it has none. */
function relateTimes(
  dates: readonly Quantity[],
  { figure: { cell } }: SourceFigure,
): IntervalRelation | undefined {
  const when = cell?.when;
  if (when === undefined) return undefined;
  const relations = dates.map((date) => compareTimes(date, when));
  if (relations.includes('same')) return 'same';
  return relations.every((relation) => relation === 'disjoint') ? 'disjoint' : relations.find(isOverlap);
}

function isOverlap(relation: IntervalRelation | undefined): boolean {
  return relation !== undefined && relation !== 'disjoint';
}
