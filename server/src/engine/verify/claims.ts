import type { Figure } from '../model/analysis.ts';
import type { DraftSection } from '../model/draft.ts';
import type { Quantity } from '../model/figure.ts';
import type { VerdictReason } from '../model/reason.ts';
import type { CheckSettings } from '../model/settings.ts';
import type { Span } from '../model/span.ts';
import type { CheckedClaim, Diagnostic, Evidence, Verdict } from '../model/verdict.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { DraftSentence } from './draftSentence.ts';
import { makeEvidence } from './evidence.ts';
import { explainEvidence } from './explainJudgement.ts';
import type { ReasonedJudgement } from './judgement.ts';
import { explainVerdict } from './messages.ts';
import { readableNumbers } from './numbers.ts';
import { VERDICT_SEVERITY } from './severities.ts';
import { findStet } from './stets.ts';

/** A judgement in words: all of a claim that does not depend on where it stands. */
export interface DescribedJudgement {
  readonly verdict: Verdict;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  readonly reasons: readonly VerdictReason[];
  readonly formula?: string;
}

/** A claim whose offsets are relative to its block, without what the rest of the draft says of it. */
export type ClaimInBlock = Omit<CheckedClaim, 'stet'>;

/** The order of claims in the text; of claims with one start the shorter first. */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** Two lists of claims in the order of the text as one. */
export function mergeByPlace<Claim extends Span>(a: readonly Claim[], b: readonly Claim[]): Claim[] {
  const merged: Claim[] = [];
  let next = 0;
  for (const claim of a) {
    for (let other = b[next]; other !== undefined && byPlace(other, claim) < 0; other = b[++next])
      merged.push(other);
    merged.push(claim);
  }
  for (; next < b.length; next++) merged.push(b[next] as Claim);
  return merged;
}

/** Puts the judgement on a figure of a draft's sentence into words. */
export function describeJudgement(
  figure: Figure,
  inDraft: DraftSentence,
  judgement: ReasonedJudgement,
  vocabulary: Vocabulary,
): DescribedJudgement {
  const evidence = judgement.evidence.map((related) =>
    makeEvidence(related.candidate, related.relation, explainEvidence(figure, inDraft, related, vocabulary)),
  );
  return {
    verdict: judgement.verdict,
    message: explainVerdict(figure.text, judgement, evidence),
    evidence,
    reasons: judgement.reasons,
    ...(judgement.formula !== undefined && { formula: judgement.formula }),
  };
}

/** The claim that a figure of a sentence makes. */
export function makeFigureClaim(
  sentence: Span,
  figure: Quantity,
  cited: readonly string[],
  judgement: DescribedJudgement,
): ClaimInBlock {
  return {
    start: figure.start,
    end: figure.end,
    text: '',
    kind: figure.kind,
    ...judgement,
    cited,
    ...readableNumbers(figure),
    sentence: { start: sentence.start, end: sentence.end },
  };
}

/** A number that makes no claim. */
export function makeUncheckedClaim(sentence: Span, { start, end, kind, noise }: Quantity): ClaimInBlock {
  return {
    start,
    end,
    text: '',
    kind,
    verdict: 'unchecked',
    message: '',
    cited: [],
    evidence: [],
    reasons: noise === undefined ? [] : [{ kind: 'noClaim', because: noise }],
    sentence: { start: sentence.start, end: sentence.end },
  };
}

/** The claim as it stands in a section in which its block starts at `offset`. */
export function placeClaim(section: DraftSection, claim: ClaimInBlock, offset: number): CheckedClaim {
  const start = claim.start + offset;
  const end = claim.end + offset;
  const sentence = { start: claim.sentence.start + offset, end: claim.sentence.end + offset };
  const text = section.text.slice(start, end);
  return { ...claim, start, end, text, sentence, ...describeStet(section, sentence, claim.verdict) };
}

/** The reason that lets a claim of the sentence stand, where its verdict is one that is shown. */
export function describeStet(
  section: DraftSection,
  sentence: Span,
  verdict: Verdict,
): Pick<CheckedClaim, 'stet'> {
  if (section.stets.length === 0 || VERDICT_SEVERITY[verdict] === undefined) return NO_STET;
  const stet = findStet(section, sentence);
  return stet === undefined ? NO_STET : { stet: stet.reason };
}

const NO_STET = {};

/** The diagnostic that a verdict makes, if any: not one that the writer lets stand. */
export function reportClaim(claim: CheckedClaim, settings: CheckSettings): Diagnostic | undefined {
  const usual = VERDICT_SEVERITY[claim.verdict];
  if (usual === undefined || claim.stet !== undefined) return undefined;
  const isWarned =
    claim.verdict === 'unsupported' && claim.cited.length > 0 && settings.warnUnsupportedCitations;
  const { start, end, verdict, message } = claim;
  return { start, end, rule: verdict, severity: isWarned ? 'warning' : usual, message };
}
