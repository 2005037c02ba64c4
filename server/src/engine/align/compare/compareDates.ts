import { civilFromDays, weekdayOf } from '../../extract/date/calendar.ts';
import { intervalBetween, intervalOf } from '../../extract/date/intervalOf.ts';
import type { Comparison, IntervalRelation } from '../../model/comparison.ts';
import type { CalendarDate, DateRelation, Quantity, Strictness } from '../../model/figure.ts';

/** Day numbers, inclusive. */
interface Days {
  readonly low: number;
  readonly high: number;
}

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
    if (sharesOneEnd(claim, source)) return { relation: 'partial', gap: gapOf(claim, source) };
    if (isEndOf(claim, source)) return { relation: 'within', gap: 0 };
    const relation = relateDays(claim, source, {
      open: claim,
      stated: statedOf(claim),
      inSource: statedOf(source),
    });
    // A year that was only implied on either side settles agreement, not difference.
    const isSure = !isImplied(c) && (!isImplied(s) || isToldByDate(claim, source));
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

/**
 * A story of long ago has its own Mondays: only a claim about the year around the source's date is held against one, or one
 * that differs in nothing but the year.
 */
function isToldByDate(claim: Quantity, source: Quantity): boolean {
  if (!isResolvedDay(source)) return false;
  const told = civilFromDays(source.low);
  const isOnItsDay = claim.date?.month === told.month && claim.date.day === told.day;
  return isOnItsDay || Math.abs(claim.low - source.low) <= YEAR;
}

/** "Yesterday", "on Thursday" of what was: one day, which the date of the document tells. */
export function isResolvedDay({ date, low, high }: Quantity): boolean {
  return date?.relative === true && low === high;
}

function statedOf(date: Quantity): Days {
  return date.stated ?? { low: date.low, high: date.high };
}

/** Dates as of which something is counted: another one is another count, and contradicts nothing. */
const AS_OF: ReadonlySet<DateRelation | undefined> = new Set<DateRelation>(['asOf', 'by']);
/** Relations that name a day on which something began or ended, and so are compared as that day. */
const ENDS: ReadonlySet<DateRelation | undefined> = new Set<DateRelation>(['since', 'until']);

/** Relations that leave out the very days that they name. */
const EXCLUDING: ReadonlySet<DateRelation | undefined> = new Set<DateRelation>(['before', 'after']);

/** How the days that a claim leaves `open` lie to those that the source states; `stated` are those that the claim names. */
function relateDays(
  claim: Quantity,
  source: Quantity,
  { open, stated, inSource }: { readonly open: Days; readonly stated: Days; readonly inSource: Days },
): IntervalRelation {
  const isSameRelation = claim.relation === source.relation;
  const named = isSameRelation && ENDS.has(claim.relation) ? stated : open;
  // "After 2017" tells nothing of 2017 itself.
  if (!isSameRelation && EXCLUDING.has(source.relation) && overlap(stated, inSource)) return 'partial';
  // "By", "until" and "as of" name a day; when the source names the same one it agrees.
  if (sameDays(named, inSource) || (isSameRelation && sameDays(stated, inSource))) return 'same';
  // What went on "since March" may have met any later day: only the day that it began on is told by another.
  const holding = ENDS.has(claim.relation) ? stated : named;
  if (holding.low <= inSource.low && inSource.high <= holding.high) return 'within';
  if (overlap(named, inSource)) return 'partial';
  return AS_OF.has(claim.relation) && AS_OF.has(source.relation) ? 'partial' : 'disjoint';
}

/** Of two periods, "2012–13" and "2012–15": one end of both is the same, so that the other one is told otherwise. */
function sharesOneEnd(claim: Quantity, source: Quantity): boolean {
  if (claim.lastDate === undefined || source.lastDate === undefined) return false;
  const [c, s] = [statedOf(claim), statedOf(source)];
  return (c.low === s.low) !== (c.high === s.high);
}

/** "Until 2018" names the end of "from 2017 to 2018"; where the period ends otherwise it still tells of part of it. */
function isEndOf(claim: Quantity, source: Quantity): boolean {
  if (claim.relation !== 'until' || source.lastDate === undefined) return false;
  const [named, end] = [statedOf(claim), intervalOf(source.lastDate)];
  return named.low <= end.low && end.high <= named.high;
}

