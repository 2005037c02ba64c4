import type { Corpus, CorpusDocument } from '../corpus/corpus.ts';
import type { QueryTerm } from '../corpus/passageSearch.ts';
import { citationsGoverning } from '../draft/governance.ts';
import type { Locator, Passage } from '../model/document.ts';
import type { DraftSection, Quotation } from '../model/draft.ts';
import type { VerdictReason } from '../model/reason.ts';
import type { Span } from '../model/span.ts';
import type { CheckedClaim, Evidence, Verdict } from '../model/verdict.ts';
import type { Steps } from '../steps.ts';
import { tokenize } from '../text/tokenize.ts';
import { describeStet, type Finding } from './claims.ts';
import { quotePassage } from './evidence.ts';
import { roundScore } from './numbers.ts';
import { matchQuotation, type QuotablePassage, type QuotationMatch } from './quotation.ts';
import type { WordEdit } from './quotationEdits.ts';
import { Recall } from './recall.ts';

/** How many passages are searched for a quotation. */
const PASSAGES = 12;
/** How many of a cited document are, from its start, for one that has no words to search for ("If it has to"). */
const PASSAGES_READ = 400;

/** A passage that may hold a quotation, with what evidence needs of it. */
interface SourcePassage extends QuotablePassage {
  readonly owner: CorpusDocument;
  readonly locator: Locator;
}

type Match = QuotationMatch<SourcePassage>;

/** What the sources say of a quotation, wherever it stands; `none`: it is a term or a title, or too common, no claim. */
type QuotationFinding = Finding | 'none';

/** Judges the quotations of a draft's successive versions, section by section; one whose words and citations stay is not looked for again. */
export class QuotationChecker {
  readonly #corpus: Corpus;
  readonly #findings = new Recall<QuotationFinding>();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /** The claims of the quotations, in steps (see DraftChecker). Terms and titles between marks are left out. */
  *steps(section: DraftSection): Steps<CheckedClaim[]> {
    const claims: CheckedClaim[] = [];
    for (const quotation of section.quotations) {
      const cited = citedKeys(section, quotation);
      const key = [quotation.text, quotation.term, ...cited].join('\0');
      let finding = this.#findings.get(key);
      if (finding === undefined) {
        finding = yield* judgeQuotation(this.#corpus, quotation, cited);
        this.#findings.set(key, finding);
        yield;
      }
      if (finding !== 'none') claims.push(makeClaim(section, quotation, cited, finding));
    }
    return claims;
  }

  finishRun(): void {
    this.#findings.finishRun();
  }
}

function* judgeQuotation(
  corpus: Corpus,
  quotation: Quotation,
  cited: readonly string[],
): Steps<QuotationFinding> {
  const documents = cited.flatMap((key) => corpus.documentOf(key) ?? []);
  const query = makeQuery(corpus, quotation);
  const isCommon = query.length === 0;
  const matchIn = function* (passages: readonly SourcePassage[]): Steps<Match> {
    yield;
    return yield* matchQuotation(quotation.text, passages);
  };
  const readCited = () => (isCommon ? firstPassages(documents) : findPassages(corpus, query, documents));
  const own = documents.length === 0 ? undefined : yield* matchIn(readCited());
  if (quotation.term || isCommon) return own?.kind === 'exact' ? describe('supported', own) : 'none';
  return yield* judge(own, () => matchIn(findPassages(corpus, query)));
}

function citedKeys(section: DraftSection, quotation: Quotation): string[] {
  const keys = citationsGoverning(section, sentenceAround(section, quotation), quotation).map(
    (citation) => citation.key,
  );
  return [...new Set(keys)];
}

/** How far around a quotation its sentence is looked for, in code units. */
const LONGEST_SENTENCE = 4000;

/** The block around a quotation cut at sentence ends outside it: what a citation of the quotation stands in. */
function sentenceAround(section: DraftSection, quotation: Quotation): Span {
  const block =
    section.blocks.find((one) => one.start <= quotation.start && quotation.end <= one.end) ?? quotation;
  const from = Math.max(block.start, quotation.start - LONGEST_SENTENCE);
  const to = Math.min(block.end, quotation.end + LONGEST_SENTENCE);
  const start = from + lastSentenceEnd(section.prose.slice(from, quotation.start));
  const stop = section.prose.slice(quotation.end, to).search(/[.!?](?:\s|$)/);
  return { start, end: stop < 0 ? to : quotation.end + stop + 1 };
}

/** The offset behind the full stop of the last sentence that ends within the text; 0 where none does. */
function lastSentenceEnd(text: string): number {
  const ends = [...text.matchAll(/[.!?]["”’)]{0,2}\s/g)];
  const last = ends.at(-1);
  return last === undefined ? 0 : last.index + 1;
}

/** The content words of a quotation. */
function makeQuery(corpus: Corpus, { text }: Quotation): QueryTerm[] {
  return tokenize(text, { start: 0, end: text.length }, corpus.vocabulary)
    .filter((token) => token.word.isContent)
    .map((token) => ({ term: token.word.term, weight: 1 }));
}

/** The passages that share most with a quotation: of the given documents, else of the corpus. */
function findPassages(
  corpus: Corpus,
  query: readonly QueryTerm[],
  documents?: readonly CorpusDocument[],
): SourcePassage[] {
  return corpus.search(query, PASSAGES, documents).flatMap(({ passage }) => {
    const place = corpus.locate(passage);
    return place === undefined ? [] : [placePassage(place.owner, place.passage)];
  });
}

function firstPassages(documents: readonly CorpusDocument[]): SourcePassage[] {
  return documents.flatMap((owner) =>
    owner.document.passages.slice(0, PASSAGES_READ).map((passage) => placePassage(owner, passage)),
  );
}

function placePassage(owner: CorpusDocument, { start, end, locator }: Passage): SourcePassage {
  const { key, text } = owner.document;
  return { start, end, document: key, text, owner, locator };
}

function* judge(own: Match | undefined, lookElsewhere: () => Steps<Match>): Steps<Finding> {
  if (own?.kind === 'exact') return describe('supported', own);
  const anywhere = yield* lookElsewhere();
  if (anywhere.kind === 'exact') return describe(own === undefined ? 'supported' : 'miscited', anywhere);
  if (own?.kind === 'altered') return describe('misquoted', own);
  if (anywhere.kind === 'altered' && own === undefined) return describe('misquoted', anywhere);
  return describe('unsupported', { kind: 'absent' });
}

function describe(verdict: Verdict, match: Match): Finding {
  return {
    verdict,
    message: explain(verdict, match),
    evidence: match.kind === 'absent' ? [] : [makeEvidence(match)],
    reasons: [explainMatch(match)],
  };
}

function explainMatch(match: Match): VerdictReason {
  if (match.kind !== 'altered') return { kind: 'words', outcome: match.kind === 'exact' ? 'same' : 'absent' };
  return { kind: 'words', outcome: 'other', similarity: roundScore(match.similarity) };
}

function makeClaim(
  section: DraftSection,
  quotation: Quotation,
  cited: readonly string[],
  finding: Finding,
): CheckedClaim {
  const sentence = sentenceAround(section, quotation);
  return {
    start: quotation.start,
    end: quotation.end,
    text: section.text.slice(quotation.start, quotation.end),
    kind: 'quotation',
    ...finding,
    cited,
    sentence,
    ...describeStet(section, sentence, finding.verdict),
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
    score: match.kind === 'exact' ? 1 : roundScore(match.similarity),
    reasons: [],
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
