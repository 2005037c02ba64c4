import type { OffsetRun, SourceDocument } from './document.ts';
import type { Span } from './span.ts';

/**
 * Where a span of a document's text stands in the file on disk, in UTF-16 code units of the decoded file.
 *
 * Documents whose text has the file's own offsets give the span as it is. In a derived text (HTML), each end goes
 * through the run that holds it. An end that no run holds (a decoded entity, a separator that the reader put
 * in) is carried outwards, the start to the end of the run before and the end to the start of the run after, so
 * that the file's span covers what was replaced; past the last run, both stay at its end. Undefined where no run
 * stands at or before the span: nothing of it is known to be in the file.
 */
export function toFileSpan(document: Pick<SourceDocument, 'runs'>, span: Span): Span | undefined {
  const { runs } = document;
  if (runs === undefined) return { start: span.start, end: span.end };
  const first = runAtOrBefore(runs, span.start);
  if (first < 0) return undefined;
  const start = startInFile(runs, first, span.start);
  const end = span.end > span.start ? endInFile(runs, first, span.end) : start;
  return { start, end: Math.max(start, end) };
}

function startInFile(runs: readonly OffsetRun[], index: number, offset: number): number {
  const run = runs[index] as OffsetRun;
  return run.fileStart + Math.min(offset - run.start, run.length);
}

/** Maps an exclusive end through its last code unit, which stands in or after the run `from`. */
function endInFile(runs: readonly OffsetRun[], from: number, end: number): number {
  const index = Math.max(from, runAtOrBefore(runs, end - 1));
  const run = runs[index] as OffsetRun;
  if (end <= run.start + run.length) return run.fileStart + (end - run.start);
  return runs[index + 1]?.fileStart ?? run.fileStart + run.length;
}

/** The index of the last run that starts at or before the offset; -1 where there is none. */
function runAtOrBefore(runs: readonly OffsetRun[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle] as OffsetRun).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
