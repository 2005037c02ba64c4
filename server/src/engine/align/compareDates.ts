import { intervalBetween, intervalOf } from '../extract/date/intervalOf.ts';
import type { Comparison, IntervalRelation } from '../model/comparison.ts';
import type { CalendarDate, Quantity } from '../model/figure.ts';

/** Days of a year; a gap of ten years and more counts as far apart. */
const YEAR = 365.25;

/**
 * Compares a claimed date with a source's. Undefined where they cannot be compared: neither years nor months are
 * known on both sides. A claim that is coarser than the source contains it ("in 2015", "June 13, 2015"); one that
 * is finer is not settled by it.
 */
export function compareDates(claim: Quantity, source: Quantity): Comparison | undefined {
  const c = claim.date;
  const s = source.date;
  if (c === undefined || s === undefined) return undefined;
  if (isPlaced(claim) && isPlaced(source)) {
    const relation = relateIntervals(claim, source);
    // A year that was only implied on either side settles agreement, not difference.
    const isSure = !isImplied(c) && !isImplied(s);
    if (isSure || relation !== 'disjoint') return { relation, gap: gapOf(claim, source) };
  }
  return compareComponents(claim, source);
}

function isPlaced(date: Quantity): boolean {
  return !Number.isNaN(date.low) && !Number.isNaN(date.high);
}

/** Whether the text leaves the year to be inferred: neither it nor its decade or century is written. */
function isImplied({ year, decade, century }: CalendarDate): boolean {
  return year === undefined && decade === undefined && century === undefined;
}

function statedOf(date: Quantity): { readonly low: number; readonly high: number } {
  return date.stated ?? { low: date.low, high: date.high };
}

function relateIntervals(claim: Quantity, source: Quantity): IntervalRelation {
  const s = statedOf(source);
  if (isBound(claim)) {
    // "By", "until" and "as of" name a day; when the source names the same one it agrees.
    const c = statedOf(claim);
    if (claim.relation === source.relation && c.low === s.low && c.high === s.high) return 'same';
    if (s.low >= claim.low && s.high <= claim.high) return 'within';
    return s.high < claim.low || s.low > claim.high ? 'disjoint' : 'partial';
  }
  if (claim.low === s.low && claim.high === s.high) return 'same';
  if (s.low >= claim.low && s.high <= claim.high) return 'within';
  return s.high < claim.low || s.low > claim.high ? 'disjoint' : 'partial';
}

function isBound(date: Quantity): boolean {
  return date.strictness !== 'exact' && date.strictness !== 'range' && date.strictness !== 'about';
}

function gapOf(claim: Quantity, source: Quantity): number {
  const [c, s] = [statedOf(claim), statedOf(source)];
  const distance = Math.max(0, s.low - c.high, c.low - s.high);
  return Number.isFinite(distance) ? Math.min(1, distance / (10 * YEAR)) : 1;
}

/** Compares what both sides state of year, month and day; what is relative to an unknown day states nothing. */
function compareComponents(claim: Quantity, source: Quantity): Comparison | undefined {
  const [c, s] = [claim.date, source.date];
  if (c === undefined || s === undefined || c.relative || s.relative) return undefined;
  if (c.year !== undefined && s.year !== undefined && c.year !== s.year)
    return { relation: 'disjoint', gap: 0.5 };
  if (c.month === undefined || s.month === undefined) return undefined;
  const [inClaim, inSource] = [withinYear(claim), withinYear(source)];
  if (inSource.high < inClaim.low || inSource.low > inClaim.high) return { relation: 'disjoint', gap: 0.1 };
  const contains = inClaim.low <= inSource.low && inSource.high <= inClaim.high;
  if (!contains) return { relation: 'partial', gap: 0 };
  return { relation: c.year !== undefined && s.year === undefined ? 'yearUnstated' : 'within', gap: 0 };
}

/** A leap year, so that every day of a year without a year has a place in it. */
const ANY_YEAR = 2000;

/** The days of a date or range of dates within an unknown year. */
function withinYear(date: Quantity): { readonly low: number; readonly high: number } {
  const place = ({ year: _year, ...rest }: CalendarDate): CalendarDate => ({
    ...rest,
    impliedYear: ANY_YEAR,
  });
  const first = place(date.date ?? {});
  return date.lastDate === undefined ? intervalOf(first) : intervalBetween(first, place(date.lastDate));
}
