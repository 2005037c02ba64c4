import { isCapitalised, lowerAt, tokenAt } from '../../text/token.ts';
import type { Encounter } from './encounter.ts';

/** "Ostby Town 5, Marston Rovers 1": the numbers behind names in a line of results are no counts of a noun that it does not name. */
export function isTally({ claim, differing: { figure, source } }: Encounter): boolean {
  if (claim.kind !== 'count' || claim.subject.head === undefined || figure.kind !== 'count') return false;
  const { tokens, figures } = source.sentence;
  const isOfName = ({ firstToken, lastToken }: typeof figure): boolean =>
    isCapitalised(tokenAt(tokens, firstToken - 1)) && ENDS.has(lowerAt(tokens, lastToken + 1));
  return (
    isOfName(figure) && figures.some((other) => other !== figure && other.kind === 'count' && isOfName(other))
  );
}

const ENDS: ReadonlySet<string> = new Set(['', ',', ';', '.', '–', '-']);
