import { CHANGE_COLUMNS } from '../../extract/lexicon/columns.ts';
import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import { findChangeRole, isCompared, namesChange } from '../../subject/changeRole.ts';
import { lowerAt, type Token } from '../../text/token.ts';
import type { Candidate } from '../candidates.ts';
import { type Encounter, isRow } from './encounter.ts';
import { isBelow } from './isBelow.ts';
import { isComparedWith } from './ownDates.ts';

/** "Fell by 14" and "fell to 47": one is what has changed, the other what is left; a smaller change is no level. */
export function isOfOtherRole({ claim, differing, sentence }: Encounter): boolean {
  const { figure, source } = differing;
  const mine = findChangeRole(claim, sentence.tokens);
  const theirs = findChangeRole(figure, source.sentence.tokens);
  if (mine === undefined)
    return (
      theirs === 'change' && (isShareOf(claim, sentence.tokens) || isOneOfTwo(claim, differing, sentence))
    );
  if (theirs !== undefined) return mine !== theirs;
  if (mine === 'level') return false;
  // "A rise of 16 percent" and "80 percent of the beds": a share.
  if (claim.kind === 'percent' && !isRow(source)) return true;
  return isBelow(claim, figure) || isCellOfLevels(differing);
}

/** "A third of the cargo", "40 percent of it" */
function isShareOf({ kind, lastToken }: Figure, tokens: readonly Token[]): boolean {
  return (kind === 'percent' || kind === 'ratio') && lowerAt(tokens, lastToken + 1) === 'of';
}

/** "12,600 members, 900 more than a year ago": what is more or less than another number is a difference, and 11,700 none. */
function isOneOfTwo({ kind }: Figure, { figure, source }: Candidate, { tokens }: AnalyzedSentence): boolean {
  if (kind !== 'count' && kind !== 'money') return false;
  return isCompared(figure, source.sentence.tokens) && !tokens.some(namesChange);
}

/** A cell in a column whose head tells of no change. */
function isCellOfLevels({ figure, source }: Candidate): boolean {
  const cell = source.place.passage.cells?.find(
    ({ start, end }) => start <= figure.start && figure.end <= end,
  );
  if (cell === undefined) return false;
  const words = cell.column.toLowerCase().split(/[^a-z+]+/);
  return cell.column !== '' && !words.some((word) => CHANGE_COLUMNS.has(word));
}

/**
 * Changes from two times on: "compared with 2014, an increase of a half", and "7 percent more than last year".
 */
export function isComparedOtherwise({ claim, differing, sentence }: Encounter): boolean {
  const { figure, source } = differing;
  if (claim.kind === 'date' || isRow(source)) return false;
  if (findChangeRole(claim, sentence.tokens) !== 'change') return false;
  const [mine, theirs] = [findStandard(claim, sentence), findStandard(figure, source.sentence)];
  if (mine === undefined || theirs === undefined) return false;
  return mine.high < theirs.low || theirs.high < mine.low;
}

/** The date with which a change is compared: the first one behind it, else the last before it. */
function findStandard({ lastToken }: Figure, { figures, tokens }: AnalyzedSentence): Figure | undefined {
  const isStandard = ({ firstToken }: Figure): boolean => {
    const first = lowerAt(tokens, firstToken - 1) === 'in' ? firstToken - 1 : firstToken;
    return isComparedWith({ firstToken: first }, tokens);
  };
  const standards = figures.filter((one) => one.kind === 'date' && isStandard(one));
  return standards.find((date) => date.firstToken > lastToken) ?? standards.at(-1);
}
