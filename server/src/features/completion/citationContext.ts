import type { Span } from '../../engine/model/span.ts';
import { blockAt } from '../draftSections.ts';
import type { DraftView } from '../draftView.ts';

/** A citation that is being typed. */
export interface CitationContext {
  /** From the `@` to the end of the key, also behind the caret. */
  readonly span: Span;
  /** What of the key stands before the caret, without `@` and brace. */
  readonly typed: string;
  /** Where it stands: inside brackets or a footnote only the key is inserted. */
  readonly form: 'inText' | 'inBrackets';
}

/** How far back on its line a citation is looked for. */
const FARTHEST = 400;
const KEY_BEFORE = /(?:^|[\s([{;\-–—"“‘'*_^])@\{?([\p{L}\p{N}_:.#$%&\-+?<>~/]{0,100})$/u;
const KEY_BEHIND = /^[\p{L}\p{N}_:.#$%&\-+?<>~/]{0,100}\}?/u;

/** The citation at a caret, in any of Pandoc's forms; undefined where none is being typed, as in code or an address. */
export function findCitationContext(text: string, offset: number): CitationContext | undefined {
  const line = text.slice(Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - FARTHEST), offset);
  const typed = KEY_BEFORE.exec(line)?.[1];
  if (typed === undefined || isInCode(line)) return undefined;
  const start = offset - typed.length - (line.endsWith(`@{${typed}`) ? 2 : 1);
  const end = offset + endOfKey(text.slice(offset, offset + FARTHEST), line.endsWith(`{${typed}`));
  return { span: { start, end }, typed, form: isInBrackets(line) ? 'inBrackets' : 'inText' };
}

/** How much of what stands behind the caret belongs to the key; punctuation at its end does not. */
function endOfKey(behind: string, isBraced: boolean): number {
  const key = KEY_BEHIND.exec(behind)?.[0] ?? '';
  if (key.endsWith('}')) return isBraced ? key.length : key.length - 1;
  return key.replace(/[:.#$%&\-+?<>~/]{1,100}$/, '').length;
}

function isInCode(line: string): boolean {
  return (line.split('`').length - 1) % 2 === 1;
}

function isInBrackets(line: string): boolean {
  return line.lastIndexOf('[') > line.lastIndexOf(']');
}

/** How far around a citation its sentence is looked for. */
const LONGEST_SENTENCE = 600;

/** The words that a citation will stand by: its sentence, else its block, without the key itself. */
export function sentenceAround({ draft }: Pick<DraftView, 'draft'>, { start, end }: Span): string {
  const found = blockAt(draft.sections, start);
  if (found === undefined) return '';
  const { prose, block, offset } = found;
  const before = prose.slice(Math.max(block.start, start - offset - LONGEST_SENTENCE), start - offset);
  const after = prose.slice(end - offset, block.end);
  const to = after.search(/[.!?](?:\s|$)/);
  const words = `${before.slice(endOfLastSentence(before))} ${to < 0 ? after : after.slice(0, to)}`;
  // A citation behind the full stop closes the sentence before it.
  return words.trim() === '' ? before : words;
}

function endOfLastSentence(text: string): number {
  return 1 + Math.max(text.lastIndexOf('.'), text.lastIndexOf('!'), text.lastIndexOf('?'));
}
