import type { AlignedClaim } from '../align/alignedClaim.ts';
import type { Candidate } from '../align/candidates.ts';
import type { SentenceInContext, SourceInContext } from '../align/context.ts';
import type { ConflictDecision } from '../align/decide/decideConflict.ts';
import { explainPair } from '../align/pair/explainPair.ts';
import { findSharedWords } from '../align/pair/sharedWords.ts';
import type { Figure } from '../model/analysis.ts';
import type { NearestFigure, Reason, VerdictReason } from '../model/reason.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { DraftSentence } from './draftSentence.ts';
import type { Judgement, ReasonedJudgement, RelatedCandidate } from './judgement.ts';
import { roundScore } from './numbers.ts';
import { explainSpeakers } from './speaker/attribution.ts';

/** What was looked at for a claim. */
export interface SearchedClaim {
  readonly claim: AlignedClaim;
  readonly inDraft: SentenceInContext;
  /** The cited sources, or all. */
  readonly in: 'cited' | 'all';
  readonly sources: readonly SourceInContext[];
  readonly decision: ConflictDecision | undefined;
}

/** A figure less surely aligned than this is about something else: naming it would explain nothing. */
const LEAST_NEAR = 0.1;

/** Adds to a judgement what it rests on besides its evidence. */
export function withReasons(judgement: Judgement, searched: SearchedClaim): ReasonedJudgement {
  const { claim, sources, decision } = searched;
  const search: VerdictReason = {
    kind: 'search',
    in: searched.in,
    sentences: sources.length,
    comparable: claim.candidates.length,
  };
  const isOpen = judgement.verdict === 'unsupported';
  const isDecided = judgement.verdict === 'conflict' || isOpen;
  return {
    ...judgement,
    reasons: [
      search,
      ...(isDecided && decision !== undefined ? [explainDecision(decision, isOpen)] : []),
      ...(isOpen ? explainNearest(searched) : []),
    ],
  };
}

function explainDecision({ on, probability, threshold }: ConflictDecision, isOpen: boolean): VerdictReason {
  const outcome = isOpen ? 'unsure' : 'conflict';
  return { kind: 'decision', outcome, on, probability: roundScore(probability), threshold };
}

function explainNearest({ claim, inDraft }: SearchedClaim): VerdictReason[] {
  const [nearest] = claim.candidates;
  if (nearest === undefined || nearest.aligned < LEAST_NEAR) return [];
  return [{ kind: 'nearest', figure: describeNearest(claim.figure, inDraft, nearest) }];
}

function describeNearest(claim: Figure, inDraft: SentenceInContext, nearest: Candidate): NearestFigure {
  const { key, path } = nearest.source.place.owner.document;
  const { start, end, text } = nearest.figure;
  const reasons = explainPair(claim, inDraft, nearest);
  return { source: key, path, start, end, text, score: roundScore(nearest.aligned), reasons };
}

/** Why a source figure bears on a claim: what both are of, how their values lie to each other, and who says so. */
export function explainEvidence(
  claim: Figure,
  inDraft: DraftSentence,
  { candidate, relation }: RelatedCandidate,
  vocabulary: Vocabulary,
): Reason[] {
  // What enters a formula is not the claim's figure: it is tied to it by the words of both sentences.
  const reasons =
    relation === 'derives'
      ? findSharedWords(claim, inDraft, candidate.source)
      : explainPair(claim, inDraft, candidate);
  if (claim.kind === 'date') return reasons;
  const speaker = explainSpeakers(inDraft.speakers, candidate.source, vocabulary);
  return speaker === undefined ? reasons : [...reasons, speaker];
}
