import { lowerAt, type Token } from '../../text/token.ts';
import type { ExtractionContext } from '../extractor.ts';
import { type CalendarUnit, DEICTIC_DAYS, UNITS, WEEKDAYS } from '../lexicon/calendar.ts';
import { WordRole } from '../wordRole.ts';
import { type DayInterval, UNKNOWN_INTERVAL } from './calendar.ts';
import type { DateForm, Reading } from './dateMatch.ts';
import { documentDateOf } from './documentDay.ts';
import { readCardinalWords } from './readComponents.ts';
import { relative } from './relativeForms.ts';
import { shiftedDay } from './resolveRelative.ts';

/** A stretch of time: "three years". */
export interface Amount {
  readonly count: number;
  readonly unit: CalendarUnit;
}

/** Where the count leads: from the document's day, or from a time that the text speaks of. */
interface Direction {
  readonly sign: number;
  readonly isDeictic: boolean;
  /** Days between the document's day and the day that is counted from. */
  readonly shift: number;
}

/** "two months ago", "a week ago", "2 years 1 month ago", "two days later", "three weeks from tomorrow". */
export const matchCounted: DateForm = (tokens, at, context) => {
  const amounts: Amount[] = [];
  let next = at;
  for (let reading = readAmount(tokens, next); reading !== undefined; reading = readAmount(tokens, next)) {
    amounts.push(reading.value);
    next = skipAmountLink(tokens, reading.next);
    if (amounts.length === 4) break;
  }
  if (amounts.length === 0) return undefined;
  const direction = readDirection(tokens, next);
  if (direction === undefined) return undefined;
  return relative(at, direction.next - 1, {}, resolve(amounts, direction.value, context));
};

/** "three years", "a week", "2 business days", "two Sundays". */
export function readAmount(tokens: readonly Token[], at: number): Reading<Amount> | undefined {
  const count = readCount(tokens, at);
  if (count === undefined) return undefined;
  const unitAt = lowerAt(tokens, count.next) === 'business' ? count.next + 1 : count.next;
  const lower = lowerAt(tokens, unitAt);
  const unit = UNITS.get(lower) ?? (isWeekdayCount(lower) ? 'week' : undefined);
  return unit === undefined ? undefined : { value: { count: count.value, unit }, next: unitAt + 1 };
}

/** "two Sundays from now" counts weeks. */
function isWeekdayCount(lower: string): boolean {
  return (
    lower.length > 5 && (WEEKDAYS.has(lower) || (lower.endsWith('s') && WEEKDAYS.has(lower.slice(0, -1))))
  );
}

function readCount(tokens: readonly Token[], at: number): Reading<number> | undefined {
  const token = tokens[at];
  if (token === undefined || (token.word.roles & COUNT_ROLES) === 0) return undefined;
  if (token.kind === 'number') {
    if (((tokens[at + 1]?.word.roles ?? 0) & WordRole.dateFollower) === 0) return undefined;
    const value = Number(token.text);
    return Number.isFinite(value) ? { value, next: at + 1 } : undefined;
  }
  if (token.word.lower === 'a' || token.word.lower === 'an') return { value: 1, next: at + 1 };
  return readCardinalWords(tokens, at);
}

/** Of numbers and of the articles, which open dates. */
const COUNT_ROLES = WordRole.numeral | WordRole.dateOpener;

function skipAmountLink(tokens: readonly Token[], at: number): number {
  const lower = lowerAt(tokens, at);
  return lower === 'and' || lower === ',' ? at + 1 : at;
}

/**
 * "will leave in three weeks", "in two business days": after a future verb and at the clause's end the time leads to
 * a date; else it is how long something takes.
 */
export const matchInCounted: DateForm = (tokens, at, context) => {
  const amount = readAmount(tokens, at + 1);
  if (amount === undefined || !endsClause(tokens, amount.next)) return undefined;
  const isBusiness = lowerAt(tokens, amount.next - 2) === 'business';
  if (
    !isBusiness &&
    !tokens.slice(Math.max(0, at - 6), at).some((token) => FUTURE_VERBS.has(token.word.lower))
  )
    return undefined;
  const direction = { sign: 1, isDeictic: true, shift: 0 };
  return relative(
    at,
    amount.next - 1,
    {},
    isBusiness ? UNKNOWN_INTERVAL : resolve([amount.value], direction, context),
  );
};

const FUTURE_VERBS: ReadonlySet<string> = new Set(['will', 'shall', "'ll", '’ll']);

function endsClause(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next === undefined || '.,;!?'.includes(next.text);
}

/** The words that turn a stretch of time into a date. */
function readDirection(tokens: readonly Token[], at: number): Reading<Direction> | undefined {
  const lower = lowerAt(tokens, at);
  if (lower === 'ago') return { value: { sign: -1, isDeictic: true, shift: 0 }, next: at + 1 };
  if (lower === 'hence') return { value: { sign: 1, isDeictic: true, shift: 0 }, next: at + 1 };
  if (lower === 'earlier') return { value: { sign: -1, isDeictic: false, shift: 0 }, next: at + 1 };
  if (lower === 'later' && lowerAt(tokens, at + 1) !== 'than')
    return { value: { sign: 1, isDeictic: false, shift: 0 }, next: at + 1 };
  const sign = lower === 'from' || lower === 'after' ? 1 : lower === 'before' ? -1 : 0;
  const shift = lowerAt(tokens, at + 1) === 'now' ? 0 : DEICTIC_DAYS.get(lowerAt(tokens, at + 1));
  if (sign === 0 || shift === undefined) return undefined;
  return { value: { sign, isDeictic: true, shift }, next: at + 2 };
}

/** The amounts added up: the finest unit says how sharp the day is. */
function resolve(amounts: readonly Amount[], direction: Direction, context: ExtractionContext): DayInterval {
  const only = amounts[0];
  if (!direction.isDeictic || only === undefined || amounts.length > 1) return UNKNOWN_INTERVAL;
  const interval = shiftedDay(documentDateOf(context), only.unit, direction.sign * only.count);
  return { low: interval.low + direction.shift, high: interval.high + direction.shift };
}
