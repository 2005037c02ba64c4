import type { Comparison } from '../../model/comparison.ts';
import type { FigureKind, Quantity } from '../../model/figure.ts';
import { compareDates } from './compareDates.ts';
import { compareIntervals, isOneSided } from './interval.ts';
import { restateAsPercent, restateInUnit } from './restate.ts';

/** What a unit conversion may have rounded away when a writer converted: a twentieth. */
const CONVERSION_SLACK = 0.03;

/**
 * Compares a claim's figure with a source's. Undefined where they are of different dimensions or scales and no
 * comparison has a meaning: percent and percentage points, two currencies, a date and a count.
 */
export function compareFigures(claim: Quantity, source: Quantity): Comparison | undefined {
  if (claim.kind === 'date' || source.kind === 'date') {
    return claim.kind === source.kind ? compareDates(claim, source) : undefined;
  }
  if (isShare(claim.kind) && isShare(source.kind)) return compareShares(claim, source);
  if (claim.kind !== source.kind)
    return isTime(claim.kind) && isTime(source.kind) ? compareAgeWithDuration(claim, source) : undefined;
  if (claim.per !== undefined && source.per !== undefined && claim.per !== source.per) return undefined;
  if (claim.kind === 'ordinal') return compareRanks(claim, source);
  if (claim.unit === source.unit) return compareSigned(claim, source);
  if (claim.kind === 'measure' && (isRateOf(source.unit, claim.unit) || isRateOf(claim.unit, source.unit)))
    return compareWithoutRate(claim, source);
  return compareConverted(claim, source);
}

/** Compares in the claim's unit; undefined where one side has none, or none that is of the other's dimension. */
function compareConverted(claim: Quantity, source: Quantity): Comparison | undefined {
  if (claim.unit === undefined || source.unit === undefined) return undefined;
  const converted = restateInUnit(source, source.unit, claim.unit);
  const comparison = converted && compareIntervals(claim, converted, CONVERSION_SLACK);
  return comparison?.relation === 'within' && isOfOtherUnit(claim, source)
    ? { ...comparison, relation: 'disjoint' }
    : comparison;
}

/** "As little as 500 weeks" of "500 years": a bound is met by the very number, but in another unit. */
function isOfOtherUnit(claim: Quantity, source: Quantity): boolean {
  return isOneSided(claim.strictness) && claim.value === source.value && claim.unit !== source.unit;
}

/** An age and a duration may be one ("after 12 years", "aged 12"): they agree, but somebody's age contradicts no other time. */
function compareAgeWithDuration(claim: Quantity, source: Quantity): Comparison | undefined {
  const comparison = compareConverted(claim, source);
  return comparison?.relation === 'same' || comparison?.relation === 'within' ? comparison : undefined;
}

/** Words may say the sign of one side: "fell by 0.1 percent", of which a table says "-0.1", is neither borne out nor contradicted by it. */
function compareSigned(claim: Quantity, source: Quantity): Comparison {
  const comparison = compareIntervals(claim, source);
  const [c, s] = [claim.value ?? 0, source.value ?? 0];
  const isSignOnly = c * s < 0 && Math.abs(c + s) <= Math.max(claim.step, source.step) / 2;
  return isSignOnly ? { ...comparison, relation: 'partial' } : comparison;
}

/** Whether one unit is a rate of the other: metres per year, and metres. */
function isRateOf(rate: string | undefined, unit: string | undefined): boolean {
  return unit !== undefined && rate?.startsWith(`${unit}/`) === true;
}

/** "54 metres, on average, over the whole period" may leave "per year" to its reader: only agreement shows that it does. */
function compareWithoutRate(claim: Quantity, source: Quantity): Comparison | undefined {
  const comparison = compareIntervals(claim, source);
  return comparison.relation === 'same' ? { ...comparison, relation: 'within' } : undefined;
}

/** "Above 25th" is said of better ranks and of higher numbers alike: a bound on a rank contradicts no rank. */
function compareRanks(claim: Quantity, source: Quantity): Comparison {
  const comparison = compareIntervals(claim, source);
  const isBound = claim.strictness === 'lessThan' || claim.strictness === 'moreThan';
  return isBound && comparison.relation === 'disjoint' ? { ...comparison, relation: 'partial' } : comparison;
}

/** A percentage and a ratio are one scale; percentage points are another. */
function compareShares(claim: Quantity, source: Quantity): Comparison | undefined {
  if (claim.unit === 'score' || source.unit === 'score') return compareScores(claim, source);
  if ((claim.unit === 'times') !== (source.unit === 'times')) return undefined;
  if (claim.kind === source.kind) {
    if (claim.unit !== source.unit) return undefined;
    if (claim.parts && source.parts && claim.parts[1] !== source.parts[1] && !isFraction(claim, source))
      return undefined;
    return compareSigned(claim, source);
  }
  return comparePercentWithRatio(claim, source);
}

/** How many percentage points a fraction may stand away from the percentage that it is said for. */
const POINTS_OF_FRACTION = 2;

/**
 * "A third" is said of 32 percent, and of 35: a fraction is a coarser scale than percentages (Krifka 2007), so that it is
 * neither borne out nor contradicted by one near it.
 */
function comparePercentWithRatio(claim: Quantity, source: Quantity): Comparison {
  const [mine, theirs] = [restateAsPercent(claim), restateAsPercent(source)];
  const comparison = compareIntervals(mine, theirs, 0.01);
  const ratio = claim.kind === 'ratio' ? claim : source;
  const arePoints = claim.strictness === 'exact' && source.strictness === 'exact' && ratio.unit === undefined;
  const isNear = Math.abs((mine.value ?? 0) - (theirs.value ?? 0)) <= POINTS_OF_FRACTION;
  return arePoints && isNear && comparison.relation === 'disjoint'
    ? { ...comparison, relation: 'partial' }
    : comparison;
}

/** Scores agree in both numbers, whichever side is named first. */
function compareScores(claim: Quantity, source: Quantity): Comparison | undefined {
  const [c, s] = [claim.parts, source.parts];
  if (claim.unit !== source.unit || c === undefined || s === undefined) return undefined;
  const isSame = (c[0] === s[0] && c[1] === s[1]) || (c[0] === s[1] && c[1] === s[0]);
  return isSame ? { relation: 'same', gap: 0 } : { relation: 'disjoint', gap: 0.5 };
}

/** Whether both ratios are shares of one, so that "one in four" and "25 of 100" are one scale. */
function isFraction(claim: Quantity, source: Quantity): boolean {
  return (claim.value ?? 2) <= 1 && (source.value ?? 2) <= 1;
}

function isShare(kind: FigureKind): boolean {
  return kind === 'percent' || kind === 'ratio';
}

function isTime(kind: FigureKind): boolean {
  return kind === 'duration' || kind === 'age';
}
