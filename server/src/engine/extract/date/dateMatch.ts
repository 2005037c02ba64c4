import type { CalendarDate } from '../../model/figure.ts';
import { type Token, tokenAt } from '../../text/token.ts';
import type { ExtractionContext } from '../extractor.ts';
import type { DayInterval } from './calendar.ts';

/** A date as a form finds it among the tokens, before its days are reckoned. */
export interface DateMatch {
  /** Indexes of its first and last token, both inclusive. */
  readonly first: number;
  readonly last: number;
  readonly date: CalendarDate;
  /** The end of a range of dates. */
  readonly lastDate?: CalendarDate;
  /** Set where the days do not follow from the components: relative and ambiguous dates. */
  readonly interval?: DayInterval;
  /** A time of day. */
  readonly isTime?: true;
}

/** Recognises one family of dates at a token; the longest match of all forms wins. */
export type DateForm = (
  tokens: readonly Token[],
  at: number,
  context: ExtractionContext,
) => DateMatch | undefined;

/** A component read from the tokens, and the index of the token after it. */
export interface Reading<T> {
  readonly value: T;
  readonly next: number;
}

/** Whether no white space stands before the token, and it is there. */
export function isGlued(tokens: readonly Token[], at: number): boolean {
  return tokenAt(tokens, at)?.glued === true;
}

/** Whether the token is a number in digits. */
export function isNumber(tokens: readonly Token[], at: number): boolean {
  return tokenAt(tokens, at)?.kind === 'number';
}

/** Whether the word begins with a capital. */
export function isCapital(tokens: readonly Token[], at: number): boolean {
  const code = tokenAt(tokens, at)?.text.charCodeAt(0) ?? 0;
  return code >= 65 && code <= 90;
}

/** Whether the text is a hyphen, a dash or a minus sign. */
export function isDash(text: string): boolean {
  return text === '-' || text === '–' || text === '—' || text === '‐' || text === '‑' || text === '−';
}
