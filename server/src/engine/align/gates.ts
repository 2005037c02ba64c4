import type { AnalyzedSentence, Figure } from '../model/analysis.ts';
import { findChangeRole } from '../subject/changeRole.ts';
import { ADDING_WORDS } from '../subject/lexicon.ts';
import type { Token } from '../text/token.ts';
import { type AlignedClaim, isAgreeing, isDiffering } from './alignedClaim.ts';
import type { Candidate } from './candidates.ts';
import { arePartAndWhole, relateHeads } from './heads.ts';
import { restateAsPercent } from './restate.ts';

/** A claim beside a source figure that differs. */
interface Encounter {
  readonly claim: Figure;
  readonly differing: Candidate;
  /** The claim's sentence, and its other claims. */
  readonly sentence: AnalyzedSentence;
  readonly others: readonly AlignedClaim[];
}

/** What needs no weights: a figure of which one of these holds contradicts nothing, however alike the words around it. */
const GATES: readonly ((encounter: Encounter) => boolean)[] = [
  isTaken,
  isOfOtherColumn,
  isLargerWhole,
  isPartOfSum,
  isOfOtherRole,
  isDatedOtherwise,
  hasOtherBasis,
];

/**
 * The claims of one sentence without the source figures that differ and yet cannot contradict them; those that agree stay.
 * The decision models are fitted on what passes, and decide on it alone ([ADR 123](../../../../docs/adr/0123-gates.md)).
 */
export function applyGates(claims: readonly AlignedClaim[], sentence: AnalyzedSentence): AlignedClaim[] {
  return claims.map((claim) => {
    const others = claims.filter((other) => other !== claim);
    const isShut = (differing: Candidate): boolean =>
      GATES.some((holds) => holds({ claim: claim.figure, differing, sentence, others }));
    return {
      figure: claim.figure,
      candidates: claim.candidates.filter((candidate) => !isDiffering(candidate) || !isShut(candidate)),
    };
  });
}

/** Another claim is aligned as well with the same figure, and agrees: figures are assigned one to one. */
function isTaken({ differing, others }: Encounter): boolean {
  return others.some(({ candidates }) =>
    candidates.some(
      (one) => one.figure === differing.figure && isAgreeing(one) && one.aligned >= differing.aligned,
    ),
  );
}

/** In a table the column says what is counted; only where the claim counts that may it be contradicted. */
function isOfOtherColumn({ claim, differing: { figure, source } }: Encounter): boolean {
  if (source.place.passage.cells === undefined || claim.kind !== 'count') return false;
  const [mine, theirs] = [claim.subject, figure.subject];
  return relateHeads(mine.head, theirs.head, mine.headTerm === theirs.headTerm) < 0;
}

/** "290 children" and "6,400 people": there may be fewer children than people. */
function isLargerWhole({ claim, differing: { figure } }: Encounter): boolean {
  return arePartAndWhole(claim.subject.head, figure.subject.head)
    ? isBelow(claim, figure)
    : arePartAndWhole(figure.subject.head, claim.subject.head) && isBelow(figure, claim);
}

/** A smaller figure may be one of those that are added; where the source states several of them, the sum is known. */
function isPartOfSum({ claim, differing: { figure, source }, sentence }: Encounter): boolean {
  if (!isBelow(figure, claim) || !sentence.tokens.some(({ word }) => ADDING_WORDS.has(word.lower)))
    return false;
  const heads = source.sentence.figures.map(({ subject }) => subject.headTerm ?? -1);
  return new Set(heads.filter((head) => sentence.terms.has(head))).size < 2;
}

/** "Fell by 14" and "fell to 47": one is what has changed, the other what is left. */
function isOfOtherRole({ claim, differing: { figure, source }, sentence }: Encounter): boolean {
  const mine = findChangeRole(claim, sentence.tokens);
  const theirs = mine && findChangeRole(figure, source.sentence.tokens);
  return theirs !== undefined && mine !== theirs;
}

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

/** At most one verb, with its auxiliaries, stands between two figures: "352 were counted on 5 May". */
function areOfOneClause(one: Figure, other: Figure, tokens: readonly Token[]): boolean {
  const [first, second] = one.firstToken < other.firstToken ? [one, other] : [other, one];
  let verbs = 0;
  let isWithin = false;
  for (let i = first.lastToken + 1; i < second.firstToken; i++) {
    const wordClass = tokens[i]?.word.wordClass;
    const isVerb = wordClass === 'verb' || wordClass === 'auxiliary';
    if (isVerb && !isWithin) verbs++;
    isWithin = isVerb || (isWithin && wordClass === 'adverb');
  }
  return verbs <= 1;
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

/** Whether all of a figure is below all of another one, percentages and ratios being one scale. */
function isBelow(low: Figure, high: Figure): boolean {
  const [a, b] = [low, high].map((one) => (one.kind === 'ratio' ? restateAsPercent(one) : one));
  return a !== undefined && b !== undefined && a.high < b.low;
}
