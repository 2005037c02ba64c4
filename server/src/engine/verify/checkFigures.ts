import { alignSentence } from '../align/alignSentence.ts';
import { type Candidate, findCandidates } from '../align/candidates.ts';
import type { SentenceInContext, SourceInContext } from '../align/context.ts';
import { decideConflict, isConflict } from '../align/decideConflict.ts';
import { isAgreeing } from '../align/decisionFeatures.ts';
import type { AlignmentModels } from '../align/models.ts';
import { pairSentences } from '../align/pairFeatures.ts';
import { readWhole, retrieveCited, retrieveOpen } from '../align/retrieve.ts';
import { tolerate } from '../align/tolerate.ts';
import type { Corpus, CorpusDocument } from '../corpus/corpus.ts';
import type { CheckSettings } from '../model/settings.ts';
import type { Span } from '../model/span.ts';
import { tokenize } from '../text/tokenize.ts';
import { findOtherSpeaker, namesSpeaker } from './attribution.ts';
import { deriveClaim, operandsAsCandidates } from './derive.ts';
import { withReasons } from './explainJudgement.ts';
import { judgeCited } from './judgeCited.ts';
import type { Derivation, Judgement, ReasonedJudgement } from './judgement.ts';
import { judgeUncited } from './judgeUncited.ts';

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
): ReasonedJudgement[] {
  const { corpus, models, settings } = check;
  // A source that is only known by name can neither bear a claim out nor make another citation the right one.
  if (cited?.length === 0) {
    return inDraft.sentence.figures.map(() => UNREAD);
  }
  const weigh = (term: number): number => corpus.inverseFrequency(term);
  const sources = cited === undefined ? retrieveOpen(corpus, inDraft) : retrieveCited(corpus, inDraft, cited);
  const claims = alignSentence(inDraft, sources, weigh, models.pair).map(({ figure, candidates }) => ({
    figure,
    candidates: tolerate(candidates, settings.tolerances),
  }));
  const readCited = once(() => (cited ?? []).flatMap((owner) => readWhole(corpus, owner)));
  const readOpen = once(() =>
    retrieveOpen(corpus, inDraft).filter(
      (source) => !cited?.some((owner) => areEditions(owner, source.place.owner)),
    ),
  );
  return claims.map((claim) => {
    const others = claims.filter((other) => other !== claim);
    const decision = decideConflict(models, claim, others, cited, settings.confidence);
    const findDerivation = (): Derivation | undefined => {
      const derived = deriveClaim(claim.figure, inDraft.sentence, sources);
      return derived && { formula: derived.formula, operands: operandsAsCandidates(derived, 0.5) };
    };
    const common = { claim, isConflict: isConflict(decision), findDerivation };
    const searched = { claim, inDraft, sources, decision };
    if (cited === undefined) return withReasons(judgeUncited(common), { ...searched, in: 'all' });
    const agreeIn = (read: () => readonly SourceInContext[]) => (): Candidate[] =>
      tolerate(
        findCandidates(claim.figure, pairSentences(inDraft, read(), weigh), models.pair),
        settings.tolerances,
      ).filter(isAgreeing);
    const judgement = judgeCited({
      ...common,
      agreeingInDocument: agreeIn(readCited),
      agreeingElsewhere: agreeIn(readOpen),
    });
    const attributed = withSpeaker(judgement, inDraft, check, readCited);
    return withReasons(attributed, { ...searched, in: 'cited' });
  });
}

/** Whether two documents are one work, as far as their titles show: which edition is cited is not a matter of what it says. */
function areEditions(one: CorpusDocument, other: CorpusDocument): boolean {
  const [title, otherTitle] = [one.document.metadata.title, other.document.metadata.title];
  return one === other || (title !== undefined && title === otherTitle);
}

const UNREAD: ReasonedJudgement = {
  verdict: 'unsupported',
  evidence: [],
  isUnread: true,
  reasons: [{ kind: 'unread' }],
};

/** Turns support into `misattributed` where the source gives the figure to another speaker. */
function withSpeaker(
  judgement: Judgement,
  inDraft: SentenceInContext,
  { corpus, prose }: FigureCheck,
  readCited: () => readonly SourceInContext[],
): Judgement {
  if (judgement.verdict !== 'supported') return judgement;
  const best = judgement.evidence.find(({ candidate }) => namesSpeaker(candidate));
  if (best === undefined || best.candidate.figure.kind === 'date') return judgement;
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
