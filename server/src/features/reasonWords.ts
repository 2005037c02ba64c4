import type { IntervalRelation } from '../engine/model/comparison.ts';
import { joinWords } from '../engine/model/enumeration.ts';
import type { Strictness } from '../engine/model/figure.ts';
import type { Reason, SpeakerReason, VerdictReason, WrittenFigure } from '../engine/model/reason.ts';
import type { Modality, Scope } from '../engine/model/subject.ts';
import type { CheckedClaim, Evidence } from '../engine/model/verdict.ts';

/** How words of a draft or a source are set off from those that explain: in italics, in quotation marks. */
export type SetOff = (words: string) => string;

/** Sets words off in quotation marks, where there are no italics. */
export const inQuotationMarks: SetOff = (words) => `“${words}”`;

/**
 * Why a source figure bears on a claim: "same head nationals, same place Syria and Iraq; source says 352, draft says 325".
 * Empty where nothing is to be said, as of a quotation but for its speaker.
 */
export function explainEvidenceInWords({ reasons }: Pick<Evidence, 'reasons'>, setOff: SetOff): string {
  // Names that a passage leaves out are no news where it settles the claim.
  return explainReasons(
    reasons.filter((reason) => !('outcome' in reason && reason.outcome === 'missing')),
    setOff,
  );
}

/** What a verdict rests on besides its evidence, a sentence each; empty where the evidence says all. */
export function explainVerdictInWords({ reasons }: Pick<CheckedClaim, 'reasons'>, setOff: SetOff): string[] {
  return reasons.flatMap((reason) => explainVerdictReason(reason, setOff));
}

function explainReasons(reasons: readonly Reason[], setOff: SetOff): string {
  const subjects = reasons.flatMap((reason) => explainSubject(reason, setOff) ?? []);
  const values = reasons.flatMap((reason) => (reason.kind === 'value' ? [explainValues(reason)] : []));
  const speakers = reasons.flatMap((reason) =>
    reason.kind === 'speaker' ? [explainSpeaker(reason, setOff)] : [],
  );
  return [subjects.join(', '), ...values, ...speakers].filter((words) => words !== '').join('; ');
}

/** What a reason says of the two subjects; undefined where it is of the values or the speakers. */
function explainSubject(reason: Reason, setOff: SetOff): string | undefined {
  switch (reason.kind) {
    case 'head':
    case 'verb':
      return explainWords(reason, setOff);
    case 'people':
      return explainWords(
        { ...reason, draft: joinWords(reason.draft), source: joinWords(reason.source) },
        setOff,
      );
    case 'place':
    case 'name':
    case 'word':
      return explainShared(reason, setOff);
    case 'scope':
      return reason.outcome === 'same'
        ? `both ${describeScopes(reason.draft)}`
        : `draft ${describeScopes(reason.draft)}, source ${describeScopes(reason.source)}`;
    case 'modality':
      return `draft says it as ${MODALITIES[reason.draft]}, source as ${MODALITIES[reason.source]}`;
    case 'dateRelation':
      return reason.outcome === 'same' ? undefined : `draft says ${reason.draft}, source ${reason.source}`;
    case 'unit':
      return `${reason.source} converted to ${reason.draft}`;
    case 'value':
    case 'speaker':
      return undefined;
  }
}

function describeScopes(scopes: readonly Scope[]): string {
  return joinWords(scopes.map((scope) => SCOPES[scope]));
}

const SCOPES: Readonly<Record<Scope, string>> = {
  worldwide: 'worldwide',
  domestic: 'at home',
  foreign: 'abroad',
  total: 'in all',
  partial: 'of a part',
  average: 'on average',
  perUnit: 'per unit',
  budget: 'as a cost',
};

const MODALITIES: Readonly<Record<Modality, string>> = {
  actual: 'a fact',
  planned: 'planned',
  possible: 'possible',
  denied: 'denied',
};

