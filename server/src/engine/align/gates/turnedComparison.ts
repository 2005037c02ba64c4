import { isVerbal } from '../../text/token.ts';
import type { Encounter } from './encounter.ts';

/** "Half as much as Ostby" and "twice Marston": of two things that are compared either may be named first; not where one doubled or halved. */
export function isTurnedComparison({ claim, differing: { figure, source }, sentence }: Encounter): boolean {
  if (claim.unit !== 'times' || figure.unit !== 'times') return false;
  const isLess = [claim, figure].map(({ value = 1 }) => value < 1);
  const verbs = [sentence.tokens[claim.firstToken], source.sentence.tokens[figure.firstToken]];
  return isLess[0] !== isLess[1] && !verbs.some((token) => token !== undefined && isVerbal(token.word));
}
