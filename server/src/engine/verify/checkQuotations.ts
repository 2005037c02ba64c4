import type { Corpus, CorpusDocument } from '../corpus/corpus.ts';
import type { QueryTerm } from '../corpus/passageSearch.ts';
import { citationsGoverning } from '../draft/governance.ts';
import type { Locator } from '../model/document.ts';
import type { Draft, Quotation } from '../model/draft.ts';
import type { Span } from '../model/span.ts';
import type { CheckedClaim, Evidence, Verdict } from '../model/verdict.ts';
import { tokenize } from '../text/tokenize.ts';
import { quotePassage } from './evidence.ts';
import { matchQuotation, type QuotablePassage, type QuotationMatch } from './quotation.ts';
import type { WordEdit } from './quotationEdits.ts';
import { VERDICT_SEVERITY } from './severities.ts';
import { findStet } from './stets.ts';

/** How many passages are searched for a quotation. */
const PASSAGES = 12;

/** A passage that may hold a quotation, with what evidence needs of it. */
interface SourcePassage extends QuotablePassage {
  readonly owner: CorpusDocument;
  readonly locator: Locator;
}

type Match = QuotationMatch<SourcePassage>;

/** The verdicts on the quotations of a draft. Terms and titles between marks are no claims and left out. */
export function checkQuotations(draft: Draft, corpus: Corpus): CheckedClaim[] {
  return draft.quotations.flatMap((quotation) => {
    const cited = citedKeys(draft, quotation);
    const documents = cited.flatMap((key) => corpus.documentOf(key) ?? []);
    const own = documents.length === 0 ? undefined : matchIn(corpus, quotation, documents);
    if (quotation.term)
      return own?.kind === 'exact' ? [makeClaim(draft, quotation, cited, 'supported', own)] : [];
    return [judge(draft, quotation, cited, own, () => matchIn(corpus, quotation))];
  });
}

function citedKeys(draft: Draft, quotation: Quotation): string[] {
  const keys = citationsGoverning(draft, sentenceAround(draft, quotation), quotation).map(
    (citation) => citation.key,
  );
  return [...new Set(keys)];
}

/** The block around a quotation cut at sentence ends outside it: what a citation of the quotation stands in. */
function sentenceAround(draft: Draft, quotation: Quotation): Span {
  const block =
    draft.blocks.find((one) => one.start <= quotation.start && quotation.end <= one.end) ?? quotation;
  const start = block.start + lastSentenceEnd(draft.prose.slice(block.start, quotation.start));
  const after = draft.prose.slice(quotation.end, block.end);
  const stop = after.search(/[.!?](?:\s|$)/);
  return { start, end: stop < 0 ? block.end : quotation.end + stop + 1 };
}

/** The offset behind the full stop of the last sentence that ends within the text; 0 where none does. */
function lastSentenceEnd(text: string): number {
  const ends = [...text.matchAll(/[.!?]["”’)]{0,2}\s/g)];
  const last = ends.at(-1);
  return last === undefined ? 0 : last.index + 1;
}

/** Looks for a quotation in the passages that share most with it: of the given documents, else of the corpus. */
function matchIn(corpus: Corpus, quotation: Quotation, documents?: readonly CorpusDocument[]): Match {
  const query: QueryTerm[] = tokenize(
    quotation.text,
    { start: 0, end: quotation.text.length },
    corpus.vocabulary,
  )
    .filter((token) => token.word.isContent)
    .map((token) => ({ term: token.word.term, weight: 1 }));
  const passages = corpus.search(query, PASSAGES, documents).flatMap(({ passage }): SourcePassage[] => {
    const place = corpus.locate(passage);
    if (place === undefined) return [];
    const { start, end, locator } = place.passage;
    const { key, text } = place.owner.document;
    return [{ start, end, document: key, text, owner: place.owner, locator }];
  });
  return matchQuotation(quotation.text, passages);
}

function judge(
  draft: Draft,
  quotation: Quotation,
  cited: readonly string[],
  own: Match | undefined,
  lookElsewhere: () => Match,
): CheckedClaim {
  if (own?.kind === 'exact') return makeClaim(draft, quotation, cited, 'supported', own);
  const anywhere = lookElsewhere();
  if (anywhere.kind === 'exact')
    return makeClaim(draft, quotation, cited, own === undefined ? 'supported' : 'miscited', anywhere);
  if (own?.kind === 'altered') return makeClaim(draft, quotation, cited, 'misquoted', own);
  if (anywhere.kind === 'altered' && own === undefined)
    return makeClaim(draft, quotation, cited, 'misquoted', anywhere);
  return makeClaim(draft, quotation, cited, 'unsupported', { kind: 'absent' });
}

function makeClaim(
  draft: Draft,
  quotation: Quotation,
  cited: readonly string[],
  verdict: Verdict,
  match: Match,
): CheckedClaim {
  const sentence = sentenceAround(draft, quotation);
  const stet = findStet(draft, sentence);
  return {
    start: quotation.start,
    end: quotation.end,
    text: draft.text.slice(quotation.start, quotation.end),
    kind: 'quotation',
    verdict,
    message: explain(verdict, match),
    cited,
    evidence: match.kind === 'absent' ? [] : [makeEvidence(match)],
    sentence,
    ...(stet !== undefined && VERDICT_SEVERITY[verdict] !== undefined && { stet: stet.reason }),
  };
}

function makeEvidence(match: Exclude<Match, { readonly kind: 'absent' }>): Evidence {
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
    score: match.kind === 'exact' ? 1 : Math.round(match.similarity * 1000) / 1000,
  };
}

function explain(verdict: Verdict, match: Match): string {
  if (match.kind === 'absent') return 'No source holds these words.';
  const source = match.passage.document;
  if (match.kind === 'altered')
    return `@${source} has other words: ${match.edits.map(describeEdit).join('; ')}.`;
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
