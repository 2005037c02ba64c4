import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { toRange } from '../positions.ts';
import type { WrittenDraft } from './citationItems.ts';

const MARK_BEFORE = /\[\^([^\]\s[]{0,60})$/;
const DEFINITION = /^\[\^([^\]\s]{1,60})\]:[ \t]{0,10}([^\n]{0,200})/gm;
const MOST_ITEMS = 50;

/** The footnotes that the draft defines, where a mark is being typed; undefined elsewhere. */
export function completeFootnote(written: WrittenDraft, offset: number): CompletionItem[] | undefined {
  const { text } = written.draft;
  const typed = MARK_BEFORE.exec(text.slice(Math.max(0, offset - 62), offset))?.[1];
  if (typed === undefined) return undefined;
  const range = toRange(written.lines, { start: offset - typed.length, end: offset });
  const closing = text[offset] === ']' ? '' : ']';
  return [...text.matchAll(DEFINITION)].slice(0, MOST_ITEMS).map(([, label = '', content = '']) => ({
    label,
    detail: content,
    kind: CompletionItemKind.Reference,
    textEdit: { range, newText: `${label}${closing}` },
  }));
}
