import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import type { FigureKind } from '../../model/figure.ts';
import type { Scope, Subject } from '../../model/subject.ts';
import { type TermWeight, weightedShare } from '../context.ts';
import { relateHeads } from './heads.ts';
import type { SentencePair } from './pairSentences.ts';

/**
 * What the pair model sees of a claim's figure and a source's: whether both are about the same thing. The values
 * themselves are not among them. The order of the names is the order of the row.
 */
export const PAIR_FEATURES = [
  'isDate',
  'isCount',
  'isShare',
  'isMoney',
  'isMeasure',
  'isOrdinal',
  'sameUnit',
  'sameHead',
  'claimHeadNear',
  'sourceHeadNear',
  'sharedModifiers',
  'sameVerb',
  'sharedBefore',
  'sharedAfter',
  'sharedNear',
  'sharedNearReverse',
  'coverage',
  'coverageReverse',
  'coverageWithHeadings',
  'nameCoverage',
  'relativeCoverage',
  'passageCoverage',
  'place',
  'sourceLength',
  'searched',
  'sameOrder',
  'claimFigures',
  'sourceFigures',
  'sharedScopes',
  'excludedScopes',
  'sameModality',
  'samePrecision',
  'sameRelation',
  'verbInSource',
  'sourceHasVerb',
  'samePeople',
  'sameAttachment',
  'sourceIsAdverbial',
  'claimIsAdverbial',
  'companions',
] as const;

/** A row of PAIR_FEATURES. */
export function describePair(claim: Figure, source: Figure, pair: SentencePair): number[] {
  const [inDraft, inSource] = [pair.inDraft.sentence, pair.inSource.sentence];
  return [
    ...describeKind(claim.kind),
    Number(claim.unit === source.unit),
    ...describeHeads(claim, source),
    jaccard(claim.subject.modifiers, source.subject.modifiers),
    describeEquality(claim.subject.verb, source.subject.verb),
    ...describeWindows(claim, source, pair.weigh),
    ...pair.coverage,
    ...describeOrder(claim, inDraft, source, inSource),
    ...describeScopes(claim, source),
    Number(claim.subject.modality === source.subject.modality),
    Number(precisionOf(claim) === precisionOf(source)),
    describeEquality(claim.relation, source.relation),
    ...describeVerbs(claim, inSource),
    relatePeoples(claim, source),
    describeEquality(claim.subject.attachment, source.subject.attachment),
    Number(source.subject.attachment === 'adverbial'),
    Number(claim.subject.attachment === 'adverbial'),
    countCompanions(claim, pair.stated),
  ];
}

/** How many other figures of the claim's sentence the source's sentence states: what agrees in them is likelier meant. */
function countCompanions(claim: Figure, stated: ReadonlySet<Figure>): number {
  return Math.min(stated.size - Number(stated.has(claim)), 3);
}

function describeKind(kind: FigureKind): number[] {
  const isShare = kind === 'percent' || kind === 'ratio';
  const isMeasure = kind === 'measure' || kind === 'duration' || kind === 'age';
  return [kind === 'date', kind === 'count', isShare, kind === 'money', isMeasure, kind === 'ordinal'].map(
    Number,
  );
}

/** Whether the claim's verb is said at all in the source's sentence, and whether that has a verb: datelines have none. */
function describeVerbs(claim: Figure, source: AnalyzedSentence): number[] {
  const { verb } = claim.subject;
  return [verb === undefined ? 0.5 : Number(source.terms.has(verb)), Number(source.hasVerb)];
}

/** 1: of one people; -1: of peoples that have nothing in common; 0: one side names none. */
function relatePeoples(claim: Figure, source: Figure): number {
  const [c, s] = [claim.subject.peoples, source.subject.peoples];
  if (c.length === 0 || s.length === 0) return 0;
  return c.some((term) => s.includes(term)) ? 1 : -1;
}

/** 1: equal; -1: both known and unequal; 0: one is unknown. */
function describeEquality(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return 0;
  return a === b ? 1 : -1;
}

function describeHeads(claim: Figure, source: Figure): number[] {
  const [c, s] = [claim.subject, source.subject];
  return [
    relateHeads(c, s),
    c.headTerm === undefined ? 0.5 : Number(isNear(s, c.headTerm)),
    s.headTerm === undefined ? 0.5 : Number(isNear(c, s.headTerm)),
  ];
}

function isNear(subject: Subject, term: number): boolean {
  return subject.before.includes(term) || subject.after.includes(term);
}

function describeWindows(claim: Figure, source: Figure, weigh: TermWeight): number[] {
  const [c, s] = [claim.subject, source.subject];
  return [
    weightedShare([c.before], (term) => s.before.includes(term), weigh),
    weightedShare([c.after], (term) => s.after.includes(term), weigh),
    weightedShare([c.before, c.after], (term) => isNear(s, term), weigh),
    weightedShare([s.before, s.after], (term) => isNear(c, term), weigh),
  ];
}

function describeOrder(
  claim: Figure,
  inDraft: AnalyzedSentence,
  source: Figure,
  inSource: AnalyzedSentence,
): number[] {
  const claims = inDraft.figures.filter((figure) => figure.kind === claim.kind);
  const sources = inSource.figures.filter((figure) => figure.kind === source.kind);
  return [
    Number(claims.indexOf(claim) === sources.indexOf(source)),
    Math.min(claims.length, 6),
    Math.min(sources.length, 8),
  ];
}

/** Scopes that cannot both be a figure's: what is worldwide is not domestic. */
const EXCLUDED: readonly (readonly [Scope, Scope])[] = [
  ['worldwide', 'domestic'],
  ['worldwide', 'foreign'],
  ['domestic', 'foreign'],
  ['total', 'partial'],
  ['total', 'average'],
];

function describeScopes(claim: Figure, source: Figure): number[] {
  const [c, s] = [claim.subject.scopes, source.subject.scopes];
  const excluded = EXCLUDED.some(
    ([a, b]) => (c.includes(a) && s.includes(b)) || (c.includes(b) && s.includes(a)),
  );
  return [c.filter((scope) => s.includes(scope)).length, Number(excluded)];
}

/** How finely the figure is stated: for dates the parts that are written, else whether it has decimals. */
function precisionOf(figure: Figure): string {
  const { date } = figure;
  if (date === undefined) return figure.step < 1 && figure.step > 0 ? 'decimal' : 'whole';
  return `${date.year !== undefined}${date.month !== undefined}${date.day !== undefined}`;
}

function jaccard(a: readonly number[], b: readonly number[]): number {
  const shared = a.filter((term) => b.includes(term)).length;
  const all = new Set([...a, ...b]).size;
  return all === 0 ? 0.5 : shared / all;
}
