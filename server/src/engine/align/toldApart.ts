import type { AnalyzedSentence, Figure } from '../model/analysis.ts';
import type { IntervalRelation } from '../model/comparison.ts';
import type { FigureKind } from '../model/figure.ts';
import { findNames } from '../names/names.ts';

import type { Token } from '../text/token.ts';
import { isDiffering } from './alignedClaim.ts';
import type { Candidate } from './candidates.ts';
import { findContrastedClause, findDenied, type TokenRange } from './clause.ts';
import { compareFigures } from './compareFigures.ts';
import type { SentenceInContext } from './context.ts';
import { isGenericPerson, relateHeads } from './heads.ts';
import { findOwnDates, tellsWhen } from './ownDates.ts';

/** A claim with a figure of a source that agrees, and one that differs and is about as surely of the claim's thing. */
interface Contrast {
  readonly claim: Figure;
  readonly inDraft: SentenceInContext;
  readonly agreeing: Candidate;
  readonly differing: Candidate;
}

/** By what two figures of a source are told apart: whether the one that differs has it from the claim, the other one not. */
interface Distinction {
  readonly holds: (contrast: Contrast) => boolean;
  /** How many times as sure the differing figure must be of the claim's thing as the agreeing one. */
  readonly ratio: number;
}

/** How surely the differing figure must be of the claim's thing at all. */
const LEAST_DIFFERING = 0.2;

const DISTINCTIONS: readonly Distinction[] = [
  { holds: isOfOtherName, ratio: 0.8 },
  { holds: isWithoutName, ratio: 1.5 },
  { holds: isOfOtherNoun, ratio: 1 },
  { holds: isOfOtherKindOfNoun, ratio: 1 },
  { holds: isWithinOtherRange, ratio: 1 },
  { holds: isOfOtherQualifier, ratio: 1 },
  { holds: isOfMonthAlone, ratio: 4 },
];

/**
 * Whether a source that agrees with a claim in value says so of something else, as the same source gives what the claim names
 * another value: "the Pines hall seats 200", where the Marston hall seats 200 and the Pines hall 50.
 */
export function isToldApart(
  claim: Figure,
  agreeing: Candidate,
  candidates: readonly Candidate[],
  inDraft: SentenceInContext,
): boolean {
  return candidates.some((differing) => {
    if (!isDiffering(differing) || differing.aligned < LEAST_DIFFERING) return false;
    if (differing.source.place.owner !== agreeing.source.place.owner) return false;
    return DISTINCTIONS.some(
      ({ holds, ratio }) =>
        differing.aligned >= ratio * agreeing.aligned && holds({ claim, inDraft, agreeing, differing }),
    );
  });
}

/** The claim's name stands with the figure that differs, another one before the figure that agrees. */
function isOfOtherName(contrast: Contrast): boolean {
  const { agreeing, inDraft } = contrast;
  return isWithoutName(contrast) && namesOther(agreeing, inDraft.sentence.terms);
}

/** Of the names that the claim is of the words around the figure that differs have all that those around the one that agrees have, and more. */
function isWithoutName({ claim, agreeing, differing, inDraft }: Contrast): boolean {
  const areEvents = [agreeing, differing].every((one) => isEvent(one.figure, one.source.sentence));
  if (!areEvents || !isEvent(claim, inDraft.sentence)) return false;
  if (!isOfLikeThing(claim, differing.figure)) return false;
  const isBeside = agreeing.source.sentence === differing.source.sentence;
  const names = findOwnNames(claim, inDraft.sentence);
  const [near, other] = [readSaid(differing, isBeside), readSaid(agreeing, isBeside)];
  const terms = names.map(({ word }) => word.term);
  if (!terms.every((term) => near.has(term) || !other.has(term))) return false;
  if (!terms.some((term) => near.has(term) && !other.has(term))) return false;
  return isBeside || !mayMean(agreeing, names);
}

/** Whether a figure is no date, or one that says when something happened: others may be those of whole texts. */
function isEvent(figure: Figure, { tokens }: AnalyzedSentence): boolean {
  return figure.kind !== 'date' || (figure.subject.attachment !== 'attribute' && tellsWhen(figure, tokens));
}

/** Whether a figure is of the claim's noun, where that counts something. */
function isOfLikeThing({ kind, subject: mine }: Figure, { subject: theirs }: Figure): boolean {
  const relation = relateHeads(mine.head, theirs.head, mine.headTerm === theirs.headTerm);
  return kind === 'count' && mine.head !== undefined ? relation > 0 : relation >= 0;
}

/** The names before a claim and behind the one of its kind before it; where there are none, all of its sentence. */
function findOwnNames(claim: Figure, { tokens, figures }: AnalyzedSentence): Token[] {
  const previous = figures.findLast(({ kind, order }) => kind === claim.kind && order < claim.order);
  const from = previous === undefined ? 0 : previous.lastToken + 1;
  const names = findNames(tokens);
  const own = names.filter(({ first, end }) => first >= from && end <= claim.firstToken);
  return (own.length > 0 ? own : names).flatMap((name) => name.tokens);
}

