import { type AlignedClaim, isAgreeing } from '../align/alignedClaim.ts';
import { alignInSteps } from '../align/alignSentence.ts';
import { type Candidate, compareWithSources, scoreCandidates } from '../align/candidates.ts';
import type { SentenceInContext, SourceInContext } from '../align/context.ts';
import { decideConflict, isConflict } from '../align/decide/decideConflict.ts';
import { leaveOutOthers } from '../align/gates/leaveOutOthers.ts';
import { pairSentences, type SentencePair } from '../align/pair/pairSentences.ts';
import { readWhole, retrieveCited, retrieveOpen } from '../align/retrieve.ts';
import type { AlignmentModels } from '../align/scorer/models.ts';
import { tolerate } from '../align/tolerate.ts';
import type { Corpus, CorpusDocument } from '../corpus/corpus.ts';
import type { Figure } from '../model/analysis.ts';
import type { CheckSettings } from '../model/settings.ts';
import { onceInSteps, type Steps } from '../steps.ts';
import { deriveClaim } from './derive/deriveClaim.ts';
import type { DraftSentence } from './draftSentence.ts';
import { withReasons } from './explainJudgement.ts';
import { judgeCited } from './judgeCited.ts';
import type { Judgement, ReasonedJudgement } from './judgement.ts';
import { judgeUncited } from './judgeUncited.ts';
import { citeTogether } from './miscited.ts';
import { findOtherSpeaker, hasSpeaker } from './speaker/attribution.ts';

/** What a sentence's figures are checked with. */
export interface FigureCheck {
  readonly corpus: Corpus;
  readonly settings: CheckSettings;
  readonly models: AlignmentModels;
}

/** A sentence of a draft with all that its figures are judged by. */
export type ClaimingSentence = SentenceInContext & Pick<DraftSentence, 'speakers'>;

/**
 * The verdicts on figures of one sentence that are governed by the same citations, in their order. `cited` are the
 * documents cited; undefined: the sentence cites nothing, so that all sources count. Reads the sources in steps.
 */
export function* judgeFigures(
  inDraft: ClaimingSentence,
  cited: readonly CorpusDocument[] | undefined,
  check: FigureCheck,
): Steps<ReasonedJudgement[]> {
  const { corpus, models, settings } = check;
  // A source that is only known by name can neither bear a claim out nor make another citation the right one.
  if (cited?.length === 0) return inDraft.sentence.figures.map(() => UNREAD);
  const sources = yield* cited === undefined
    ? retrieveOpen(corpus, inDraft)
    : retrieveCited(corpus, inDraft, cited);
  const claims = yield* alignClaims(inDraft, sources, check);
  yield;
  const further = cited && furtherSources(inDraft, cited, sources, check);
  const judgements: ReasonedJudgement[] = [];
  for (const claim of claims) {
    const others = claims.filter((other) => other !== claim);
    const decision = decideConflict(models, claim, others, cited, settings.confidence);
    const findDerivation = () => deriveClaim(claim.figure, inDraft.sentence, sources);
    const common = { claim, inDraft, isConflict: isConflict(decision), findDerivation };
    const searched = { claim, inDraft, sources, decision };
    if (further === undefined) {
      judgements.push(withReasons(judgeUncited(common), { ...searched, in: 'all' }));
      continue;
    }
    const judgement = yield* judgeCited({
      ...common,
      agreeingInDocument: () => further.agreeingInDocument(claim.figure),
      agreeingElsewhere: () => further.agreeingElsewhere(claim.figure),
    });
    const attributed = yield* withSpeaker(judgement, inDraft, check, further.readWhole);
    judgements.push(withReasons(attributed, { ...searched, in: 'cited' }));
    yield;
  }
  return further === undefined ? judgements : yield* citeTogether(claims, judgements, further);
}

/** The figures of the sentence with those of the sources that they may be about, as the tolerances make them agree. */
function* alignClaims(
  inDraft: SentenceInContext,
  sources: readonly SourceInContext[],
  { corpus, models, settings }: FigureCheck,
): Steps<AlignedClaim[]> {
  const aligned = yield* alignInSteps(inDraft, sources, (term) => corpus.inverseFrequency(term), models.pair);
  return aligned.map(({ figure, candidates }) => ({
    figure,
    candidates: tolerate(candidates, settings.tolerances),
  }));
}

/** What is read for a sentence only where the passages that fit do not settle it. */
interface FurtherSources {
  /** The cited documents from end to end. */
  readonly readWhole: () => Steps<readonly SourceInContext[]>;
  /** The figures that agree with one of the sentence: of the cited documents, and of all others. */
  agreeingInDocument(figure: Figure): Steps<readonly Candidate[]>;
  agreeingElsewhere(figure: Figure): Steps<readonly Candidate[]>;
}

function furtherSources(
  inDraft: SentenceInContext,
  cited: readonly CorpusDocument[],
  sources: readonly SourceInContext[],
  { corpus, models, settings }: FigureCheck,
): FurtherSources {
  // What the gates left out of the sentences that were read is no more borne out by reading them again.
  const read = new Set(sources.map(({ sentence }) => sentence));
  const readCited = onceInSteps(function* () {
    const sentences: SourceInContext[] = [];
    for (const owner of cited) sentences.push(...(yield* readWhole(corpus, owner)));
    return sentences;
  });
  const readOpen = function* () {
    const sources = yield* retrieveOpen(corpus, inDraft);
    return sources.filter(({ place }) => !cited.some((owner) => areEditions(owner, place.owner)));
  };
  const pairWith = (read: () => Steps<readonly SourceInContext[]>) =>
    onceInSteps(function* () {
      return pairSentences(inDraft, yield* read(), (term) => corpus.inverseFrequency(term));
    });
  const [inDocument, elsewhere] = [pairWith(readCited), pairWith(readOpen)];
  const findAgreeing = (figure: Figure, pairs: readonly SentencePair[]): Candidate[] => {
    const compared = tolerate(compareWithSources(figure, pairs), settings.tolerances);
    const agreeing = leaveOutOthers(figure, compared, inDraft).filter(isAgreeing);
    return scoreCandidates(figure, agreeing, models.pair);
  };
  return {
    readWhole: readCited,
    *agreeingInDocument(figure) {
      const unread = (yield* inDocument()).filter(({ inSource }) => !read.has(inSource.sentence));
      return findAgreeing(figure, unread);
    },
    *agreeingElsewhere(figure) {
      return findAgreeing(figure, yield* elsewhere());
    },
  };
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
function* withSpeaker(
  judgement: Judgement,
  { speakers }: ClaimingSentence,
  { corpus }: FigureCheck,
  readCited: () => Steps<readonly SourceInContext[]>,
): Steps<Judgement> {
  if (judgement.verdict !== 'supported') return judgement;
  if (speakers.length === 0) return judgement;
  const best = judgement.evidence.find(({ candidate }) => hasSpeaker(candidate, corpus.vocabulary));
  if (best === undefined || best.candidate.figure.kind === 'date') return judgement;
  const other = findOtherSpeaker(speakers, best.candidate, yield* readCited(), corpus.vocabulary);
  return other === undefined
    ? judgement
    : { verdict: 'misattributed', evidence: [best], speaker: other.text };
}
