import { lowerAt, type Token } from '../text/token.ts';

/** How many tokens behind a count the manner of what was done is looked for. */
const REACH = 6;

/** By what something is done: nouns without an article behind "by" (Quirk et al. 1985, §9.49). */
const MEANS: ReadonlySet<string> = new Set(
  'post mail email letter proxy phone telephone fax text train rail bus car taxi bicycle bike air plane ship boat ferry sea road foot'.split(
    ' ',
  ),
);
/** Adverbs of the same sense. */
const MANNERS: ReadonlySet<string> = new Set(['online', 'abroad', 'remotely', 'overseas']);

/** The word that says by what means those whom a count at token `last` counts did it: "812,000 people voted by post". */
export function findMeans(tokens: readonly Token[], last: number, end: number): string | undefined {
  for (let i = last + 1; i <= Math.min(last + REACH, end - 1); i++) {
    const lower = lowerAt(tokens, i);
    if (MANNERS.has(lower)) return lower;
    if (lower === 'by' && MEANS.has(lowerAt(tokens, i + 1))) return lowerAt(tokens, i + 1);
  }
  return undefined;
}