function explainWords(
  { kind, outcome, draft, source }: { kind: string; outcome: string; draft: string; source: string },
  setOff: SetOff,
): string {
  if (outcome === 'different') return `other ${kind} (draft ${setOff(draft)}, source ${setOff(source)})`;
  const isOneWord = draft.toLowerCase() === source.toLowerCase();
  return `${outcome} ${kind} ${isOneWord ? setOff(source) : `${setOff(draft)} and ${setOff(source)}`}`;
}

function explainShared(
  { kind, outcome, words }: Extract<Reason, { readonly words: readonly string[] }>,
  setOff: SetOff,
): string {
  const said = setOff(joinWords(words));
  return outcome === 'missing'
    ? `source does not name ${said}`
    : `same ${kind}${words.length > 1 ? 's' : ''} ${said}`;
}

function explainValues({ relation, draft, source }: Extract<Reason, { readonly kind: 'value' }>): string {
  const [ours, theirs] = [writeFigure(draft), writeFigure(source)];
  if (ours.toLowerCase() === theirs.toLowerCase()) return `both say ${theirs}`;
  return `source says ${theirs}, draft says ${ours}${RELATION_WORDS[relation]}`;
}

/** What the figures leave unsaid; where they differ, nothing. */
const RELATION_WORDS: Readonly<Record<IntervalRelation, string>> = {
  same: ', which is the same',
  within: ', which holds it',
  rounded: ', which is it rounded',
  tolerated: ', which is within the tolerance',
  boundDropped: ' without the bound',
  partial: ', which may be the same',
  approximate: ', more exactly than the source',
  yearUnstated: ', and the source names no year',
  softDisjoint: '',
  disjoint: '',
};

const HEDGES: Readonly<Record<Strictness, string>> = {
  exact: '',
  about: 'about ',
  atLeast: 'at least ',
  atMost: 'at most ',
  moreThan: 'more than ',
  lessThan: 'less than ',
  range: '',
};

function writeFigure({ text, strictness = 'exact', day }: WrittenFigure): string {
  const written = `${HEDGES[strictness]}${text.replace(/\s{1,1000}/g, ' ')}`;
  return day === undefined ? written : `${written} (${day})`;
}

function explainSpeaker(reason: SpeakerReason, setOff: SetOff): string {
  switch (reason.outcome) {
    case 'same':
      return `same speaker ${setOff(reason.source)}`;
    case 'other':
      return `the source attributes this to ${setOff(reason.source)}, the draft to ${setOff(reason.draft)}`;
    case 'onlyInSource':
      return `the source attributes this to ${setOff(reason.source)}`;
    case 'onlyInDraft':
      return `only the draft names a speaker, ${setOff(reason.draft)}`;
  }
}

function explainVerdictReason(reason: VerdictReason, setOff: SetOff): string[] {
  switch (reason.kind) {
    case 'search':
      return reason.comparable === 0 ? [explainEmptySearch(reason)] : [];
    case 'decision':
      return [explainDecision(reason)];
    case 'nearest':
      return [`Nearest is @${reason.figure.source}: ${explainReasons(reason.figure.reasons, setOff)}.`];
    case 'unread':
    case 'noClaim':
    case 'words':
      return [];
  }
}

function explainEmptySearch(reason: Extract<VerdictReason, { readonly kind: 'search' }>): string {
  const where = reason.in === 'cited' ? 'the cited sources' : 'the sources';
  switch (reason.sentences) {
    case 0:
      return `No sentence with a figure was found for it in ${where}.`;
    case 1:
      return `1 sentence of ${where} was read; it has no figure of this kind and unit.`;
    default:
      return `${reason.sentences} sentences of ${where} were read; none has a figure of this kind and unit.`;
  }
}

function explainDecision({
  probability,
  threshold,
}: Extract<VerdictReason, { readonly kind: 'decision' }>): string {
  const [is, must] = [probability, threshold].map((share) => `${Math.round(share * 100)} %`);
  return probability >= threshold
    ? `A contradiction is ${is} likely; from ${must} on it is reported.`
    : `A contradiction is ${is} likely; below ${must} it is not reported.`;
}
