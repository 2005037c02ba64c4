import type { Figure } from '../../model/analysis.ts';
import type { IntervalRelation } from '../../model/comparison.ts';
import type { FigureKind } from '../../model/figure.ts';
import { lowerAt, tokenAt } from '../../text/token.ts';
import type { Candidate } from '../candidates.ts';
import { compareFigures } from '../compare/compareFigures.ts';
import { findOwnDates } from '../gates/ownDates.ts';
import { isGenericPerson, relateHeads } from '../pair/heads.ts';
import type { Contrast } from './contrast.ts';
import { isNominal } from './phrases.ts';

/** "300 pipers and fewer than 40 drummers": the claim's very noun is counted by the figure that differs. */
export function isOfOtherNoun({ claim, agreeing, differing, inDraft }: Contrast): boolean {
  const [mine, theirs] = [claim.subject, agreeing.figure.subject];
  if (claim.kind !== 'count' || mine.headTerm === undefined || isGenericPerson(mine.head)) return false;
  if (differing.figure.subject.headTerm !== mine.headTerm || theirs.headTerm === undefined) return false;
  return relateHeads(mine, theirs) < 0 && !inDraft.sentence.terms.has(theirs.headTerm);
}

/** "48 percent of the tin exports and 21 percent of the copper exports": one noun, told apart by what modifies it. */
export function isOfOtherKindOfNoun({ claim, agreeing, differing, inDraft }: Contrast): boolean {
  const [near, other] = [differing.figure.subject, agreeing.figure.subject];
  if (near.headTerm === undefined || near.headTerm !== other.headTerm) return false;
  if (relateHeads(claim.subject, near) <= 0) return false;
  const isClaimed = (term: number): boolean =>
    claim.subject.modifiers.includes(term) || inDraft.sentence.terms.has(term);
  const [nearWords, otherWords] = [modifiersOf(differing), modifiersOf(agreeing)];
  const ofNear = nearWords.filter((term) => !otherWords.includes(term));
  const ofOther = otherWords.filter((term) => !nearWords.includes(term));
  return ofNear.length > 0 && ofNear.every(isClaimed) && ofOther.length > 0 && !ofOther.some(isClaimed);
}

/** What stands between a number and its noun: of a noun that it shares with a later one, "18 full-time and 15 part-time clerks", its own words alone. */
function modifiersOf({ figure: { subject, lastToken }, source }: Candidate): readonly number[] {
  const { tokens } = source.sentence;
  const own: number[] = [];
  for (let at = lastToken + 1; ; at++) {
    const token = tokens[at];
    if (token === undefined || token.word.term === subject.headTerm) break;
    if (isNominal(tokens, at)) own.push(token.word.term);
    else if (token.text !== '-') break;
  }
  return own.length > 0 ? own : subject.modifiers;
}

/** "Takes 20 to 45 minutes", where the source says "30 to 45", and of something else 30: any value meets a range. */
export function isWithinOtherRange({ claim, agreeing, differing }: Contrast): boolean {
  const isRange = ({ strictness }: Figure): boolean => strictness === 'range';
  if (claim.kind === 'date' || !isRange(claim)) return false;
  return isRange(differing.figure) && !isRange(agreeing.figure);
}

/** "Those aged 30 to 40 own $210": an age, rank or date of the claim stands with the figure that differs, another one with that which agrees. */
export function isOfOtherQualifier({ claim, agreeing, differing, inDraft }: Contrast): boolean {
  const dates = findOwnDates(claim, inDraft.sentence);
  const relate = (qualifier: Figure, { source }: Candidate): readonly (IntervalRelation | undefined)[] =>
    source.sentence.figures.map((figure) => compareFigures(qualifier, figure)?.relation);
  return inDraft.sentence.figures.some((qualifier) => {
    if (qualifier === claim) return false;
    if (!QUALIFYING.has(qualifier.kind) && !dates.includes(qualifier)) return false;
    const [near, other] = [relate(qualifier, differing), relate(qualifier, agreeing)];
    return near.includes('same') && other.includes('disjoint') && !other.some(isAlike);
  });
}

const QUALIFYING: ReadonlySet<FigureKind> = new Set(['age', 'ordinal']);

function isAlike(relation: IntervalRelation | undefined): boolean {
  return relation !== undefined && relation !== 'disjoint';
}

/** "In June 2015" of "on 4 June", of whatever year: nothing but the month agrees. */
export function isOfMonthAlone({ claim, agreeing }: Contrast): boolean {
  const [mine, theirs] = [claim.date, agreeing.figure.date];
  return (
    theirs !== undefined && theirs.year === undefined && mine?.year !== undefined && mine.day === undefined
  );
}

/** "Deck clerk (1928) and harbour clerk (1929)": what brackets stand behind tells of which of the two the claim is. */
export function isInOtherBrackets({ claim, agreeing, differing }: Contrast): boolean {
  if (agreeing.source.sentence !== differing.source.sentence) return false;
  const [near, other] = [differing, agreeing].map(readBracketed);
  if (near === undefined || other === undefined) return false;
  const { before, after } = claim.subject;
  const terms = new Set(before.length > 0 ? before : after);
  const hasOwn = (phrase: ReadonlySet<number>, without: ReadonlySet<number>): boolean =>
    [...phrase].some((term) => terms.has(term) && !without.has(term));
  return hasOwn(near, other) && !hasOwn(other, near) && [...other].some((term) => !terms.has(term));
}

/** The terms of the noun phrase behind which a figure stands in brackets; undefined: it does not. */
function readBracketed({ figure, source }: Candidate): ReadonlySet<number> | undefined {
  const { tokens } = source.sentence;
  const open = figure.firstToken - 1;
  if (lowerAt(tokens, open) !== '(') return undefined;
  let from = open;
  while (PHRASE.has(tokenAt(tokens, from - 1)?.word.wordClass)) from--;
  return from === open ? undefined : new Set(tokens.slice(from, open).map(({ word }) => word.term));
}

const PHRASE: ReadonlySet<string | undefined> = new Set(['noun', 'adjective']);
