import type { Figure } from '../../model/analysis.ts';
import { findMeans } from '../../subject/means.ts';
import { findProportion, findRate } from '../../subject/rate.ts';
import { lowerAt } from '../../text/token.ts';
import { type AlignedClaim, isAgreeing, isDiffering } from '../alignedClaim.ts';
import type { Candidate } from '../candidates.ts';
import type { SentenceInContext } from '../context.ts';
import { arePartAndWhole, relateHeads } from '../pair/heads.ts';
import { PAIR_FEATURES } from '../pair/pairFeatures.ts';
import { type Encounter, isRow } from './encounter.ts';
import { isBelow } from './isBelow.ts';
import { leaveOutOthers } from './leaveOutOthers.ts';
import { isExchanged, isSwapped, isTaken } from './oneToOne.ts';
import { isComparedOtherwise, isOfOtherRole } from './otherChanges.ts';
import { isDateOfOtherAmount, isYearOfPeriod } from './otherPeriods.ts';
import { isOfOtherSubject, SHORT } from './otherSubjects.ts';
import { areOfOneClause } from './ownDates.ts';
import { arePartAndWholeCounts, isOfTheOthers } from './partAndWhole.ts';
import { isPartOfSum, isPartOfTotal } from './sums.ts';
import { isTally } from './tallies.ts';
import { isTurnedComparison } from './turnedComparison.ts';

/** What needs no weights: a figure of which one of these holds contradicts nothing, however alike the words around it. */
const GATES: readonly ((encounter: Encounter) => boolean)[] = [
  isColumnHead,
  isOfOtherColumn,
  isRowOfSeries,
  isOfNounNotMeant,
  isLargerWhole,
  isPartByMeans,
  isOfOtherRate,
  isLikelyYear,
  isPartOfSum,
  isPartOfTotal,
  isOfTheOthers,
  isTally,
  isTurnedComparison,
  isOfOtherSubject,
  isOfOtherRole,
  isComparedOtherwise,
  isYearOfPeriod,
  isDateOfOtherAmount,
  isDatedOtherwise,
  hasOtherBasis,
  isOfOtherOrder,
  isOfOtherModality,
  isRankOfOther,
  isDateOfOther,
  isRunningScore,
];

/**
 * The claims of one sentence without the source figures that differ and yet cannot contradict them; those that agree stay,
 * but for those of another time, of somebody else or of other peoples, parts and wholes, and values that are exchanged. The decision models
 * are fitted on what passes, and decide on it alone ([ADR 123](../../../../docs/adr/0123-gates.md)).
 */
export function applyGates(claims: readonly AlignedClaim[], inDraft: SentenceInContext): AlignedClaim[] {
  const { sentence } = inDraft;
  const own = claims.map((claim) => ({
    ...claim,
    candidates: leaveOutOthers(claim.figure, claim.candidates, inDraft),
  }));
  return own.map((claim) => {
    const others = own.filter((other) => other !== claim);
    const { figure } = claim;
    const isStated = claim.candidates.some(({ comparison }) => comparison.relation === 'same');
    const ofNoun = claim.candidates.find((one) => isOfNoun(figure, one.figure))?.aligned ?? 0;
    const isShut = (differing: Candidate): boolean =>
      isTaken(claim, differing, others, sentence) ||
      GATES.some((holds) => holds({ claim: figure, differing, isStated, ofNoun, sentence, others }));
    const candidates = claim.candidates.filter(
      (candidate) =>
        !arePartAndWholeCounts(figure, candidate, sentence) && !areOfOtherPeoples(figure, candidate),
    );
    return {
      figure,
      candidates: candidates.filter((candidate) => {
        if (isDiffering(candidate)) return !isShut(candidate);
        if (!isAgreeing(candidate)) return true;
        return !isExchanged(claim, candidate, others) && !isSwapped(claim, candidate, others);
      }),
    };
  });
}

/** "27 Australians" and "12 Indonesians": whatever they are counted for, they are others. */
function areOfOtherPeoples({ kind }: Figure, { features }: Candidate): boolean {
  return kind === 'count' && (features[SAME_PEOPLE] ?? 0) < 0;
}

const SAME_PEOPLE = PAIR_FEATURES.indexOf('samePeople');

