/** Fields that nobody checks against, and that make up most of an export: `abstract = {`. */
const LONG_FIELD = /(?<=[,\s])(?:abstract|annotation|annote|keywords|notes|review)\s{0,20}=\s{0,20}\{/gi;

/** A longer value is left alone: its closing brace is most likely missing. */
const LONGEST_VALUE = 20_000;

/**
 * A bibliography without the values of its long fields, with its line ends kept. The parser needs a millisecond for
 * each thousand characters, used or not.
 */
export function dropLongFields(text: string): string {
  const pieces: string[] = [];
  let end = 0;
  for (const match of text.matchAll(LONG_FIELD)) {
    const start = match.index + match[0].length;
    const close = start < end ? undefined : findClosingBrace(text, start);
    if (close === undefined) continue;
    pieces.push(text.slice(end, start), text.slice(start, close).replace(/[^\n]/g, ''));
    end = close;
  }
  pieces.push(text.slice(end));
  return pieces.join('');
}

/** The brace that closes the value from `start` on; undefined where an entry seems to begin before it. */
function findClosingBrace(text: string, start: number): number | undefined {
  let depth = 0;
  const limit = Math.min(text.length, start + LONGEST_VALUE);
  for (let i = start; i < limit; i++) {
    const sign = text[i];
    if (sign === '\\') i++;
    else if (sign === '{') depth++;
    else if (sign === '}' && depth-- === 0) return i;
    else if (sign === '@' && /^@[A-Za-z]{1,40}\s{0,10}[{(]/.test(text.slice(i, i + 60))) return undefined;
  }
  return undefined;
}
