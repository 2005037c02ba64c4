import type { Comparison, IntervalRelation } from '../../model/comparison.ts';
import type { Strictness } from '../../model/figure.ts';

/** What interval comparison needs of a figure, all in one unit. */
export interface StatedInterval {
  /** The stated value; for a range the nearer end counts, so it may be absent. */
  readonly value?: number;
  readonly low: number;
  readonly high: number;
  readonly strictness: Strictness;
  /** See Quantity.step. */
  readonly step: number;
  /** See Quantity.isLimit. */
  readonly isLimit?: true;
}

/** An approximation may be off by this share of its value where no round digit allows for more. */
const ABOUT_SHARE = 0.05;
/** A round one may be off by more: by this share at the most. */
const ROUND_SHARE = 0.1;
/** "Up to N" is said of a quantity that comes near N: below this share of N it misleads (scalar implicature, Horn 1972). */
const UP_TO_SHARE = 0.8;
/** A round number without a hedge may stand for any value that rounds to it (Krifka 2007). */
const FEWEST_ROUND_ZEROS = 2;
/** It is off by this share at the most: 400 may stand for 352, but nobody rounds 249 to 200 unless to hide the rest. */
const ROUNDED_SHARE = 0.15;

/** Compares two intervals of one unit; `slack` is what a unit conversion may have rounded away, relative. */
export function compareIntervals(claim: StatedInterval, source: StatedInterval, slack = 0): Comparison {
  return { relation: relate(claim, source, slack), gap: relativeGap(claim, source) };
}

function relate(claim: StatedInterval, source: StatedInterval, slack: number): IntervalRelation {
  if (isVague(claim) || isVague(source)) return relateVague(claim, source);
  if (claim.strictness === 'range' || source.strictness === 'range')
    return relateRanges(claim, source, slack);
  const c = claim.value ?? claim.low;
  const s = source.value ?? source.low;
  const margin = slack * Math.abs(c) + 1e-9 * Math.abs(c);
  // A bound is meant as it is written: only the source's value may have been rounded.
  if (isOneSided(claim.strictness))
    return relateBound({ claim, source, c, s, isSame: Math.abs(c - s) <= margin });
  const isSame = Math.abs(c - s) <= Math.max(claim.step, source.step) / 2 + margin;
  if (isOneSided(source.strictness)) return relateToBound({ claim, source, c, s, isSame });
  if (isSame) return isFinerThan(claim, source, Math.abs(c - s) - margin) ? 'approximate' : 'same';
  return relatePoints(claim, source, c, s);
}

/** How many times as finely a claim must be stated as a source for that not to bear its digits out. */
const MUCH_FINER = 100;

/** "$841.2 million" of "$1 billion": values that lie `distance` apart and are one at the source's grain alone. */
function isFinerThan(claim: StatedInterval, source: StatedInterval, distance: number): boolean {
  return claim.step > 0 && claim.step * MUCH_FINER <= source.step && distance > claim.step / 2;
}

/** "Dozens", "several hundred": no number is stated, so any within the bounds is meant. */
function isVague({ value, strictness }: StatedInterval): boolean {
  return value === undefined && strictness === 'about';
}

/** At least one of the two is vague: what it may mean contradicts nothing, and only a vague claim is borne out by it. */
function relateVague(claim: StatedInterval, source: StatedInterval): IntervalRelation {
  if (claim.low === source.low && claim.high === source.high) return 'same';
  if (claim.high < source.low || source.high < claim.low) return 'disjoint';
  const contains = claim.low <= source.low && source.high <= claim.high;
  return isVague(claim) && contains ? 'within' : 'partial';
}

