import type { Span } from '../model/span.ts';
import { createVocabulary } from '../vocabulary.ts';
import { extractFromText } from './extractFigures.ts';

/** How far into a text a byline stands, in UTF-16 code units: past it a date is part of the story. */
const BYLINE_REACH = 1500;

/** What stands right before the date of publication: "By Jo Smith on", "Published:", "Posted on". */
const BYLINE_CUE =
  /(?:\bby\s[\p{L}.'’ -]{3,60}?[,|]?\s(?:on\s)?|\b(?:published|posted|written|filed)(?:\s(?:on|at|in))?[:,|]?\s{1,3})$/iu;

/** Words that open a byline, and how far behind them its date may stand. */
const BYLINE_START = /\b(?:by|published|posted|written|filed)\b/giu;
const DATE_REACH = 110;

/**
 * The date of publication that a text gives in its byline, as ISO 8601; undefined where none says so in words. A
 * date without such words may be any date, the day on which the page was copied among them.
 */
export function findBylineDate(text: string): string | undefined {
  const head = text.slice(0, BYLINE_REACH);
  for (const match of head.matchAll(BYLINE_START)) {
    const end = Math.min(head.length, match.index + DATE_REACH);
    if (!/\b(?:1[5-9]|20)\d\d\b/.test(head.slice(match.index, end))) continue;
    const date = findDateAfterCue(head, { start: match.index, end });
    if (date !== undefined) return date;
  }
  return undefined;
}

function findDateAfterCue(text: string, span: Span): string | undefined {
  for (const { extractions } of extractFromText(text, span, { text }, createVocabulary())) {
    for (const { date, core, relation } of extractions) {
      if (date?.year === undefined || date.month === undefined || date.day === undefined || relation)
        continue;
      if (BYLINE_CUE.test(text.slice(span.start, core.start))) {
        return [date.year, pad(date.month), pad(date.day)].join('-');
      }
    }
  }
  return undefined;
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
