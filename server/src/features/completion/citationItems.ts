import { type CompletionItem, CompletionItemKind, MarkupKind } from 'vscode-languageserver-types';
import type { LookupResult } from '../../engine/index.ts';
import type { Draft } from '../../engine/model/draft.ts';
import type { LineStarts } from '../../engine/model/lines.ts';
import { writeCitation } from '../citationText.ts';
import type { Library } from '../draftView.ts';
import { escapeMarkdown } from '../markdownText.ts';
import { toRange } from '../positions.ts';
import { describeOrigin, findCitable, formatReference } from '../reference.ts';
import { citeLocator } from '../sourcePlace.ts';
import { type CitationContext, sentenceAround } from './citationContext.ts';
import { type RankedCitation, rankCitations } from './rankCitations.ts';

/** A draft that is being written in: its text is the latest, its report may not be there yet. */
export interface WrittenDraft {
  readonly uri: string;
  readonly draft: Draft;
  readonly lines: LineStarts;
  readonly library: Library;
  readonly citationStyle: 'bracketed' | 'inText';
}

/** The protocol's items for a list are at most so many; more is typed to see others. */
const MOST_ITEMS = 50;
/** How many of the first sources are offered with the passage that fits the sentence, too. */
const PASSAGE_ITEMS = 8;

/** What an item carries for its details, which are made when it is looked at. */
export interface CitationItemData {
  readonly kind: 'citation';
  readonly uri: string;
  readonly key: string;
  /** The words of the passage. */
  readonly passage?: string;
}

/** The sources that can be cited where a citation is being typed, best first. */
export function completeCitation(written: WrittenDraft, context: CitationContext): CompletionItem[] {
  const sentence = sentenceAround(written, context.span);
  const { draft, library } = written;
  const ranked = rankCitations(library, { typed: context.typed, sentence, draft, limit: MOST_ITEMS });
  const items = ranked.flatMap((citation, rank) => {
    const whole = makeItem(written, context, citation, undefined);
    if (citation.passage === undefined || rank >= PASSAGE_ITEMS) return [whole];
    return [whole, makeItem(written, context, citation, citation.passage)];
  });
  return items.slice(0, MOST_ITEMS).map((item, i) => ({ ...item, sortText: String(i).padStart(3, '0') }));
}

function makeItem(
  written: WrittenDraft,
  context: CitationContext,
  { record, passage: fitting }: RankedCitation,
  passage: LookupResult | undefined,
): CompletionItem {
  const { key, metadata } = record;
  const place = passage?.locator && citeLocator(passage.locator);
  const citation = writeCitation(key, passage?.locator);
  const data: CitationItemData = {
    kind: 'citation',
    uri: written.uri,
    key,
    ...(fitting !== undefined && { passage: fitting.passage }),
  };
  const label = place === undefined ? `@${key}` : `@${key}, ${place}`;
  const description = passage === undefined ? describeOrigin(metadata) : passage.passage;
  return {
    label,
    labelDetails: { description: shorten(description, Math.max(LEAST, LINE - label.length)) },
    detail: passage === undefined ? (metadata.title ?? '') : shorten(passage.passage, LONGEST_DETAIL),
    kind: passage === undefined ? CompletionItemKind.Reference : CompletionItemKind.Snippet,
    // The server has matched what was typed: the client must not filter by the key alone.
    filterText: written.draft.text.slice(context.span.start, context.span.end),
    textEdit: { range: toRange(written.lines, context.span), newText: wrap(written, context, citation) },
    data,
  };
}

/** Puts brackets around a citation where none are yet and the writer wants them. */
function wrap({ citationStyle }: WrittenDraft, { form }: CitationContext, citation: string): string {
  if (form === 'inBrackets') return citation;
  if (citationStyle === 'bracketed') return `[${citation}]`;
  const comma = citation.indexOf(', ');
  return comma < 0 ? citation : `${citation.slice(0, comma)} [${citation.slice(comma + 2)}]`;
}

const LONGEST_DETAIL = 80;

/** A list has one line for a label and its description: a longer one would hide the place of a passage. */
const LINE = 46;
/** What a description has at the least, however long the label is. */
const LEAST = 12;

function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

/** The details of an item: the reference, and the passage that fits the sentence. */
export function resolveCitation(
  item: CompletionItem,
  data: CitationItemData,
  library: Library,
): CompletionItem {
  const citable = findCitable(library, data.key);
  if (citable === undefined) return item;
  const passage = data.passage === undefined ? [] : [`> ${escapeMarkdown(data.passage)}`];
  const value = [`**${escapeMarkdown(formatReference(citable))}**`, ...passage].join('\n\n');
  return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}