/** How far back of a sentence those are named whom its pronouns stand for, in code units: about three sentences. */
const REACH = 350;

/**
 * Whether the sentence of a figure may be of what some names name: by a part of them ("Moran" for "Arguelles Moran", but not
 * "Kay Marston Hall" for "Pines Hall"), or by a pronoun, where they stand before it.
 */
function mayMean({ figure, source: { sentence, place } }: Candidate, names: readonly Token[]): boolean {
  const isOwn = ({ word }: Token): boolean => names.some((name) => name.word.term === word.term);
  const denied = findDenied(sentence.tokens);
  const inSource = findNames(sentence.tokens).filter(({ first }) => !isWithin(first, denied));
  if (inSource.some(({ tokens }) => tokens.length > 0 && tokens.every(isOwn))) return true;
  if (!sentence.tokens.slice(0, figure.firstToken).some(({ word }) => PRONOUNS.has(word.lower))) return false;
  const before = place.owner.document.text.slice(Math.max(0, sentence.start - REACH), sentence.start);
  return names.some(({ text }) => before.includes(text));
}

const PRONOUNS: ReadonlySet<string> = new Set('he she it they his her its their him them'.split(' '));

function isWithin(at: number, range: TokenRange | undefined): boolean {
  return range !== undefined && range.from <= at && at < range.to;
}

/** What is said with a figure: in its clause where another figure of its sentence is set against it, else in its sentence and headings. */
function readSaid({ figure, source }: Candidate, isBeside: boolean): ReadonlySet<number> {
  const { tokens, terms, impliedTerms } = source.sentence;
  const termsIn = ({ from, to }: TokenRange): number[] => tokens.slice(from, to).map(({ word }) => word.term);
  if (isBeside) return new Set(termsIn(findContrastedClause(figure, tokens)));
  const said = new Set([...terms, ...impliedTerms, ...source.headingTerms]);
  const denied = findDenied(tokens);
  if (denied !== undefined) for (const term of termsIn(denied)) said.delete(term);
  return said;
}

/** Whether a name that the claim does not have stands before a figure, in its clause; around a date, which may open it. */
function namesOther({ figure, source }: Candidate, claimed: ReadonlySet<number>): boolean {
  const { tokens } = source.sentence;
  const { from, to } = findContrastedClause(figure, tokens);
  const end = figure.kind === 'date' ? to : figure.firstToken;
  return findNames(tokens.slice(from, end)).some(({ tokens: words }) =>
    words.some(({ word }) => !claimed.has(word.term)),
  );
}

/** "20,000 teachers and fewer than 12,000 miners": the claim's very noun is counted by the figure that differs. */
function isOfOtherNoun({ claim, agreeing, differing, inDraft }: Contrast): boolean {
  const [mine, theirs] = [claim.subject, agreeing.figure.subject];
  if (claim.kind !== 'count' || mine.headTerm === undefined || isGenericPerson(mine.head)) return false;
  if (differing.figure.subject.headTerm !== mine.headTerm || theirs.headTerm === undefined) return false;
  return relateHeads(mine.head, theirs.head, false) < 0 && !inDraft.sentence.terms.has(theirs.headTerm);
}

/** "14 percent of the sulfur emissions and 13 percent of the nitrogen emissions": one noun, told apart by what modifies it. */
function isOfOtherKindOfNoun({ claim, agreeing, differing, inDraft }: Contrast): boolean {
  const { headTerm, modifiers } = claim.subject;
  const [near, other] = [differing.figure.subject, agreeing.figure.subject];
  if (headTerm === undefined || near.headTerm !== headTerm || other.headTerm !== headTerm) return false;
  const isOther = (term: number): boolean => !modifiers.includes(term) && !inDraft.sentence.terms.has(term);
  return (
    modifiers.length > 0 &&
    modifiers.every((term) => near.modifiers.includes(term) && !other.modifiers.includes(term)) &&
    other.modifiers.some(isOther)
  );
}

/** "Takes 25 to 50 minutes", where the source says "35 to 50", and of something else 30: any value meets a range. */
function isWithinOtherRange({ claim, agreeing, differing }: Contrast): boolean {
  const isRange = ({ strictness }: Figure): boolean => strictness === 'range';
  if (claim.kind === 'date' || !isRange(claim)) return false;
  return isRange(differing.figure) && !isRange(agreeing.figure);
}

/** "Those aged 35 to 44 have $228,400": an age, rank or date of the claim stands with the figure that differs, another one with that which agrees. */
function isOfOtherQualifier({ claim, agreeing, differing, inDraft }: Contrast): boolean {
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

/** "In February 2008" of "on 17 February", of whatever year: nothing but the month agrees. */
function isOfMonthAlone({ claim, agreeing }: Contrast): boolean {
  const [mine, theirs] = [claim.date, agreeing.figure.date];
  return (
    theirs !== undefined && theirs.year === undefined && mine?.year !== undefined && mine.day === undefined
  );
}
