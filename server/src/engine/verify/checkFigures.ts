import { alignSentence } from '../align/alignSentence.ts';
import { predictProbability } from '../align/boostedTrees.ts';
import { type Candidate, findCandidates, type SourceInContext } from '../align/candidates.ts';
import type { SentenceInContext } from '../align/context.ts';
import { type AlignedClaim, describeDecision, isAgreeing } from '../align/decisionFeatures.ts';
import { type AlignmentModels, decide } from '../align/models.ts';
import { readWhole, retrieveCited, retrieveOpen } from '../align/retrieve.ts';
import type { Corpus, CorpusDocument } from '../corpus/corpus.ts';
import type { CheckSettings } from '../model/settings.ts';
import type { Span } from '../model/span.ts';
import { tokenize } from '../text/tokenize.ts';
import { findOtherSpeaker } from './attribution.ts';
import { deriveClaim, operandsAsCandidates } from './derive.ts';
import { judgeCited } from './judgeCited.ts';
import type { Derivation, Judgement } from './judgement.ts';
import { judgeUncited } from './judgeUncited.ts';

/** A cited source with no more passages than this is one passage for the decision: a note, an abstract, a row. */
const SINGLE_PASSAGE = 3;

/** What a sentence's figures are checked with. */
export interface FigureCheck {
  readonly corpus: Corpus;
  readonly settings: CheckSettings;
  readonly models: AlignmentModels;
  /** The text that the draft's token offsets point into. */
  readonly prose: string;
}

/**
 * The verdicts on figures of one sentence that are governed by the same citations, in their order. `cited` are the
 * documents cited; undefined: the sentence cites nothing, so that all sources count.
 */
export function judgeFigures(
  inDraft: SentenceInContext,
  cited: readonly CorpusDocument[] | undefined,
  check: FigureCheck,
): Judgement[] {
  const { corpus, models } = check;
  // A source that is only known by name can neither bear a claim out nor make another citation the right one.
  if (cited?.length === 0) {
    return inDraft.sentence.figures.map(() => ({ verdict: 'unsupported', evidence: [], isUnread: true }));
  }
  const weigh = (term: number): number => corpus.inverseFrequency(term);
  const sources = cited === undefined ? retrieveOpen(corpus, inDraft) : retrieveCited(corpus, inDraft, cited);
  const claims = alignSentence(inDraft, sources, weigh, models.pair);
  const readCited = once(() => (cited ?? []).flatMap((owner) => readWhole(corpus, owner)));
  const readOpen = once(() =>
    retrieveOpen(corpus, inDraft).filter((source) => !cited?.includes(source.place.owner)),
  );
  return claims.map((claim) => {
    const others = claims.filter((other) => other !== claim);
    const isConflict = decideConflict(models, claim, others, cited);
    const findDerivation = (): Derivation | undefined => {
      const derived = deriveClaim(claim.figure, inDraft.sentence, sources);
      return derived && { formula: derived.formula, operands: operandsAsCandidates(derived, 0.5) };
    };
    const common = { claim, isConflict, findDerivation };
    if (cited === undefined) return judgeUncited(common);
    const agreeIn = (read: () => readonly SourceInContext[]) => (): Candidate[] =>
      findCandidates(claim.figure, inDraft, read(), weigh, models.pair).filter(isAgreeing);
    const judgement = judgeCited({
      ...common,
      agreeingInDocument: agreeIn(readCited),
      agreeingElsewhere: agreeIn(readOpen),
    });
    return withSpeaker(judgement, inDraft, check, readCited);
  });
}

/** Whether the sources contradict the claim, by the decision that fits what it cites. */
function decideConflict(
  { passageDecision, documentDecision }: AlignmentModels,
  claim: AlignedClaim,
  others: readonly AlignedClaim[],
  cited: readonly CorpusDocument[] | undefined,
): boolean {
  const row = describeDecision(claim, others);
  if (row === undefined) return false;
  const isPassage = cited?.every((owner) => owner.last - owner.first <= SINGLE_PASSAGE) ?? false;
  if (!isPassage) return decide(documentDecision, claim.figure.kind, row);
  return (
    decide(passageDecision, claim.figure.kind, row) ||
    predictProbability(documentDecision, row) >= PLAIN_CONFLICT
  );
}

/**
 * From this probability of the document decision on, a short passage is contradicted as plainly as a long one: the claim
 * is the passage's own sentence with another figure, and need not look like VitaminC's.
 */
const PLAIN_CONFLICT = 0.98;

/** Turns support into `misattributed` where the source gives the figure to another speaker. */
function withSpeaker(
  judgement: Judgement,
  inDraft: SentenceInContext,
  { corpus, prose }: FigureCheck,
  readCited: () => readonly SourceInContext[],
): Judgement {
  const best = judgement.evidence[0];
  if (judgement.verdict !== 'supported' || best === undefined || best.candidate.figure.kind === 'date')
    return judgement;
  const termsIn = (text: string, span: Span): number[] =>
    tokenize(text, span, corpus.vocabulary).map((token) => token.word.term);
  const other = findOtherSpeaker(inDraft.sentence.tokens, prose, best.candidate, readCited(), termsIn);
  return other === undefined
    ? judgement
    : { verdict: 'misattributed', evidence: [best], speaker: other.text };
}

/** Makes a value when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
