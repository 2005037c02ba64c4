import { closingBrace } from './closingBrace.ts';

/** Fields that nobody checks against, and that make up most of an export: `abstract = {`. */
const LONG_FIELD = /(?<=[,\s])(?:abstract|annotation|annote|keywords|notes|review)\s{0,20}=\s{0,20}\{/gi;

/**
 * A bibliography without the values of its long fields, with its line ends kept. The parser needs a millisecond for
 * each thousand characters, used or not.
 */
export function dropLongFields(text: string): string {
  const pieces: string[] = [];
  let end = 0;
  for (const match of text.matchAll(LONG_FIELD)) {
    const start = match.index + match[0].length;
    const close = start < end ? undefined : closingBrace(text, start);
    if (close === undefined) continue;
    pieces.push(text.slice(end, start), text.slice(start, close).replace(/[^\n]/g, ''));
    end = close;
  }
  pieces.push(text.slice(end));
  return pieces.join('');
}