/** What stands in the heads of a table names its columns: "Burned area 2022 (ha)". */
function isColumnHead({ differing: { source } }: Encounter): boolean {
  const { kind, cells } = source.place.passage;
  return kind === 'heading' && cells !== undefined;
}

/** In a table the column says what is counted; only where the claim counts that may it be contradicted. */
function isOfOtherColumn({ claim, differing: { figure, source, address } }: Encounter): boolean {
  if (!isRow(source) || claim.kind !== 'count' || address !== undefined) return false;
  const [mine, theirs] = [claim.subject, figure.subject];
  return relateHeads(mine, theirs) < 0;
}

/** The dates that name the rows of a series contradict no date: it has no row of that one. */
function isRowOfSeries({ claim, differing: { source } }: Encounter): boolean {
  const [label, ...values] = source.place.passage.cells ?? [];
  if (claim.kind !== 'date' || label === undefined) return false;
  const { text } = source.place.owner.document;
  return values.every(({ start, end }) => !/\p{L}{2}/u.test(text.slice(start, end)));
}

/** How sure a figure of the claim's noun must be of its thing, beside one of another noun. */
const ABOUT_AS_SURE = 0.75;

/** "14 goals" and "two seasons", where the source counts goals as well. */
function isOfNounNotMeant({ claim, differing: { figure, aligned }, ofNoun }: Encounter): boolean {
  if (claim.kind !== 'count' || ofNoun < ABOUT_AS_SURE * aligned) return false;
  return relateHeads(claim.subject, figure.subject) < 0;
}

function isOfNoun({ subject: mine }: Figure, { subject: theirs }: Figure): boolean {
  return mine.headTerm !== undefined && mine.headTerm === theirs.headTerm;
}

/** "290 children" and "6,400 people": there may be fewer children than people. */
function isLargerWhole({ claim, differing: { figure } }: Encounter): boolean {
  return arePartAndWhole(claim.subject.head, figure.subject.head)
    ? isBelow(claim, figure)
    : arePartAndWhole(figure.subject.head, claim.subject.head) && isBelow(figure, claim);
}

/** "812,000 people voted by post": more of them may have voted. */
function isPartByMeans({ claim, differing: { figure, source }, sentence }: Encounter): boolean {
  if (claim.kind !== 'count' || isRow(source) || !isBelow(figure, claim)) return false;
  const next = source.sentence.figures[figure.order + 1]?.firstToken ?? source.sentence.tokens.length;
  const means = findMeans(source.sentence.tokens, figure.lastToken, next);
  return means !== undefined && !sentence.tokens.some(({ word }) => word.lower === means);
}

/** From this factor on, what is counted by a period and what is counted without one are not the same. */
const OTHER_ORDER = 0.9;

/** "22,000 passengers a day" and "31.7 million passengers": counts by periods that are not both known to be the same. */
function isOfOtherRate({ claim, differing: { figure, source, comparison }, sentence }: Encounter): boolean {
  if (claim.kind !== 'count' || isRow(source)) return false;
  if (findProportion(claim, sentence.tokens) !== findProportion(figure, source.sentence.tokens)) return true;
  const [mine, theirs] = [findRate(claim, sentence.tokens), findRate(figure, source.sentence.tokens)];
  if (mine === theirs) return false;
  return (mine !== undefined && theirs !== undefined) || comparison.gap >= OTHER_ORDER;
}

/** "Established 2003", "Baku 2015": four digits that no grammar shows to be a year contradict no count of another order. */
function isLikelyYear({ claim, differing: { figure, comparison } }: Encounter): boolean {
  const { value = 0, text } = figure;
  if (claim.kind !== 'count' || comparison.gap < OTHER_ORDER || text.length !== 4) return false;
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** The years that prose mostly speaks of. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2035];

/** The dates of the figure that differs are all others than the claim's: it was counted at another time. */
function isDatedOtherwise({ claim, differing, sentence, others }: Encounter): boolean {
  if (claim.kind === 'date') return false;
  const dates = others.filter(
    ({ figure }) => figure.kind === 'date' && areOfOneClause(claim, figure, sentence.tokens),
  );
  const { source, figure } = differing;
  return allDiffer(
    dates.flatMap(({ candidates }) =>
      candidates.filter(
        (date) => date.source === source && areOfOneClause(figure, date.figure, source.sentence.tokens),
      ),
    ),
  );
}

