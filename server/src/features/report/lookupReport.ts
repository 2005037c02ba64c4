import type { LookupResult } from '../../engine/index.ts';
import type { SourceDocument } from '../../engine/model/document.ts';
import { findLineStarts, lineColumnAt } from '../../engine/model/lines.ts';
import { toFileSpan } from '../../engine/model/offsets.ts';
import type { ShowPath } from './checkRun.ts';
import { writeLocator } from './place.ts';
import { findQueryWords } from './queryMarks.ts';
import { layOut, type TextStyle } from './textStyle.ts';

/** An answer to a query, with the document that holds it. */
export interface FoundPassage extends LookupResult {
  readonly document: SourceDocument | undefined;
}

/** The JSON of `stet lookup`; offsets point into the file on disk, 0 and 0 where no place in it is known. */
export function writeLookupJson(query: string, found: readonly FoundPassage[], showPath: ShowPath): string {
  const results = found.map((result) => {
    const place = (result.document ? toFileSpan(result.document, result) : result) ?? { start: 0, end: 0 };
    return {
      source: result.source,
      path: showPath(result.path),
      start: place.start,
      end: place.end,
      text: result.text,
      passage: result.passage,
      ...(result.locator && { locator: result.locator }),
      score: Math.round(result.score * 1000) / 1000,
    };
  });
  return `${JSON.stringify({ version: 1, query, results })}\n`;
}

/** The passages found, each with its source and place, the words of the query marked. */
export function* writeLookupText(
  query: string,
  found: readonly FoundPassage[],
  showPath: ShowPath,
  style: TextStyle,
): Generator<string> {
  for (const result of found) {
    const marks = findQueryWords(result.passage, query);
    yield `${style.bold(result.source)}  ${style.dim(showPath(result.path) + describePlace(result))}\n`;
    yield `${layOut({ text: result.passage, marks }, '  ', style)}\n`;
  }
}

function describePlace({ document, locator, start }: FoundPassage): string {
  if (document !== undefined && document.runs === undefined)
    return `:${lineColumnAt(findLineStarts(document.text), start).line}`;
  return locator ? ` (${writeLocator(locator)})` : '';
}
