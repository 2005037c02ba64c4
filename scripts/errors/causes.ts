import { type AlignedClaim, isAgreeing, isDiffering } from '../../server/src/engine/align/alignedClaim.ts';
import type { Candidate } from '../../server/src/engine/align/candidates.ts';
import { PAIR_FEATURES } from '../../server/src/engine/align/pair/pairFeatures.ts';
import type { Judgement } from '../../server/src/engine/verify/judgement.ts';

/**
 * Why a verdict is wrong, as far as the features show it:
 * - `extraction`: a number of the text was not read, or not as what it is
 * - `unit`: figures on both sides, none comparable
 * - `bound`: a hedge or bound leaves open what the label settles
 * - `head`, `role`, `time`, `entity`, `modality`: what the pair differs in, or by which the wrong one was preferred
 * - `retrieval`: another source was thought to be the right one
 * - `speaker`: the figure was given to somebody else
 * - `wording`: all figures agree; the label turns on words
 * - `score`: the right pair, and nothing speaks against it but the model
 */
export type Cause =
  | 'extraction'
  | 'unit'
  | 'bound'
  | 'head'
  | 'role'
  | 'time'
  | 'entity'
  | 'modality'
  | 'retrieval'
  | 'speaker'
  | 'wording'
  | 'score';

/** Why none of a contradicted sentence's figures was flagged. */
export function findCauseOfMiss(claims: readonly AlignedClaim[], sourceFigures: number): Cause {
  if (claims.length === 0 || sourceFigures === 0) return 'extraction';
  const candidates = claims.flatMap((claim) => claim.candidates);
  if (candidates.length === 0) return 'unit';
  const best = claims
    .flatMap((claim) => claim.candidates.find(isDiffering) ?? [])
    .sort((a, b) => b.aligned - a.aligned)[0];
  if (best === undefined) return candidates.every(isAgreeing) ? 'wording' : 'bound';
  const claim = claims.find((one) => one.candidates.includes(best));
  const rival = claim?.candidates.find(isAgreeing);
  if (rival !== undefined && rival.aligned > best.aligned) return 'role';
  return findDifference(best) ?? 'score';
}

/** Why a figure of a true sentence was flagged. */
export function findCauseOfAlarm(claim: AlignedClaim, judgement: Judgement, sourceText: string): Cause {
  if (judgement.verdict === 'miscited') return 'retrieval';
  if (judgement.verdict === 'misattributed') return 'speaker';
  if (judgement.verdict === 'overstated') return 'bound';
  const agreeing = claim.candidates.find(isAgreeing);
  if (agreeing !== undefined) return findDifference(agreeing) ?? 'role';
  if (isWritten(claim.figure.text, sourceText)) return 'extraction';
  if (claim.candidates.some((candidate) => !isDiffering(candidate))) return 'bound';
  const shown = judgement.evidence[0]?.candidate;
  return (shown && findDifference(shown)) ?? (claim.figure.kind === 'date' ? 'time' : 'score');
}

/** Why a figure of a true sentence was not confirmed; undefined: no figure was read where the number in question stands. */
export function findCauseOfDoubt(claim: AlignedClaim | undefined, sourceText: string): Cause {
  if (claim === undefined) return 'extraction';
  const agreeing = claim.candidates.find(isAgreeing);
  if (agreeing !== undefined) return findDifference(agreeing) ?? 'score';
  if (isWritten(claim.figure.text, sourceText)) return 'extraction';
  return claim.candidates.every(isDiffering) ? 'wording' : 'bound';
}

function featureOf(candidate: Candidate, name: (typeof PAIR_FEATURES)[number]): number {
  return candidate.features[PAIR_FEATURES.indexOf(name)] ?? 0;
}

/** The first thing in which a pair differs besides its values; undefined where nothing is seen. */
function findDifference(candidate: Candidate): Cause | undefined {
  if (candidate.comparison.relation === 'softDisjoint') return 'bound';
  if (featureOf(candidate, 'sameModality') === 0) return 'modality';
  if (featureOf(candidate, 'sameHead') < 0) return 'head';
  if (featureOf(candidate, 'excludedScopes') > 0) return 'role';
  if (candidate.figure.kind === 'date') return 'time';
  if (featureOf(candidate, 'nameCoverage') < 0.5) return 'entity';
  return featureOf(candidate, 'sameVerb') < 0 ? 'role' : undefined;
}

/** Whether the digits of a figure stand in a text as they are written. */
function isWritten(figure: string, text: string): boolean {
  const number = /\d[\d,.]*\d|\d/.exec(figure)?.[0];
  return number !== undefined && text.includes(number);
}
