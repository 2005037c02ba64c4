import type { Token } from '../../text/token.ts';

const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const TENS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';

/** The values of ordinal words. */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.split(' ').map((word, value) => [word, value] as const),
  ...TENS.split(' ').map((word, i) => [word, 20 + 10 * i] as const),
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1e6],
]);

/** Whether a token is an ordinal in words. */
export function isOrdinalWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && ORDINAL_WORDS.has(token.word.lower);
}