/** Two points, hedged or not, that differ by more than their precision. */
function relatePoints(claim: StatedInterval, source: StatedInterval, c: number, s: number): IntervalRelation {
  const isOneSidedHedge = isHedgedToOneSide(claim);
  if (isOneSidedHedge && claim.low <= s && s <= claim.high) return 'within';
  const distance = Math.abs(c - s);
  const isHedged = claim.strictness === 'about' || source.strictness === 'about';
  const tolerance = Math.max(
    claim.strictness === 'about' ? aboutTolerance(c) : 0,
    source.strictness === 'about' ? aboutTolerance(s) : 0,
  );
  if (isHedged && distance <= tolerance) {
    if (claim.strictness !== 'about') return relateToAbout(c, s);
    return isOneSidedHedge && source.strictness === 'exact' ? 'partial' : 'within';
  }
  if (isHedged && distance <= 1.5 * tolerance) return 'partial';
  if (trailingZeros(c) >= FEWEST_ROUND_ZEROS && distance <= roundTolerance(c, ROUNDED_SHARE))
    return 'rounded';
  return 'disjoint';
}

/** "Nearly a quarter", "just over 300": what the hedge leaves open is on one side of the value. */
function isHedgedToOneSide({ strictness, value, low, high }: StatedInterval): boolean {
  return strictness === 'about' && (value === low) !== (value === high);
}

/** A precise claim beside a hedged round number: both may be said of one thing, or of two. */
function relateToAbout(c: number, s: number): IntervalRelation {
  return roundness(c) < roundness(s) ? 'approximate' : 'partial';
}

/** Two figures that are no ranges, with the values that are compared, and whether these agree within their precision. */
interface StatedPair {
  readonly claim: StatedInterval;
  readonly source: StatedInterval;
  readonly c: number;
  readonly s: number;
  readonly isSame: boolean;
}

/** The claim is a bound, the source a bound or a point. */
function relateBound(pair: StatedPair): IntervalRelation {
  const { claim, source, c, s, isSame } = pair;
  if (isOneSided(source.strictness)) return relateBounds(pair);
  if (isSame) {
    if (source.strictness === 'about') return 'partial';
    return isStrict(claim.strictness) && c === s ? 'disjoint' : 'within';
  }
  const contains = boundsBelow(claim.strictness) ? s > c : s < c;
  if (!contains) return isUnsettled(source, c, s) ? 'partial' : 'disjoint';
  return isMisleadingCeiling(claim, s) ? 'disjoint' : 'within';
}

/** Whether the source's value, before it was rounded or hedged, may have been on the other side of a bound. */
function isUnsettled(source: StatedInterval, bound: number, stated: number): boolean {
  const distance = Math.abs(bound - stated);
  if (source.strictness === 'about') return distance <= aboutTolerance(stated);
  return distance < (source.step / 2) * (1 - 1e-6);
}

/** Both are bounds. */
function relateBounds({ claim, source, c, s, isSame }: StatedPair): IntervalRelation {
  const isLower = boundsBelow(claim.strictness);
  if (boundsBelow(source.strictness) !== isLower) return relateOpposed(c, s, isLower, isSame);
  if (isSame) return 'same';
  const contains = isLower ? s > c : s < c;
  if (contains) return claim.isLimit || isMisleadingCeiling(claim, s) ? 'softDisjoint' : 'within';
  // "Over 98 million" is said of what is not yet 99: a bound stands near its value, at the grain it is written in.
  return Math.abs(c - s) < source.step ? 'partial' : 'softDisjoint';
}

/** Bounds that look in opposite directions: "more than 4,000" turns "up to 4,000" round. */
function relateOpposed(c: number, s: number, claimIsLower: boolean, isSame: boolean): IntervalRelation {
  if (isSame) return 'boundDropped';
  const overlap = claimIsLower ? s > c : s < c;
  return overlap ? 'partial' : 'disjoint';
}

/** The claim is a point, the source a bound. */
function relateToBound({ claim, source, c, s, isSame }: StatedPair): IntervalRelation {
  if (isSame) return claim.strictness === 'about' ? 'same' : 'boundDropped';
  if (claim.strictness === 'about' && Math.abs(c - s) <= aboutTolerance(c)) return 'partial';
  const isOutside = boundsBelow(source.strictness) ? c < s : c > s;
  if (isOutside) return 'disjoint';
  return Math.abs(c - s) <= ABOUT_SHARE * Math.abs(s) ? 'partial' : 'softDisjoint';
}

