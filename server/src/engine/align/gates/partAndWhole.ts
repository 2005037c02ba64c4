import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import { lowerAt, type Token, tokenAt } from '../../text/token.ts';
import type { Candidate } from '../candidates.ts';

/**
 * Whether a claim is a part and a candidate the whole that a part is taken of, or the other way round: "recounts in 48 of the
 * constituencies", and "in 17 of the 48 constituencies". They are of different things, whatever their values.
 */
export function arePartAndWholeCounts(
  claim: Figure,
  { figure, source }: Candidate,
  sentence: AnalyzedSentence,
): boolean {
  if (claim.kind !== 'count' || figure.kind !== 'count' || source.place.passage.cells !== undefined)
    return false;
  const [mine, theirs] = [roleOf(claim, sentence), roleOf(figure, source.sentence)];
  return mine !== undefined && theirs !== undefined && mine !== theirs;
}

/** What a partitive construction makes of a count (Quirk et al. 1985, §6.48); undefined: it stands in none. */
function roleOf(
  { firstToken, lastToken, order }: Figure,
  { tokens, figures }: AnalyzedSentence,
): 'part' | 'whole' | undefined {
  const of = DETERMINERS.has(lowerAt(tokens, firstToken - 1)) ? firstToken - 2 : firstToken - 1;
  const taken = lowerAt(tokens, of - 1) === 'out' ? of - 2 : of - 1;
  // "17 of the 48", "a third of the 1,500"
  if (
    lowerAt(tokens, of) === 'of' &&
    (isNumber(tokenAt(tokens, taken)) || figures[order - 1]?.lastToken === taken)
  )
    return 'whole';
  const isTaken = lowerAt(tokens, lastToken + 1) === 'of' && DETERMINERS.has(lowerAt(tokens, lastToken + 2));
  return isTaken ? 'part' : undefined;
}

function isNumber(token: Token | undefined): boolean {
  return token?.kind === 'number' || token?.word.wordClass === 'number';
}

const DETERMINERS: ReadonlySet<string> = new Set(
  'the these those its their them our his her all whom which'.split(' '),
);
