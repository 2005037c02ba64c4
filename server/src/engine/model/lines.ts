/** A place in a text as people count it: both from 1, the column in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** The offsets at which the lines of a text start; the first is always 0. */
export type LineStarts = readonly number[];

/** Finds where lines start. A line ends with `\n`, `\r\n` or a lone `\r`, as in the Language Server Protocol. */
export function findLineStarts(text: string): LineStarts {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}

/** The line and column of an offset; offsets past the end belong to the last line. */
export function lineColumnAt(starts: LineStarts, offset: number): LineColumn {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return { line: Math.max(low, 1), column: offset - (starts[low - 1] ?? 0) + 1 };
}
