import type { Corpus, CorpusDocument } from '../corpus/corpus.ts';
import { citationsGoverning } from '../draft/governance.ts';
import type { Figure } from '../model/analysis.ts';
import type { Citation, Draft } from '../model/draft.ts';
import type { Quantity } from '../model/figure.ts';
import { type CheckSettings, DEFAULT_SETTINGS } from '../model/settings.ts';
import type { CheckedClaim, Diagnostic, DraftReport } from '../model/verdict.ts';
import { type FigureCheck, judgeFigures } from './checkFigures.ts';
import { checkQuotations } from './checkQuotations.ts';
import { checkCitations } from './citations.ts';
import { findInconsistencies, type StatedClaim } from './consistency.ts';
import { analyzeDraft, type DraftSentence } from './draftSentence.ts';
import { makeEvidence } from './evidence.ts';
import type { Judgement } from './judgement.ts';
import { explainVerdict } from './messages.ts';
import { readableNumbers } from './numbers.ts';
import { VERDICT_SEVERITY } from './severities.ts';
import { findStet, findUnusedStets, isDisabled } from './stets.ts';

/** Checks a draft against the corpus and against itself. Pure; the same input gives the same report. */
export function checkDraft(
  draft: Draft,
  corpus: Corpus,
  settings: CheckSettings = DEFAULT_SETTINGS,
): DraftReport {
  const sentences = analyzeDraft(draft, corpus);
  const check: FigureCheck = { corpus, settings, prose: draft.prose };
  const stated: StatedClaim[] = [];
  const claims: CheckedClaim[] = [...checkQuotations(draft, corpus)];
  for (const inDraft of sentences) {
    const governed = inDraft.sentence.figures.map((figure) =>
      citationsGoverning(draft, inDraft.sentence, figure),
    );
    claims.push(...checkSentence(draft, inDraft, governed, check));
    claims.push(...inDraft.sentence.noise.map((figure) => leaveUnchecked(draft, inDraft, figure)));
    inDraft.sentence.figures.forEach((figure, i) => {
      stated.push({ figure, inDraft, cited: keysOf(governed[i] ?? []) });
    });
  }
  claims.sort((a, b) => a.start - b.start || a.end - b.end);
  const found = [
    ...claims.flatMap((claim) => reportClaim(claim, settings)),
    ...findInconsistencies(stated, (offset) => lineOf(draft.text, offset)),
    ...checkCitations(draft, corpus),
    ...noticeMissingSources(draft, corpus, claims),
  ].filter((diagnostic) => !isDisabled(draft, diagnostic, diagnostic.rule));
  const diagnostics = [...found, ...findUnusedStets(draft, claims, found)].sort((a, b) => a.start - b.start);
  return { path: draft.path, claims, diagnostics };
}

/** Checks the figures of a sentence, those under the same citations together. */
function checkSentence(
  draft: Draft,
  inDraft: DraftSentence,
  governed: readonly (readonly Citation[])[],
  check: FigureCheck,
): CheckedClaim[] {
  const judged = new Map<string, readonly Judgement[]>();
  return inDraft.sentence.figures.map((figure, i) => {
    const keys = keysOf(governed[i] ?? []);
    const group = keys.join('\n');
    const judgements = judged.get(group) ?? judgeFigures(inDraft, documentsOf(keys, check.corpus), check);
    judged.set(group, judgements);
    return makeClaim(draft, inDraft, figure, keys, judgements[i] ?? { verdict: 'unsupported', evidence: [] });
  });
}

function keysOf(citations: readonly Citation[]): string[] {
  return [...new Set(citations.map((citation) => citation.key))];
}

/** The documents that keys name; undefined where no key is given, empty where none has text. */
function documentsOf(keys: readonly string[], corpus: Corpus): CorpusDocument[] | undefined {
  if (keys.length === 0) return undefined;
  return keys.flatMap((key) => corpus.documentOf(key) ?? []);
}

function makeClaim(
  draft: Draft,
  inDraft: DraftSentence,
  figure: Figure,
  cited: readonly string[],
  judgement: Judgement,
): CheckedClaim {
  const evidence = judgement.evidence.map(({ candidate, relation }) => makeEvidence(candidate, relation));
  const stet = findStet(draft, inDraft.sentence);
  return {
    start: figure.start,
    end: figure.end,
    text: draft.text.slice(figure.start, figure.end),
    kind: figure.kind,
    verdict: judgement.verdict,
    message: explainVerdict(figure.text, judgement, evidence),
    cited,
    evidence,
    ...readableNumbers(figure),
    ...(judgement.formula !== undefined && { formula: judgement.formula }),
    sentence: { start: inDraft.sentence.start, end: inDraft.sentence.end },
    ...(stet !== undefined && VERDICT_SEVERITY[judgement.verdict] !== undefined && { stet: stet.reason }),
  };
}

function leaveUnchecked(draft: Draft, inDraft: DraftSentence, figure: Quantity): CheckedClaim {
  return {
    start: figure.start,
    end: figure.end,
    text: draft.text.slice(figure.start, figure.end),
    kind: figure.kind,
    verdict: 'unchecked',
    message: '',
    cited: [],
    evidence: [],
    sentence: { start: inDraft.sentence.start, end: inDraft.sentence.end },
  };
}

/** The finding that a verdict makes, if any: not one that the writer lets stand. */
function reportClaim(claim: CheckedClaim, settings: CheckSettings): Diagnostic[] {
  const usual = VERDICT_SEVERITY[claim.verdict];
  if (usual === undefined || claim.stet !== undefined) return [];
  const isWarned =
    claim.verdict === 'unsupported' && claim.cited.length > 0 && settings.warnUnsupportedCitations;
  const { start, end, verdict, message } = claim;
  return [{ start, end, rule: verdict, severity: isWarned ? 'warning' : usual, message }];
}

function noticeMissingSources(draft: Draft, corpus: Corpus, claims: readonly CheckedClaim[]): Diagnostic[] {
  if (corpus.documents.length > 0 || claims.length === 0) return [];
  const message =
    'No sources were found: the draft is checked against itself only. Put documents into sources/ beside it, or name folders in stet.json.';
  return [
    { start: 0, end: Math.min(1, draft.text.length), rule: 'no-sources', severity: 'information', message },
  ];
}

/** The line of an offset, from 1. */
function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
