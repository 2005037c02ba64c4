import { lowerAt, type Sentence } from '../../text/token.ts';
import type { Extraction, Refiner } from '../extractor.ts';
import { DIRECTIONS, UNITS } from '../lexicon/calendar.ts';
import { civilFromDays, type DayInterval } from './calendar.ts';
import { type Amount, readAmount } from './countedForms.ts';
import type { DocumentDate } from './documentDay.ts';
import { intervalOf } from './intervalOf.ts';
import { periodAt, shiftedDay } from './resolveRelative.ts';

/**
 * Gives "four years earlier" and "the following month" the days that they reach from the date before them in the sentence
 * (anaphoric adverbials of time, Quirk et al. 1985, §8.55). Like a year that is implied, it may bear a date out, and
 * contradicts none: it stays `relative`.
 */
export const countFromDateRefiner: Refiner = {
  name: 'countFromDate',
  refine(extractions, sentence) {
    if (!extractions.some(isOpen)) return extractions;
    let from: Extraction | undefined;
    return extractions.map((extraction) => {
      const reached = from && isOpen(extraction) ? reach(extraction, from, sentence) : undefined;
      if (extraction.date !== undefined && extraction.noise === undefined && !isOpen(extraction))
        from = extraction;
      return reached === undefined ? extraction : { ...extraction, ...reached };
    });
  },
};

/** Whether a date counts from a time that nothing has told yet. */
function isOpen({ date, low, noise }: Extraction): boolean {
  return noise === undefined && date?.relative === true && date.weekday === undefined && Number.isNaN(low);
}

/** Where a count from a date leads; without a year to the day of the year only, and undefined where even that is not known. */
function reach(
  extraction: Extraction,
  { date, lastDate, low, high }: Extraction,
  sentence: Sentence,
): Partial<Extraction> | undefined {
  const steps = readSteps(extraction, sentence);
  if (steps === undefined || date === undefined || lastDate !== undefined) return undefined;
  const year = date.year ?? date.impliedYear;
  if (year !== undefined) {
    const { month } = date;
    return placed(step({ year, ...(month && { month }), ...(low === high && { day: low }) }, steps));
  }
  if (date.month === undefined || date.day === undefined || !FINE_UNITS.has(steps.unit)) return undefined;
  const day = intervalOf({ month: date.month, day: date.day, impliedYear: ANY_YEAR }).low;
  const reached = step({ year: ANY_YEAR, month: date.month, day }, steps);
  if (reached.low !== reached.high) return undefined;
  const civil = civilFromDays(reached.low);
  return { date: { month: civil.month, day: civil.day } };
}

/** A year without a leap day, in which a day without a year is counted from. */
const ANY_YEAR = 2001;
const FINE_UNITS: ReadonlySet<string> = new Set(['day', 'week']);

function placed({ low, high }: DayInterval): Partial<Extraction> | undefined {
  return Number.isNaN(low) ? undefined : { low, high };
}

function step(from: DocumentDate, { count, unit, isPeriod }: Steps): DayInterval {
  if (isPeriod || (unit === 'month' && from.day === undefined)) return periodAt(from, unit, count);
  return shiftedDay(from, unit, count);
}

/** How far a count leads; negative counts go back. A period is one of the calendar: "the following month". */
interface Steps extends Amount {
  readonly isPeriod: boolean;
}

function readSteps({ firstToken, lastToken }: Extraction, { tokens }: Sentence): Steps | undefined {
  const sign = SIGNS.get(lowerAt(tokens, lastToken));
  const amount = sign === undefined ? undefined : readAmount(tokens, firstToken);
  if (sign !== undefined)
    return amount?.next === lastToken && Number.isInteger(amount.value.count)
      ? { count: sign * amount.value.count, unit: amount.value.unit, isPeriod: false }
      : undefined;
  const count = DIRECTIONS.get(lowerAt(tokens, firstToken));
  const unit = lastToken === firstToken + 1 ? UNITS.get(lowerAt(tokens, lastToken)) : undefined;
  const isNarrative = NARRATIVE.has(lowerAt(tokens, firstToken));
  return count === undefined || unit === undefined || !isNarrative
    ? undefined
    : { count, unit, isPeriod: true };
}

const SIGNS: ReadonlyMap<string, number> = new Map([
  ['later', 1],
  ['earlier', -1],
]);
/** "The next day", "the previous year". */
const NARRATIVE: ReadonlySet<string> = new Set(['following', 'previous', 'next']);
