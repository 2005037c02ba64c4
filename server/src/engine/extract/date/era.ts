import { lowerAt, type Token, tokenAt } from '../../text/token.ts';
import { isCapital, isGlued, isNumber } from './dateMatch.ts';

const BEFORE_ERAS: ReadonlySet<string> = new Set(['bc', 'bce', 'b.c.', 'b.c.e.']);
const AFTER_ERAS: ReadonlySet<string> = new Set(['ad', 'ce', 'a.d.', 'c.e.']);

/** Every mark of an era, in lower case. */
export const ERAS: ReadonlySet<string> = new Set([...BEFORE_ERAS, ...AFTER_ERAS]);

/** "44 BC", "476 CE", "AD 79"; the year in astronomical numbering. */
export function readEra(
  tokens: readonly Token[],
  at: number,
): { readonly first: number; readonly last: number; readonly year: number } | undefined {
  const after = lowerAt(tokens, at + 1);
  const isBefore = BEFORE_ERAS.has(after);
  const isAfter = AFTER_ERAS.has(after);
  const followsMark = tokenAt(tokens, at - 1)?.text === 'AD' || tokenAt(tokens, at - 1)?.text === 'A.D.';
  if (!isBefore && !isAfter && !followsMark) return undefined;
  if (!followsMark && isGlued(tokens, at + 2) && tokens[at + 2]?.text === '&') return undefined;
  const text = tokens[at]?.text ?? '';
  const value = Number(text.replace(',', ''));
  if (!isNumber(tokens, at) || !Number.isInteger(value) || value < 1) return undefined;
  const isMarked = isCapital(tokens, at + 1);
  if (isMarked && isBefore) return { first: at, last: at + 1, year: 1 - value };
  if (text.length > 4) return undefined;
  if (isMarked && isAfter) return { first: at, last: at + 1, year: value };
  return followsMark ? { first: at - 1, last: at, year: value } : undefined;
}