/** Values that lie as far apart as twenty to one are of two things in a text that states many. */
const OTHER_MAGNITUDE = 0.95;

/**
 * Slips change a digit or a magnitude, or take another figure of the text: where it has none of that value, "47" is no slip for
 * "9,670", as "9.67 million" would be.
 */
function isOfOtherOrder({ claim, isStated, differing }: Encounter): boolean {
  const { kind } = claim;
  const { figure, comparison, source } = differing;
  if (isStated) return false;
  if (kind !== 'count' && kind !== 'money' && kind !== 'measure') return false;
  if (comparison.gap < OTHER_MAGNITUDE || source.place.owner.document.passages.length <= SHORT) return false;
  if (kind === 'count' && countSameHead(claim, figure)) return false;
  return digitsOf(claim) !== digitsOf(figure);
}

function countSameHead({ subject: mine }: Figure, { subject: theirs }: Figure): boolean {
  return relateHeads(mine, theirs) > 0;
}

/** The significant digits of a value, whatever its magnitude: "7" for 70 and for 70,000. */
function digitsOf({ value = 0 }: Figure): string {
  return value.toExponential().replace(/\.|e.*/g, '');
}

/** "His 13th goal" and "the 12th minute". */
function isRankOfOther({ claim, differing: { figure } }: Encounter): boolean {
  if (claim.kind !== 'ordinal') return false;
  const [mine, theirs] = [claim.subject, figure.subject];
  return relateHeads(mine, theirs) < 0;
}

/** "The 1907 almanac", "(1907 almanac)": the year tells a thing apart, of which the claim does not speak, and not when something happened. */
function isDateOfOther({ claim, differing: { figure, source }, sentence }: Encounter): boolean {
  if (claim.kind !== 'date' || claim.subject.attachment !== 'adverbial') return false;
  if (figure.date?.month !== undefined) return false;
  const { tokens, hasVerb } = source.sentence;
  // "France 2024. 148 minutes.": when what the credits are of came out, not what is told of it.
  if (!hasVerb && !isRow(source) && claim.date?.day !== undefined) return true;
  // "A 2004 film" tells when it came out.
  if (!DEFINITE.has(lowerAt(tokens, figure.firstToken - 1))) return false;
  const noun = tokens[figure.lastToken + 1]?.word;
  const term = figure.subject.headTerm ?? (noun?.wordClass === 'noun' ? noun.term : undefined);
  return term !== undefined && !sentence.terms.has(term);
}

const DEFINITE: ReadonlySet<string> = new Set(['(', 'the', 'its', 'his', 'her', 'their', 'that', 'this']);

/** "To make it 3-2": a match has many scores before its last one. */
function isRunningScore({ differing: { figure, source } }: Encounter): boolean {
  if (figure.unit !== 'score') return false;
  const { tokens } = source.sentence;
  return (
    lowerAt(tokens, figure.firstToken - 1) === 'it' || LEADING.has(lowerAt(tokens, figure.lastToken + 1))
  );
}

const LEADING: ReadonlySet<string> = new Set(['up', 'ahead', 'down', 'behind', 'lead', 'advantage']);

/**
 * "Should grow by 8 to 10 percent" and "rose 11.8 percent": what is planned contradicts nothing that is; nor does a count
 * that is denied.
 */
function isOfOtherModality({ claim, differing: { figure, source } }: Encounter): boolean {
  if (claim.kind === 'date' || isRow(source)) return false;
  const [mine, theirs] = [claim.subject.modality, figure.subject.modality];
  if (mine === 'planned') return theirs === 'actual';
  return mine === 'actual' && theirs === 'denied' && figure.subject.head !== undefined;
}

/** A share or an average of another number of cases. */
function hasOtherBasis({ differing, others }: Encounter): boolean {
  const { kind } = differing.figure;
  if (kind !== 'percent' && kind !== 'ratio') return false;
  const bases = others.filter(({ figure }) => figure.subject.isBasis);
  return allDiffer(
    bases.flatMap(({ candidates }) =>
      candidates.filter(({ source, figure }) => source === differing.source && figure.subject.isBasis),
    ),
  );
}

function allDiffer(candidates: readonly Candidate[]): boolean {
  return candidates.length > 0 && candidates.every(isDiffering);
}