/** At least one of the two is a range. */
function relateRanges(claim: StatedInterval, source: StatedInterval, slack: number): IntervalRelation {
  const ends = [claim.low, claim.high].filter(Number.isFinite);
  const tolerance = Math.max(claim.step, source.step) / 2 + slack * Math.max(0, ...ends.map(Math.abs));
  const near = (a: number, b: number): boolean =>
    a === b || Math.abs(a - b) <= tolerance + 1e-9 * Math.abs(a);
  const lowSame = near(claim.low, source.low);
  const highSame = near(claim.high, source.high);
  if (lowSame && highSame) return 'same';
  if (claim.strictness === 'range' && source.strictness === 'range') {
    // One end shared, the other not: the same range, misstated.
    if (lowSame || highSame) return 'disjoint';
  } else if (claim.strictness !== 'range' && takesEnd(claim, source, near)) return 'boundDropped';
  const contains = claim.low <= source.low + tolerance && source.high <= claim.high + tolerance;
  if (contains) return isMisleadingCeiling(claim, source.high) ? 'disjoint' : 'within';
  const isApart = claim.high < source.low - tolerance || source.high < claim.low - tolerance;
  return isApart ? 'disjoint' : 'partial';
}

/** Whether a claim takes one end of a range for the whole, or turns it round: "more than 4,000" of "2,000 to 4,000". */
function takesEnd(
  claim: StatedInterval,
  { low, high }: StatedInterval,
  near: (a: number, b: number) => boolean,
): boolean {
  const value = claim.value ?? claim.low;
  if (!isOneSided(claim.strictness)) return near(value, low) || near(value, high);
  return isStrict(claim.strictness) && near(value, boundsBelow(claim.strictness) ? high : low);
}

function isMisleadingCeiling(claim: StatedInterval, highest: number): boolean {
  return claim.strictness === 'atMost' && claim.value !== undefined && highest < UP_TO_SHARE * claim.value;
}

/** Whether a figure is bound on one side: "at least", "fewer than". */
export function isOneSided(strictness: Strictness): boolean {
  return (
    strictness === 'atLeast' ||
    strictness === 'atMost' ||
    strictness === 'moreThan' ||
    strictness === 'lessThan'
  );
}

function isStrict(strictness: Strictness): boolean {
  return strictness === 'moreThan' || strictness === 'lessThan';
}

/** Whether a number is a lower bound: "at least", "more than". */
export function boundsBelow(strictness: Strictness): boolean {
  return strictness === 'atLeast' || strictness === 'moreThan';
}

/** How far a hedged number may be off: half a unit of its last non-zero digit, but a twentieth to a tenth of it. */
function aboutTolerance(value: number): number {
  return Math.max(ABOUT_SHARE * Math.abs(value), roundTolerance(value, ROUND_SHARE));
}

/** How far a round number may be off: half a unit of its last non-zero digit, but a share of it at the most. */
function roundTolerance(value: number, share: number): number {
  return Math.min(roundness(value) / 2, share * Math.abs(value));
}

/** The unit of the last non-zero digit of an integer: 100 for 300, 1 for 352 and for fractions. */
export function roundness(value: number): number {
  return 10 ** trailingZeros(value);
}

function trailingZeros(value: number): number {
  if (!Number.isInteger(value) || value === 0) return 0;
  let zeros = 0;
  for (let rest = Math.abs(value); rest % 10 === 0 && zeros < 15; rest /= 10) zeros++;
  return zeros;
}

function relativeGap(claim: StatedInterval, source: StatedInterval): number {
  const points = (interval: StatedInterval): number[] =>
    (interval.value === undefined ? [interval.low, interval.high] : [interval.value]).filter(Number.isFinite);
  let best = Number.POSITIVE_INFINITY;
  for (const c of points(claim)) {
    for (const s of points(source)) {
      const largest = Math.max(Math.abs(c), Math.abs(s));
      best = Math.min(best, largest === 0 ? 0 : Math.abs(c - s) / largest);
    }
  }
  return best;
}
