import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import { findNames } from '../../names/names.ts';
import type { Token } from '../../text/token.ts';
import type { Candidate } from '../candidates.ts';
import { tellsWhen } from '../gates/ownDates.ts';
import { relateHeads } from '../pair/heads.ts';
import { findContrastedClause, findDenied, type TokenRange } from './clause.ts';
import type { Contrast } from './contrast.ts';

/** The claim's name stands with the figure that differs, another one before the figure that agrees. */
export function isOfOtherName(contrast: Contrast): boolean {
  const { agreeing, inDraft } = contrast;
  return isWithoutName(contrast) && namesOther(agreeing, inDraft.sentence.terms);
}

/** Of the names that the claim is of the words around the figure that differs have all that those around the one that agrees have, and more. */
export function isWithoutName({ claim, agreeing, differing, inDraft }: Contrast): boolean {
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
export function isOfLikeThing({ kind, subject: mine }: Figure, { subject: theirs }: Figure): boolean {
  const relation = relateHeads(mine, theirs);
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
 * Whether the sentence of a figure may be of what some names name: by a part of them ("Ostby" for "Lena Ostby", but not
 * "Marston Hall" for "Ostby Hall"), or by a pronoun, where they stand before it.
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
