import { type FactAnswer, type LookupResult, lookup } from '../engine/index.ts';
import type { CitationItem, FoundFacts, FoundPassage } from '../protocol.ts';
import { writeCitation, writeKey } from './citationText.ts';
import { sentenceAround } from './completion/citationContext.ts';
import type { WrittenDraft } from './completion/citationItems.ts';
import { rankCitations } from './completion/rankCitations.ts';
import type { Library, Links } from './draftView.ts';
import { describeOrigin, findCitable } from './reference.ts';
import { describeQuery, noteOnLimit } from './report/describeQuery.ts';
import { citeLocator, rangeInSource } from './sourcePlace.ts';

/** The passages of the sources that answer a query, best first. */
export function lookupPassages(library: Library, query: string, limit: number, links: Links): FoundPassage[] {
  return lookup(library.corpus, query, limit).flatMap(
    (found) => describePassage(library, found, links) ?? [],
  );
}

/** An answer with its passages as an editor shows them. */
export function describeAnswer(library: Library, answer: FactAnswer, links: Links): FoundFacts {
  const reading = describeQuery(answer.query);
  const note = noteOnLimit(answer);
  const facts = answer.results.flatMap((result) => {
    const passage = describePassage(library, result, links);
    return passage === undefined ? [] : [{ ...passage, figures: result.figures.map(({ text }) => text) }];
  });
  return { ...(reading !== undefined && { reading }), ...(note !== undefined && { note }), facts };
}

function describePassage({ corpus }: Library, found: LookupResult, links: Links): FoundPassage | undefined {
  const document = corpus.documentOf(found.source)?.document;
  if (document === undefined) return undefined;
  return {
    key: found.source,
    title: document.metadata.title ?? found.source,
    uri: links.uriOf(document.path),
    range: rangeInSource(document, found),
    text: found.passage,
    ...(found.locator !== undefined && { locator: citeLocator(found.locator) }),
    citation: `[${writeCitation(found.source, found.locator)}]`,
  };
}

/** What can be cited at an offset of a draft, best first; undefined: nowhere in particular. */
export function listCitationItems(
  written: WrittenDraft,
  offset: number | undefined,
  query: string,
  limit: number,
  links: Links,
): CitationItem[] {
  const { draft, library } = written;
  const sentence = offset === undefined ? '' : sentenceAround(written, { start: offset, end: offset });
  return rankCitations(library, { typed: query, sentence, draft, limit }).map(({ record }) => {
    const path = findCitable(library, record.key)?.path;
    return {
      key: record.key,
      title: record.metadata.title ?? record.key,
      detail: describeOrigin(record.metadata),
      insertText: `[${writeKey(record.key)}]`,
      ...(path !== undefined && { uri: links.uriOf(path) }),
    };
  });
}
