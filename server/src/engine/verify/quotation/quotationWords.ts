import { QuotationMarks } from '../../draft/quotationMarks.ts';
import { NUMBER_WORDS } from '../../extract/lexicon/numbers.ts';
import type { Span } from '../../model/span.ts';

/** A word of a quotation as a draft has it. */
export interface QuotedWord {
  readonly kind: 'word';
  /** As compared: lower case, straight apostrophes, no soft hyphens, digits; `%` is "percent", `&` is "and". */
  readonly word: string;
  /** As written. */
  readonly text: string;
  /** For "report[ed]": the letters outside the brackets, which the source's word begins or ends with. */
  readonly fragment?: string;
}

/** What a quotation is made of: words, gaps (an ellipsis), and what the writer put in brackets instead of words. */
export type QuotationElement =
  | QuotedWord
  | { readonly kind: 'gap' }
  | { readonly kind: 'bracket'; readonly words: number };

/** A word of a source, with its place in the document's text. */
export interface SourceWord extends Span {
  readonly word: string;
  /**
   * A quotation may leave it out: it stands in the source's own brackets, or between two parts of a quotation
   * ("…," he said, "…").
   */
  readonly optional: boolean;
}

/** Words, numbers with their separators, and the signs that are read as words. Hyphens and dashes separate. */
const WORD =
  /\d{1,20}(?:[.,]\d{1,20}){1,6}|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D]{0,60}(?:['’ʼ]\p{L}[\p{L}\p{M}\u00AD]{0,30}){0,3}|[$€£¥%‰&]/gu;

/** An ellipsis, alone or in brackets: "…", "...", ". . .", "[…]", "(...)". */
const GAP = String.raw`(?<gap>[[(]?\s?(?:…|\.\s?\.\s?\.(?:\s?\.)?)\s?[\])]?)`;
/** A word with brackets in it, or a bracket. */
const BRACKETED = [
  String.raw`(?<partial>\p{L}{0,40}\[\p{L}{1,20}\]\p{L}{1,40}|\p{L}{1,40}\[\p{L}{1,20}\])`,
  String.raw`\[(?<bracket>[^[\]]{0,300})\]`,
];

/** The elements of a quotation; where it has no brackets, by an expression that takes a third of the time to compile. */
const ELEMENT = new RegExp([GAP, ...BRACKETED, `(?<word>${WORD.source})`].join('|'), 'gu');
const PLAIN_ELEMENT = new RegExp([GAP, `(?<word>${WORD.source})`].join('|'), 'gu');

/** Reads the quoted words of a draft. Punctuation, quotation marks within, spaces and case do not count. */
export function normalizeQuotation(quotation: string): QuotationElement[] {
  const elements: QuotationElement[] = [];
  for (const match of quotation.matchAll(quotation.includes('[') ? ELEMENT : PLAIN_ELEMENT)) {
    const { gap, partial, bracket, word } = match.groups ?? {};
    if (gap !== undefined) elements.push({ kind: 'gap' });
    else if (partial !== undefined) elements.push(readPartial(partial));
    else if (bracket !== undefined)
      elements.push({ kind: 'bracket', words: bracket.match(WORD)?.length ?? 0 });
    else if (word !== undefined) elements.push({ kind: 'word', word: normalizeWord(word), text: word });
  }
  return elements;
}

/** "[T]he" is "the"; "report[ed]" stands for any form of "report". */
function readPartial(text: string): QuotedWord {
  const joined = normalizeWord(text.replace(/[[\]]/g, ''));
  const outside = normalizeWord(text.replace(/\[\p{L}{1,20}\]/gu, ''));
  const element = { kind: 'word', word: joined, text } as const;
  return joined.length - outside.length > 1 || text.endsWith(']')
    ? { ...element, fragment: outside }
    : element;
}

/** Whether a quoted word and a source's are the same. */
export function isSameWord(quoted: QuotedWord, source: string): boolean {
  if (quoted.word === source) return true;
  const { fragment } = quoted;
  return fragment !== undefined && (source.startsWith(fragment) || source.endsWith(fragment));
}

/** The words of a passage; offsets are those of the document's text. */
export function readSourceWords(text: string, passage: Span): SourceWord[] {
  const optional = findOptional(text, passage);
  const words: SourceWord[] = [];
  let next = 0;
  for (const match of text.slice(passage.start, passage.end).matchAll(WORD)) {
    const start = passage.start + match.index;
    while ((optional[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    words.push({
      start,
      end: start + match[0].length,
      word: normalizeWord(match[0]),
      optional: (optional[next]?.start ?? Number.POSITIVE_INFINITY) <= start,
    });
  }
  return words;
}

/** Longest run between two quoted parts that is read as an attribution, in code units. */
const LONGEST_ATTRIBUTION = 120;

/** What a quotation of the passage may leave out: brackets, and attributions between two quoted parts. In order. */
function findOptional(text: string, passage: Span): Span[] {
  const spans: Span[] = [];
  for (const match of text.slice(passage.start, passage.end).matchAll(/\[[^[\]\n]{1,300}\]/g)) {
    const start = passage.start + match.index;
    spans.push({ start, end: start + match[0].length });
  }
  const quoted = new QuotationMarks(text, text, passage).pairs();
  for (const [index, part] of quoted.entries()) {
    const following = quoted[index + 1];
    if (following !== undefined && following.start - part.end <= LONGEST_ATTRIBUTION) {
      spans.push({ start: part.end, end: following.start });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}

function normalizeWord(word: string): string {
  if (word === '%') return 'percent';
  if (word === '&') return 'and';
  const folded = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00AD\u200B-\u200D]/g, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/,(?=\d{3}(?!\d))/g, '');
  const number = NUMBER_WORDS.get(folded);
  return number?.kind === 'cardinal' ? String(number.value) : folded;
}
