import type { Corpus, CorpusDocument, SourceSentence } from '../corpus/corpus.ts';
import type { QueryTerm } from '../corpus/passageSearch.ts';
import type { Steps } from '../steps.ts';
import { contentTerms } from '../text/contentTerms.ts';
import type { SentenceInContext, SourceInContext } from './context.ts';

/** How many passages of cited sources are read for a claim. */
const CITED_PASSAGES = 10;
/** How many passages of the whole corpus are read for a claim that cites nothing, or that its citation lacks. */
const OPEN_PASSAGES = 24;
/** A source with no more passages than this is read whole. */
const WHOLE_PASSAGES = 80;
/** What a word of the heading above counts in a query, beside a word of the sentence. */
const HEADING_WEIGHT = 0.3;

/** The sentences of cited documents that a claim's sentence may rest on. */
export function* retrieveCited(
  corpus: Corpus,
  inDraft: SentenceInContext,
  cited: readonly CorpusDocument[],
): Steps<SourceInContext[]> {
  const passages = new Set<number>();
  const large = cited.filter((owner) => owner.last - owner.first > WHOLE_PASSAGES);
  for (const owner of cited) {
    if (owner.last - owner.first > WHOLE_PASSAGES) continue;
    for (let passage = owner.first; passage < owner.last; passage++) passages.add(passage);
  }
  if (large.length > 0) {
    for (const hit of corpus.search(makeQuery(inDraft), CITED_PASSAGES, large)) passages.add(hit.passage);
  }
  return yield* readSentences(corpus, passages);
}

/** The sentences of the whole corpus that a claim's sentence may rest on. */
export function* retrieveOpen(corpus: Corpus, inDraft: SentenceInContext): Steps<SourceInContext[]> {
  const hits = corpus.search(makeQuery(inDraft), OPEN_PASSAGES);
  yield;
  return yield* readSentences(
    corpus,
    hits.map((hit) => hit.passage),
  );
}

/** All sentences of a document, for a claim's value to be looked for anywhere in it. */
export function* readWhole(corpus: Corpus, { first, last }: CorpusDocument): Steps<SourceInContext[]> {
  return yield* readSentences(corpus, range(first, last));
}

function* range(first: number, last: number): Iterable<number> {
  for (let at = first; at < last; at++) yield at;
}

function makeQuery(inDraft: SentenceInContext): QueryTerm[] {
  const query: QueryTerm[] = [];
  for (const term of inDraft.sentence.terms) query.push({ term, weight: 1 });
  for (const term of inDraft.headingTerms) {
    if (!inDraft.sentence.terms.has(term)) query.push({ term, weight: HEADING_WEIGHT });
  }
  return query;
}

/** Reads passages, each in a step. */
function* readSentences(corpus: Corpus, passages: Iterable<number>): Steps<SourceInContext[]> {
  const found: SourceInContext[] = [];
  for (const passage of passages) {
    for (const place of corpus.sentencesOf(passage)) found.push(placeInContext(place));
    yield;
  }
  return found;
}

function placeInContext(place: SourceSentence): SourceInContext {
  const { sentence, headingTerms, owner } = place;
  return { place, sentence, headingTerms, aliases: owner.aliases };
}

/** The terms of headings and titles. */
export function termsOf(corpus: Corpus, texts: readonly string[]): ReadonlySet<number> {
  return contentTerms(texts, corpus.vocabulary);
}
