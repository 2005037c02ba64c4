import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import { lowerAt, type Token, tokenAt } from '../../text/token.ts';
import type { Candidate } from '../candidates.ts';
import type { Encounter } from './encounter.ts';

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

/** The most that are named before "and 15 others": a longer list is given whole. */
const MOST_NAMED = 5;

/** "Appointed Ann Lee and 15 others", of 16 appointments: the others are all but those who are named. */
export function isOfTheOthers({ claim, differing: { figure, source }, sentence }: Encounter): boolean {
  if (claim.kind !== 'count' || figure.kind !== 'count') return false;
  const isRest = isOthers(figure, source.sentence);
  if (isRest === isOthers(claim, sentence)) return false;
  const [stated, claimed] = [figure.value ?? 0, claim.value ?? 0];
  const named = isRest ? claimed - stated : stated - claimed;
  return named > 0 && named <= MOST_NAMED;
}

function isOthers({ lastToken }: Figure, { tokens }: AnalyzedSentence): boolean {
  const next = lowerAt(tokens, lastToken + 1);
  return next === 'other' || next === 'others';
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
