import { civilFromDays } from '../../extract/date/calendar.ts';
import { writeDay } from '../../extract/date/writeCivilDate.ts';
import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import type { Reason, WrittenFigure } from '../../model/reason.ts';
import type { Scope } from '../../model/subject.ts';
import type { Token } from '../../text/token.ts';
import type { Candidate } from '../candidates.ts';
import { isResolvedDay } from '../compare/compareDates.ts';
import type { SentenceInContext } from '../context.ts';
import { PAIR_FEATURES } from './pairFeatures.ts';
import { findSharedWords } from './sharedWords.ts';

/**
 * Why a claim's figure and a source's were aligned as they were, in the words of both sides. What is decided is read from
 * the very features that the pair model saw; the words are only looked up.
 */
export function explainPair(
  claim: Figure,
  inDraft: SentenceInContext,
  { figure, source, comparison, features }: Candidate,
): Reason[] {
  const pair: ExplainedPair = {
    claim,
    source: figure,
    inDraft: inDraft.sentence,
    inSource: source.sentence,
    features,
  };
  return [
    ...explainHeads(pair),
    ...explainPeoples(pair),
    ...explainVerbs(pair),
    ...explainScopes(pair),
    ...explainModality(pair),
    ...explainDates(pair),
    ...findSharedWords(claim, inDraft, source),
    ...explainUnits(pair),
    { kind: 'value', relation: comparison.relation, draft: state(claim), source: state(figure) },
  ];
}

interface ExplainedPair {
  readonly claim: Figure;
  readonly source: Figure;
  readonly inDraft: AnalyzedSentence;
  readonly inSource: AnalyzedSentence;
  /** A row of PAIR_FEATURES. */
  readonly features: readonly number[];
}

function featureOf({ features }: ExplainedPair, name: (typeof PAIR_FEATURES)[number]): number {
  return features[PAIR_FEATURES.indexOf(name)] ?? 0;
}

function explainHeads(pair: ExplainedPair): Reason[] {
  const relation = featureOf(pair, 'sameHead');
  const draft = wordOf(pair.inDraft, pair.claim.subject.headTerm, pair.claim);
  const source = wordOf(pair.inSource, pair.source.subject.headTerm, pair.source);
  if (relation === 0 || draft === undefined || source === undefined) return [];
  const outcome = relation === 1 ? 'same' : relation > 0 ? 'related' : 'different';
  return [{ kind: 'head', outcome, draft, source }];
}

function explainPeoples(pair: ExplainedPair): Reason[] {
  const relation = featureOf(pair, 'samePeople');
  if (relation === 0) return [];
  const { claim, source, inDraft, inSource } = pair;
  return [
    {
      kind: 'people',
      outcome: relation > 0 ? 'same' : 'different',
      draft: wordsOf(inDraft, claim.subject.peoples, claim),
      source: wordsOf(inSource, source.subject.peoples, source),
    },
  ];
}

function explainVerbs(pair: ExplainedPair): Reason[] {
  const relation = featureOf(pair, 'sameVerb');
  const draft = wordOf(pair.inDraft, pair.claim.subject.verb, pair.claim);
  const source = wordOf(pair.inSource, pair.source.subject.verb, pair.source);
  if (relation === 0 || draft === undefined || source === undefined) return [];
  return [{ kind: 'verb', outcome: relation > 0 ? 'same' : 'different', draft, source }];
}

function explainScopes(pair: ExplainedPair): Reason[] {
  const [draft, source] = [pair.claim.subject.scopes, pair.source.subject.scopes];
  if (featureOf(pair, 'excludedScopes') > 0) return [{ kind: 'scope', outcome: 'different', draft, source }];
  if (featureOf(pair, 'sharedScopes') === 0) return [];
  const shared = draft.filter((scope): scope is Scope => source.includes(scope));
  return [{ kind: 'scope', outcome: 'same', draft: shared, source: shared }];
}

function explainModality(pair: ExplainedPair): Reason[] {
  if (featureOf(pair, 'sameModality') > 0) return [];
  const [draft, source] = [pair.claim.subject.modality, pair.source.subject.modality];
  return [{ kind: 'modality', outcome: 'different', draft, source }];
}

function explainDates(pair: ExplainedPair): Reason[] {
  const relation = featureOf(pair, 'sameRelation');
  const [draft, source] = [pair.claim.relation, pair.source.relation];
  if (relation === 0 || draft === undefined || source === undefined) return [];
  return [{ kind: 'dateRelation', outcome: relation > 0 ? 'same' : 'different', draft, source }];
}

function explainUnits({ claim, source }: ExplainedPair): Reason[] {
  if (claim.unit === undefined || source.unit === undefined || claim.unit === source.unit) return [];
  return [{ kind: 'unit', outcome: 'converted', draft: claim.unit, source: source.unit }];
}

function state(figure: Figure): WrittenFigure {
  const { kind, text, strictness, low } = figure;
  if (kind !== 'date') return { text, strictness };
  return isResolvedDay(figure) ? { text, day: writeDay(civilFromDays(low)) } : { text };
}

/** A term of a figure's subject as it is written nearest to the figure; undefined: the sentence says it in no word of its own. */
function wordOf(sentence: AnalyzedSentence, term: number | undefined, figure: Figure): string | undefined {
  if (term === undefined) return undefined;
  let nearest: Token | undefined;
  for (const token of sentence.tokens) {
    if (token.kind !== 'word' || token.word.term !== term) continue;
    if (nearest === undefined || distanceTo(figure, token) < distanceTo(figure, nearest)) nearest = token;
  }
  return nearest?.text;
}

function wordsOf(sentence: AnalyzedSentence, terms: readonly number[], figure: Figure): string[] {
  return terms.flatMap((term) => wordOf(sentence, term, figure) ?? []);
}

/** Code units between a figure and a word; 0 inside it. */
function distanceTo(figure: Figure, { start, end }: Token): number {
  return Math.max(0, start - figure.end, figure.start - end);
}
