import type { Corpus, CorpusDocument } from '../../corpus/corpus.ts';
import type { QueryTerm } from '../../corpus/passageSearch.ts';
import type { Passage } from '../../model/document.ts';
import type { Quotation } from '../../model/draft.ts';
import type { Steps } from '../../steps.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { DescribedJudgement } from '../claims.ts';
import { findOtherQuotedSpeaker } from '../speaker/otherSpeaker.ts';
import { type QuotingSentence, readQuotingSentence } from '../speaker/quotedSpeaker.ts';
import {
  describeMisattributed,
  describeQuotation,
  type ExactMatch,
  type SourceMatch,
  type SourcePassage,
} from './describeQuotation.ts';
import { matchQuotation } from './quotation.ts';

/** How many passages are searched for a quotation. */
const PASSAGES = 12;
/** How many of a cited document are, from its start, for one that has no words to search for ("If it has to"). */
const PASSAGES_READ = 400;

/** What the sources say of a quotation, wherever it stands; `none`: it is a term or a title, or too common, no claim. */
export type QuotationJudgement = DescribedJudgement | 'none';

/** A quotation of a draft with what its verdict depends on. */
export interface QuotedClaim {
  readonly quotation: Quotation;
  /** Citation keys. */
  readonly cited: readonly string[];
  /** Undefined: it is a block, without marks. */
  readonly inDraft: QuotingSentence | undefined;
}

/** Looks for the words of a quotation in the sources. */
export function* judgeQuotation(corpus: Corpus, claim: QuotedClaim): Steps<QuotationJudgement> {
  const { quotation, cited } = claim;
  const documents = cited.flatMap((key) => corpus.documentOf(key) ?? []);
  const query = makeQuery(corpus, quotation);
  const isCommon = query.length === 0;
  const matchIn = function* (passages: readonly SourcePassage[]): Steps<SourceMatch> {
    yield;
    return yield* matchQuotation(quotation.text, passages);
  };
  const readCited = () => (isCommon ? firstPassages(documents) : findPassages(corpus, query, documents));
  const own = documents.length === 0 ? undefined : yield* matchIn(readCited());
  if (quotation.term || isCommon) return own?.kind === 'exact' ? describeQuotation('supported', own) : 'none';
  if (own?.kind === 'exact') return yield* describeSupported(corpus, claim, query, own);
  const anywhere = yield* matchIn(findPassages(corpus, query));
  if (anywhere.kind === 'exact') {
    return own === undefined
      ? yield* describeSupported(corpus, claim, query, anywhere)
      : describeQuotation('miscited', anywhere);
  }
  if (own?.kind === 'altered') return describeQuotation('misquoted', own);
  if (anywhere.kind === 'altered' && own === undefined) return describeQuotation('misquoted', anywhere);
  return describeQuotation('unsupported', { kind: 'absent' });
}

/** `supported`, or `misattributed` where every passage with the words gives them to another person than the draft does. */
function* describeSupported(
  corpus: Corpus,
  { quotation, inDraft }: QuotedClaim,
  query: readonly QueryTerm[],
  match: ExactMatch,
): Steps<DescribedJudgement> {
  const supported = describeQuotation('supported', match);
  if (inDraft?.speaker === undefined) return supported;
  const other = findOther(corpus, inDraft, match);
  if (other === undefined) return supported;
  for (const passage of findPassages(corpus, query)) {
    const again = yield* matchQuotation(quotation.text, [passage]);
    if (again.kind === 'exact' && findOther(corpus, inDraft, again) === undefined) return supported;
  }
  return describeMisattributed(match, inDraft.speaker.text, other);
}

/** Who says the words in the source, in its own words, where it is somebody else than in the draft. */
function findOther(
  corpus: Corpus,
  inDraft: QuotingSentence,
  { passage, start, end }: ExactMatch,
): string | undefined {
  const { text, owner } = passage;
  const place = { text, written: text, block: passage, words: { start, end } };
  const inSource = readQuotingSentence(place, corpus.vocabulary);
  return inSource && findOtherQuotedSpeaker(inDraft, inSource, owner, corpus)?.text;
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
