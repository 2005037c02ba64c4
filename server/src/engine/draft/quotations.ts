import type { Block, Quotation } from '../model/draft.ts';
import type { Span } from '../model/span.ts';
import { QuotationMarks } from './quotationMarks.ts';
import { isTerm } from './quotedTerm.ts';

/**
 * The quotations of a block: what stands between quotation marks (the outermost, where they nest), or a whole block
 * quotation that has none. `source` is the text as written, which tells blanked markup from space.
 */
export function findQuotations(prose: string, source: string, block: Block): Quotation[] {
  const marked = new QuotationMarks(prose, source, block).pairs();
  if (marked.length > 0)
    return marked.map((span) => makeQuotation(prose, span, textBefore(prose, span))).filter(hasWords);
  if (block.kind !== 'quote') return [];
  const quotation = makeQuotation(prose, quotedBlock(prose, block), '');
  return hasWords(quotation) && !quotation.term ? [quotation] : [];
}

/** Without the alert mark of GitHub (`[!NOTE]`, which quotes nobody) or the attribution in the last line ("— Smith"). */
function quotedBlock(prose: string, block: Span): Span {
  const text = prose.slice(block.start, block.end);
  if (/^\s{0,100}(?:\[!\w{1,20}\]|(?:—|–|--)\s?\p{Lu})/u.test(text))
    return { start: block.start, end: block.start };
  const attribution = /\n[ \t]{0,100}(?:—|–|-{1,3})\s?\p{Lu}[^\n]{0,200}$/u.exec(text);
  return { start: block.start, end: block.start + (attribution?.index ?? text.length) };
}

function hasWords(quotation: Quotation): boolean {
  return /[\p{L}\p{N}]/u.test(quotation.text);
}

/** How much of the text before a quotation may introduce it, in code units. */
const INTRODUCTION = 20;

/** What stands before the opening mark of a quotation. */
function textBefore(prose: string, { start }: Span): string {
  return prose.slice(Math.max(0, start - 1 - INTRODUCTION), Math.max(0, start - 1));
}

function makeQuotation(prose: string, between: Span, before: string): Quotation {
  const raw = prose.slice(between.start, between.end);
  const start = between.start + (raw.length - raw.trimStart().length);
  const text = raw.trim();
  return { start, end: start + text.length, text, term: isTerm(text, before) };
}