function gapOf(claim: Quantity, source: Quantity): number {
  const [c, s] = [statedOf(claim), statedOf(source)];
  const distance = Math.max(0, s.low - c.high, c.low - s.high);
  return Number.isFinite(distance) ? Math.min(1, distance / (10 * YEAR)) : 1;
}

/** Compares what both sides state of year, month and day; what is relative to an unknown day states nothing. */
function compareComponents(claim: Quantity, source: Quantity): Comparison | undefined {
  const [c, s] = [claim.date, source.date];
  if (isWeekdayAlone(claim)) return compareWeekdays(claim, source);
  if (c === undefined || s === undefined || c.relative || s.relative) return undefined;
  if (c.year !== undefined && s.year !== undefined && c.year !== s.year)
    return { relation: 'disjoint', gap: 0.5 };
  if (c.month === undefined || s.month === undefined) return undefined;
  const stated = withinYear(claim);
  const open = boundDays(claim.strictness, stated);
  const relation = relateDays(claim, source, { open, stated, inSource: withinYear(source) });
  if (relation === 'disjoint') return { relation, gap: 0.1 };
  if (relation === 'partial') return { relation, gap: 0 };
  if (isOfOtherWeekday(claim, s)) return { relation: 'disjoint', gap: 0.1 };
  if (c.year !== undefined && s.impliedYear !== undefined && c.year !== s.impliedYear)
    return { relation: 'partial', gap: 0 };
  return { relation: c.year !== undefined && s.year === undefined ? 'yearUnstated' : 'within', gap: 0 };
}

/** "Thursday 18 October" is no day of 2017: a weekday tells the years that it cannot be. */
function isOfOtherWeekday({ low, high }: Quantity, { weekday, day }: CalendarDate): boolean {
  return weekday !== undefined && day !== undefined && low === high && weekdayOf(low) !== weekday;
}

/** Whether all that is known of a date is its weekday: "on Thursday", in a text without a date of its own. */
function isWeekdayAlone(claim: Quantity): boolean {
  return claim.date?.weekday !== undefined && claim.date.day === undefined && !isPlaced(claim);
}

/** The same weekday may be the same day; another one may be told of another week. */
function compareWeekdays(claim: Quantity, source: Quantity): Comparison | undefined {
  return claim.date?.weekday === knownWeekday(source) ? { relation: 'within', gap: 0 } : undefined;
}

/** 0 is Sunday; undefined where no single day is known. */
function knownWeekday({ date, low, high }: Quantity): number | undefined {
  return date?.weekday ?? (low === high ? weekdayOf(low) : undefined);
}

/** A leap year, so that every day of a year without a year has a place in it. */
const ANY_YEAR = 2000;

/** The days that a bound on days leaves open: "before 29 April" those up to the 28th. */
function boundDays(strictness: Strictness, days: Days): Days {
  switch (strictness) {
    case 'lessThan':
      return { low: Number.NEGATIVE_INFINITY, high: days.low - 1 };
    case 'atMost':
      return { low: Number.NEGATIVE_INFINITY, high: days.high };
    case 'moreThan':
      return { low: days.high + 1, high: Number.POSITIVE_INFINITY };
    case 'atLeast':
      return { low: days.low, high: Number.POSITIVE_INFINITY };
    case 'exact':
    case 'about':
    case 'range':
      return days;
  }
}

function overlap(a: Days, b: Days): boolean {
  return a.low <= b.high && b.low <= a.high;
}

function sameDays(a: Days, b: Days): boolean {
  return a.low === b.low && a.high === b.high;
}

/** The days of a date or range of dates within an unknown year. */
function withinYear(date: Quantity): Days {
  const place = ({ year: _year, ...rest }: CalendarDate): CalendarDate => ({
    ...rest,
    impliedYear: ANY_YEAR,
  });
  const first = place(date.date ?? {});
  return date.lastDate === undefined ? intervalOf(first) : intervalBetween(first, place(date.lastDate));
}
