import { finish } from '../../../server/src/engine/steps.ts';
import {
  type QuotablePassage,
  matchQuotation as quotationSteps,
} from '../../../server/src/engine/verify/quotation/quotation.ts';

/** What is found of a quotation in some passages. */
export const matchQuotation = (quotation: string, passages: readonly QuotablePassage[]) =>
  finish(quotationSteps(quotation, passages));

/** The passages of a document: its paragraphs. */
export function passagesOf(document: string, text: string): QuotablePassage[] {
  return [...text.matchAll(/[^\n]+/g)].map((match) => ({
    document,
    text,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** "exact: the source's words", "altered: its words | draft -> source | …" or "absent". */
export function describeMatch(quotation: string, source: string): string {
  const match = matchQuotation(quotation, passagesOf('a', source));
  if (match.kind === 'absent') return 'absent';
  const words = match.passage.text.slice(match.start, match.end);
  if (match.kind === 'exact') return `exact: ${words}`;
  const edits = match.edits.map((edit) => `${edit.kind} ${edit.draft} -> ${edit.source}`);
  return [`altered: ${words}`, ...edits].join(' | ');
}

/** A source, and the words that it quotes. */
export const SOURCE =
  'The mayor said on Friday: “The old harbour bridge will be closed to all lorries until the spring.” Nobody asked why.';
export const WORDS = 'The old harbour bridge will be closed to all lorries until the spring';
