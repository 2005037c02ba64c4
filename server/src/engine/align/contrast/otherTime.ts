import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import { ADVERBS_OF_NOW, ADVERBS_OF_THEN } from '../../subject/lexicon.ts';
import type { SourceFigure } from '../candidates.ts';
import { compareTimes } from '../compare/compareTimes.ts';
import { findOwnDates, isComparedWith } from '../gates/ownDates.ts';
import { findContrastedClause } from './clause.ts';

/**
 * Whether a source states a value that agrees of another time than the claim's, of which it states another one beside it: "5 in
 * 2017" of "in 2017 there were 12, compared with 5 in 2013", "today 5" of "it had 5 ten years ago and now has 12". `sentence` is
 * the claim's.
 */
export function isOfOtherTime(
  claim: Figure,
  sentence: AnalyzedSentence,
  { figure, source }: SourceFigure,
): boolean {
  if (claim.kind === 'date') return false;
  const rivals = source.sentence.figures.filter((one) => isRival(one, figure));
  return rivals.some(
    (rival) =>
      isOfClaimedDates(claim, sentence, { figure, source, rival }) ||
      isOfClaimedDeixis(claim, sentence, { figure, source, rival }),
  );
}

interface Rivals extends SourceFigure {
  /** A figure of its sentence that states another value of the same thing. */
  readonly rival: Figure;
}

/** Whether two figures of a sentence have other values in one unit, and no two nouns. */
function isRival(one: Figure, figure: Figure): boolean {
  if (one.kind !== figure.kind || one.unit !== figure.unit || one.value === figure.value) return false;
  const [a, b] = [one.subject.headTerm, figure.subject.headTerm];
  return a === undefined || b === undefined || a === b;
}

/** The claim's date is the rival's, and the figure has others, or is what the rival is the former value of. */
function isOfClaimedDates(
  claim: Figure,
  sentence: AnalyzedSentence,
  { figure, source, rival }: Rivals,
): boolean {
  const dates = findOwnDates(claim, sentence);
  if (dates.length === 0) return false;
  const isClaimed = (own: Figure): boolean => dates.some((date) => SAME_TIME.has(compareTimes(date, own)));
  const [own, ofRival] = [figure, rival].map((one) => findOwnDates(one, source.sentence));
  if (own === undefined || own.some(isClaimed) || ofRival?.some(isClaimed) !== true) return false;
  return own.length > 0 || isComparedWith(rival, source.sentence.tokens);
}

const SAME_TIME: ReadonlySet<string | undefined> = new Set(['same', 'within']);

type Deixis = 'now' | 'then';

/** The claim says "now" as the rival's clause does, and the figure's clause "then"; or the other way round. */
function isOfClaimedDeixis(
  claim: Figure,
  { tokens }: AnalyzedSentence,
  { figure, source, rival }: Rivals,
): boolean {
  const claimed = findDeixis(claim, tokens);
  if (claimed === undefined) return false;
  const [own, ofRival] = [figure, rival].map((one) => findDeixis(one, source.sentence.tokens));
  return own !== undefined && own !== claimed && ofRival === claimed;
}

/** Whether the clause of a figure tells by its words of the writer's time, or of one before it. */
function findDeixis(figure: Figure, tokens: AnalyzedSentence['tokens']): Deixis | undefined {
  const { from, to } = findContrastedClause(figure, tokens);
  const found = new Set(tokens.slice(from, to).map(({ word }) => DEIXIS.get(word.lower)));
  if (found.has('now') === found.has('then')) return undefined;
  return found.has('now') ? 'now' : 'then';
}

const DEIXIS: ReadonlyMap<string, Deixis> = new Map([
  ...ADVERBS_OF_NOW.map((word) => [word, 'now'] as const),
  ...[...ADVERBS_OF_THEN, 'earlier'].map((word) => [word, 'then'] as const),
]);
