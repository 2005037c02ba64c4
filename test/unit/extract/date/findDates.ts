import { countFromDateRefiner } from '../../../../server/src/engine/extract/date/countFromDate.ts';
import { implyYearRefiner } from '../../../../server/src/engine/extract/date/implyYear.ts';
import { dateExtractors } from '../../../../server/src/engine/extract/date/index.ts';
import { dateRelationRefiner } from '../../../../server/src/engine/extract/date/relation.ts';
import type { Extraction } from '../../../../server/src/engine/extract/extractor.ts';
import { splitSentences } from '../../../../server/src/engine/text/sentences.ts';
import { tokenize } from '../../../../server/src/engine/text/tokenize.ts';
import { createVocabulary } from '../../../../server/src/engine/vocabulary.ts';

const vocabulary = createVocabulary();

/** The dates of a text, with years implied and relations read. */
export function findDates(text: string, documentDate?: string): Extraction[] {
  const tokens = tokenize(text, { start: 0, end: text.length }, vocabulary);
  const context = { text, ...(documentDate === undefined ? {} : { documentDate }) };
  return splitSentences(tokens).flatMap((sentence) => {
    const found = dateExtractors.flatMap((extractor) => extractor.extract(sentence, [], context));
    const dated = implyYearRefiner.refine(found, sentence, context);
    const counted = countFromDateRefiner.refine(dated, sentence, context);
    return [...dateRelationRefiner.refine(counted, sentence, context)];
  });
}

/** A day number as ISO 8601, or the infinity or NaN that it is. */
function isoDay(day: number): string {
  return Number.isFinite(day) ? new Date(day * 86_400_000).toISOString().slice(0, 10) : String(day);
}

/** The days of a date: "2015-06-13", "2015-06-01..2015-06-30", "..2015-06-12", "?". */
export function days({ low, high }: { readonly low: number; readonly high: number }): string {
  if (Number.isNaN(low)) return '?';
  if (low === high) return isoDay(low);
  return `${low === -Infinity ? '' : isoDay(low)}..${high === Infinity ? '' : isoDay(high)}`;
}
