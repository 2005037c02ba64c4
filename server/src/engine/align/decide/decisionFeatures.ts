import type { Strictness } from '../../model/figure.ts';
import { type AlignedClaim, isAgreeing, isDiffering } from '../alignedClaim.ts';
import type { Candidate } from '../candidates.ts';
import { countSignificantParts } from '../compare/significance.ts';
import { PAIR_FEATURES } from '../pair/pairFeatures.ts';
import { describeTimes, TIME_FEATURES } from './timeFeatures.ts';

/**
 * What the decision model sees of a claim: how its best differing candidate, its best agreeing one and the rest of
 * the sentence stand to each other. The features of the differing pair follow.
 */
export const DECISION_FEATURES = [
  'differing',
  'agreeing',
  'partial',
  'margin',
  'isSoft',
  'gap',
  'agreeingGap',
  'claimIsExact',
  'claimIsAbout',
  'claimIsLower',
  'claimIsUpper',
  'claimIsRange',
  'sourceIsAbout',
  'sourceIsBound',
  'sourceIsRange',
  'candidates',
  'rank',
  'lead',
  'othersAgree',
  'othersDiffer',
  'dateDiffers',
  'dateAgrees',
  'valueSaid',
  ...TIME_FEATURES,
  ...PAIR_FEATURES,
] as const;

/** Neither for nor against the claim, so that it may be the figure meant: a reason to abstain. */
function isUnsettling(candidate: Candidate): boolean {
  return !isAgreeing(candidate) && !isDiffering(candidate) && candidate.comparison.relation !== 'approximate';
}

/**
 * A row of DECISION_FEATURES for a claim; undefined where no candidate may contradict it: nothing to decide.
 * `others` are the other claims of its sentence.
 */
export function describeDecision(claim: AlignedClaim, others: readonly AlignedClaim[]): number[] | undefined {
  const differing = claim.candidates.find(isDiffering);
  if (differing === undefined) return undefined;
  const agreeing = claim.candidates.find(isAgreeing);
  const partial = claim.candidates.find(isUnsettling);
  const rival = claim.candidates.find((candidate) => candidate !== differing);
  const best = Math.max(agreeing?.aligned ?? 0, partial?.aligned ?? 0);
  return [
    differing.aligned,
    agreeing?.aligned ?? 0,
    partial?.aligned ?? 0,
    differing.aligned - best,
    Number(differing.comparison.relation === 'softDisjoint'),
    boundGap(differing.comparison.gap),
    agreeing === undefined ? 1 : boundGap(agreeing.comparison.gap),
    ...describeClaimStrictness(claim.figure.strictness),
    ...describeSourceStrictness(differing.figure.strictness),
    Math.min(claim.candidates.length, 8),
    Math.min(claim.candidates.indexOf(differing), 8),
    differing.aligned - (rival?.aligned ?? 0),
    ...describeOthers(others),
    describeSaid(claim),
    ...describeTimes(differing, others),
    ...differing.features,
  ];
}

/** How particular the value is, if the sources state it anywhere: what is particular is not stated by chance. */
function describeSaid({ figure, candidates }: AlignedClaim): number {
  return candidates.some(({ comparison }) => comparison.relation === 'same')
    ? Math.min(countSignificantParts(figure), 4)
    : 0;
}

function boundGap(gap: number): number {
  return Math.min(Number.isFinite(gap) ? gap : 1, 1);
}

function describeClaimStrictness(strictness: Strictness): number[] {
  return [
    strictness === 'exact',
    strictness === 'about',
    strictness === 'moreThan' || strictness === 'atLeast',
    strictness === 'lessThan' || strictness === 'atMost',
    strictness === 'range',
  ].map(Number);
}

function describeSourceStrictness(strictness: Strictness): number[] {
  const isPoint = strictness === 'exact' || strictness === 'about' || strictness === 'range';
  return [strictness === 'about', !isPoint, strictness === 'range'].map(Number);
}

function describeOthers(others: readonly AlignedClaim[]): number[] {
  let [agree, differ, dateDiffers, dateAgrees] = [0, 0, 0, 0];
  for (const other of others) {
    const best = other.candidates[0];
    if (best === undefined || best.aligned < 0.3) continue;
    const isDate = other.figure.kind === 'date';
    if (isAgreeing(best)) {
      agree++;
      if (isDate) dateAgrees = 1;
    } else if (isDiffering(best)) {
      differ++;
      if (isDate) dateDiffers = 1;
    }
  }
  return [Math.min(agree, 4), Math.min(differ, 4), dateDiffers, dateAgrees];
}
