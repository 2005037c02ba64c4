import { lowerAt, type Token } from './token.ts';

/** Whether an amount, by its tokens, both inclusive, is a part of what was named just before: "half of them", "of which 38 percent". */
export function isOfThese(
  { firstToken, lastToken }: { readonly firstToken: number; readonly lastToken: number },
  tokens: readonly Token[],
): boolean {
  const isOf = (at: number): boolean => lowerAt(tokens, at) === 'of' && ANAPHORS.has(lowerAt(tokens, at + 1));
  return isOf(lastToken + 1) || isOf(firstToken - 2);
}

const ANAPHORS: ReadonlySet<string> = new Set(['them', 'these', 'those', 'which', 'whom']);
