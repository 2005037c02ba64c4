import type { Draft } from '../model/draft.ts';
import type { Quantity } from '../model/figure.ts';
import type { CheckSettings } from '../model/settings.ts';
import type { Span } from '../model/span.ts';
import type { CheckedClaim, Diagnostic, Evidence, Verdict } from '../model/verdict.ts';
import type { DraftSentence } from './draftSentence.ts';
import { placeInDraft } from './draftSentence.ts';
import { makeEvidence } from './evidence.ts';
import type { Judgement } from './judgement.ts';
import { explainVerdict } from './messages.ts';
import { readableNumbers } from './numbers.ts';
import { VERDICT_SEVERITY } from './severities.ts';
import { findStet } from './stets.ts';

/** A judgement in words: all of a claim that does not depend on where it stands. */
export interface Finding {
  readonly verdict: Verdict;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  readonly formula?: string;
}

/** Puts the judgement on a figure into words; `text` is the figure as the draft has it. */
export function describeJudgement(text: string, judgement: Judgement): Finding {
  const evidence = judgement.evidence.map(({ candidate, relation }) => makeEvidence(candidate, relation));
  return {
    verdict: judgement.verdict,
    message: explainVerdict(text, judgement, evidence),
    evidence,
    ...(judgement.formula !== undefined && { formula: judgement.formula }),
  };
}

/** The claim that a figure of a draft's sentence makes. */
export function makeFigureClaim(
  draft: Draft,
  inDraft: DraftSentence,
  figure: Quantity,
  cited: readonly string[],
  finding: Finding,
): CheckedClaim {
  const { verdict, message, evidence, formula } = finding;
  const sentence = placeInDraft(inDraft, inDraft.sentence);
  return {
    ...describePlace(draft, inDraft, figure),
    kind: figure.kind,
    verdict,
    message,
    cited,
    evidence,
    ...readableNumbers(figure),
    ...(formula !== undefined && { formula }),
    sentence,
    ...describeStet(draft, sentence, verdict),
  };
}

/** A number that makes no claim. */
export function makeUncheckedClaim(draft: Draft, inDraft: DraftSentence, figure: Quantity): CheckedClaim {
  return {
    ...describePlace(draft, inDraft, figure),
    kind: figure.kind,
    verdict: 'unchecked',
    message: '',
    cited: [],
    evidence: [],
    sentence: placeInDraft(inDraft, inDraft.sentence),
  };
}

function describePlace(draft: Draft, inDraft: DraftSentence, figure: Span): Span & { readonly text: string } {
  const span = placeInDraft(inDraft, figure);
  return { ...span, text: draft.text.slice(span.start, span.end) };
}

/** The reason that lets a claim of the sentence stand, where its verdict is one that is shown. */
export function describeStet(draft: Draft, sentence: Span, verdict: Verdict): Pick<CheckedClaim, 'stet'> {
  if (VERDICT_SEVERITY[verdict] === undefined) return {};
  const stet = findStet(draft, sentence);
  return stet === undefined ? {} : { stet: stet.reason };
}

/** The finding that a verdict makes, if any: not one that the writer lets stand. */
export function reportClaim(claim: CheckedClaim, settings: CheckSettings): Diagnostic[] {
  const usual = VERDICT_SEVERITY[claim.verdict];
  if (usual === undefined || claim.stet !== undefined) return [];
  const isWarned =
    claim.verdict === 'unsupported' && claim.cited.length > 0 && settings.warnUnsupportedCitations;
  const { start, end, verdict, message } = claim;
  return [{ start, end, rule: verdict, severity: isWarned ? 'warning' : usual, message }];
}
