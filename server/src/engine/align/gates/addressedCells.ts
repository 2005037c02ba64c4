import { changeWords } from '../../extract/lexicon/change.ts';
import { FREE_WORDS, LIGHT_VERBS } from '../../extract/lexicon/columns.ts';
import type { AnalyzedSentence, CellContext, Figure } from '../../model/analysis.ts';
import { findChangeRole } from '../../subject/changeRole.ts';
import { findRate } from '../../subject/rate.ts';
import { startsWithCapital, type Token } from '../../text/token.ts';
import { compareTimes } from '../compare/compareTimes.ts';
import { saidTerms } from '../context.ts';
import type { SentencePair } from '../pair/pairSentences.ts';
import { findOwnTimes } from './ownDates.ts';

/**
 * How a claim's sentence names a cell of a table:
 * - `named`: it has all words of the row's label and of the column's head, and says when, if the cell does
 * - `exact`: besides it has no word of a thing that neither they nor the titles above the table have
 */
export type CellAddress = 'named' | 'exact';

/** How a claim names a source figure that is a cell's; undefined: it is none, or the claim does not name it. */
export function addressCell(claim: Figure, { cell }: Figure, pair: SentencePair): CellAddress | undefined {
  if (cell === undefined || claim.kind === 'date') return undefined;
  const { inDraft, inSource } = pair;
  const others = termsOfOtherOwners(claim, inDraft.sentence);
  const said = saidTerms(inDraft, inSource.aliases);
  const isSaid = (term: number): boolean =>
    (said.has(term) && !others.has(term)) || inDraft.headingTerms.has(term);
  const isNamed = names(cell, isSaid) || isShortFor(claim.cell, cell, inSource.sentence, isSaid);
  if (!isNamed || !isAtItsTime(claim, cell, inDraft.sentence)) return undefined;
  const isKnown = (term: number): boolean =>
    [cell.label, cell.column, cell.keys].some((terms) => terms.has(term)) ||
    inSource.headingTerms.has(term) ||
    others.has(term);
  const isExact = [...cell.keys].every(isSaid) && isAboutLevel(claim, inDraft.sentence);
  const isAllKnown =
    claim.cell === undefined ? saysNoMore(inDraft.sentence, isKnown) : isOfThem(claim.cell, isKnown);
  return isExact && isAllKnown ? 'exact' : 'named';
}

function names({ label, column }: CellContext, isSaid: (term: number) => boolean): boolean {
  if (label.size + column.size === 0) return false;
  return [...label].every(isSaid) && [...column].every(isSaid);
}

/** Whether a column of the draft has fewer words for that of the source, "Permits" for "Building permits", and for no other one of its row. */
function isShortFor(
  mine: CellContext | undefined,
  { label, column }: CellContext,
  { figures }: AnalyzedSentence,
  isSaid: (term: number) => boolean,
): boolean {
  if (mine === undefined || mine.column.size === 0 || ![...label].every(isSaid)) return false;
  const has = (terms: ReadonlySet<number>): boolean => [...mine.column].every((term) => terms.has(term));
  return (
    has(column) &&
    figures.every(({ cell }) => cell === undefined || cell.column === column || !has(cell.column))
  );
}

/** The names of a list in the claim's sentence whose its other figures are. */
function termsOfOtherOwners(claim: Figure, { figures }: AnalyzedSentence): ReadonlySet<number> {
  if (claim.owners === undefined) return NO_TERMS;
  const own = new Set(claim.owners.flatMap(({ terms }) => [...terms]));
  const terms = figures.flatMap(({ owners = [] }) => owners.flatMap((owner) => [...owner.terms]));
  return new Set(terms.filter((term) => !own.has(term)));
}

const NO_TERMS: ReadonlySet<number> = new Set();

/** Whether the cell and the claim are of one time, or neither says when. */
function isAtItsTime(claim: Figure, { when }: CellContext, sentence: AnalyzedSentence): boolean {
  const hasDates = sentence.figures.some(({ kind }) => kind === 'date');
  if (when === undefined) return !hasDates;
  return findOwnTimes(claim, sentence).some((date) => compareTimes(date, when) === 'same');
}

/** Whether a claim states as a fact how much there is: cells hold no changes, rates, plans or doubts unless their heads say so. */
function isAboutLevel(claim: Figure, { tokens }: AnalyzedSentence): boolean {
  if (claim.subject.modality !== 'actual' || findRate(claim, tokens) !== undefined) return false;
  return findChangeRole(claim, tokens) !== 'change';
}

/** Whether a cell of the draft has no name that is not known. */
function isOfThem({ label, column }: CellContext, isKnown: (term: number) => boolean): boolean {
  return [...label, ...column].every(isKnown);
}

/** Whether a sentence names a thing that is known, and none that is not; names and what says how much are no such things. */
function saysNoMore({ tokens, figures }: AnalyzedSentence, isKnown: (term: number) => boolean): boolean {
  let known = 0;
  for (const [index, token] of tokens.entries()) {
    if (
      !isOfThing(token) ||
      figures.some((figure) => figure.firstToken <= index && index <= figure.lastToken)
    )
      continue;
    if (!isKnown(token.word.term)) return false;
    if (!startsWithCapital(token.text) || index === 0) known++;
  }
  return known > 0;
}

/** Whether a word says of what a sentence is: a noun, adjective or verb that does not only say how much. */
function isOfThing({ kind, word }: Token): boolean {
  if (kind !== 'word' || !word.isContent || FREE_WORDS.has(word.lemma)) return false;
  if (word.wordClass === 'verb') return !LIGHT_VERBS.has(word.lemma) && !VALUE_VERBS.has(word.lemma);
  return word.wordClass === 'noun' || word.wordClass === 'adjective';
}

const VALUE_VERBS = changeWords('value');
