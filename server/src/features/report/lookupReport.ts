import type { Locator, SourceDocument } from '../../engine/model/document.ts';
import { findLineStarts, lineColumnAt } from '../../engine/model/lines.ts';
import { toFileSpan } from '../../engine/model/offsets.ts';
import type { Span } from '../../engine/model/span.ts';
import type { ShowPath } from './checkRun.ts';
import { markInPassage } from './excerpt.ts';
import { writeLocator } from './place.ts';
import { layOut, type TextStyle } from './textStyle.ts';

/** A passage of the corpus that answers a query. The span points into the document's text. */
export interface FoundPassage extends Span {
  readonly source: string;
  readonly path: string;
  readonly text: string;
  readonly passage: string;
  readonly locator?: Locator;
  readonly score: number;
  /** The document that holds it. */
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

/** The passages found, each with its source and place, the words that answer marked. */
export function* writeLookupText(
  found: readonly FoundPassage[],
  showPath: ShowPath,
  style: TextStyle,
): Generator<string> {
  for (const result of found) {
    const before = result.document?.text.slice(Math.max(0, result.start - 60), result.start) ?? '';
    yield `${style.bold(result.source)}  ${style.dim(showPath(result.path) + describePlace(result))}\n`;
    yield layOut(markInPassage(result.passage, [{ text: result.text, before }]), '  ', style);
    yield '\n';
  }
}

function describePlace({ document, locator, start }: FoundPassage): string {
  if (document !== undefined && document.runs === undefined)
    return `:${lineColumnAt(findLineStarts(document.text), start).line}`;
  return locator ? ` (${writeLocator(locator)})` : '';
}
