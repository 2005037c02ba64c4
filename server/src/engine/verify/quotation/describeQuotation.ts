import type { CorpusDocument } from '../../corpus/corpus.ts';
import type { Locator } from '../../model/document.ts';
import type { Reason, VerdictReason } from '../../model/reason.ts';
import type { Evidence, Verdict } from '../../model/verdict.ts';
import type { DescribedJudgement } from '../claims.ts';
import { quotePassage } from '../evidence.ts';
import { nameSpeaker } from '../messages.ts';
import { roundScore } from '../numbers.ts';
import type { QuotablePassage, QuotationMatch } from './quotation.ts';
import type { WordEdit } from './quotationEdits.ts';

/** A passage that may hold a quotation, with what evidence needs of it. */
export interface SourcePassage extends QuotablePassage {
  readonly owner: CorpusDocument;
  readonly locator: Locator;
}

/** What the sources have of a quotation. */
export type SourceMatch = QuotationMatch<SourcePassage>;

/** The place where a source has the very words. */
export type ExactMatch = Extract<SourceMatch, { readonly kind: 'exact' }>;

/** Says what the words of the sources are to a quotation's. */
export function describeQuotation(verdict: Verdict, match: SourceMatch): DescribedJudgement {
  return {
    verdict,
    message: explain(verdict, match),
    evidence: match.kind === 'absent' ? [] : [makeEvidence(match, [])],
    reasons: [explainMatch(match)],
  };
}

/** The source has the words, and gives them to `named`, not to `claimed`. */
export function describeMisattributed(match: ExactMatch, claimed: string, named: string): DescribedJudgement {
  const reason = { kind: 'speaker', outcome: 'other', draft: claimed, source: named } as const;
  return {
    verdict: 'misattributed',
    message: `@${match.passage.document} holds these words, but attributes them to ${nameSpeaker(named)}.`,
    evidence: [makeEvidence(match, [reason])],
    reasons: [explainMatch(match)],
  };
}

function explainMatch(match: SourceMatch): VerdictReason {
  if (match.kind !== 'altered') return { kind: 'words', outcome: match.kind === 'exact' ? 'same' : 'absent' };
  return { kind: 'words', outcome: 'other', similarity: roundScore(match.similarity) };
}

function makeEvidence(
  match: Exclude<SourceMatch, { readonly kind: 'absent' }>,
  reasons: readonly Reason[],
): Evidence {
  const { passage, start, end } = match;
  return {
    source: passage.document,
    path: passage.owner.document.path,
    start,
    end,
    text: passage.text.slice(start, end),
    passage: quotePassage(passage, start, passage.start, passage.end),
    locator: passage.locator,
    relation: match.kind === 'exact' ? 'agrees' : 'differs',
    score: match.kind === 'exact' ? 1 : roundScore(match.similarity),
    reasons,
  };
}

function explain(verdict: Verdict, match: SourceMatch): string {
  if (match.kind === 'absent') return 'No source holds these words.';
  const source = match.passage.document;
  if (match.kind === 'altered')
    return `@${source} has other words: ${[...new Set(match.edits.map(describeEdit))].join('; ')}.`;
  return verdict === 'miscited'
    ? `The cited source does not hold these words; @${source} does. Cite it instead.`
    : `@${source} holds these words.`;
}

function describeEdit(edit: WordEdit): string {
  switch (edit.kind) {
    case 'insert':
      return `the draft adds “${edit.draft}”`;
    case 'delete':
      return `the draft leaves out “${edit.source}”`;
    case 'replace':
      return `“${edit.draft}” for “${edit.source}”`;
  }
}
