/** A longer value is left alone: its closing brace is most likely missing. */
const LONGEST_VALUE = 20_000;

const ENTRY = /@[A-Za-z]{1,40}\s{0,10}[{(]/y;

/**
 * The brace that closes what begins at `start`; undefined where an entry seems to begin before it, or it is more than
 * 20,000 characters away.
 */
export function closingBrace(text: string, start: number): number | undefined {
  let depth = 0;
  const limit = Math.min(text.length, start + LONGEST_VALUE);
  for (let at = start; at < limit; at++) {
    switch (text.charCodeAt(at)) {
      case 0x5c: // \
        at++;
        break;
      case 0x7b: // {
        depth++;
        break;
      case 0x7d: // }
        if (depth-- === 0) return at;
        break;
      case 0x40: // @
        ENTRY.lastIndex = at;
        if (ENTRY.test(text)) return undefined;
    }
  }
  return undefined;
}
