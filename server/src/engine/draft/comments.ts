import type { DisabledRange, StetComment } from '../model/draft.ts';
import type { Span } from '../model/span.ts';

/** An HTML comment, its marks included. */
export interface Comment extends Span {
  /** Between the marks, trimmed. */
  readonly text: string;
}

/** The comments in spans of raw HTML. One that is not closed is none. */
export function findComments(source: string, html: readonly Span[]): Comment[] {
  const comments: Comment[] = [];
  for (const span of html) {
    for (let at = span.start; ; ) {
      const start = source.indexOf('<!--', at);
      if (start < 0 || start >= span.end) break;
      const close = source.indexOf('-->', start + 4);
      if (close < 0 || close + 3 > span.end) break;
      comments.push({ start, end: close + 3, text: source.slice(start + 4, close).trim() });
      at = close + 3;
    }
  }
  return comments;
}

const STET = /^stet:\s{0,20}([\s\S]{0,2000})$/i;
const SWITCH = /^stet-(disable|enable|disable-next-line)(?![\w-])([\s\S]{0,500})$/i;

/** The comments that let claims stand: `stet: reason`. */
export function readStets(comments: readonly Comment[]): StetComment[] {
  return comments.flatMap(({ start, end, text }) => {
    const reason = STET.exec(text)?.[1];
    return reason === undefined ? [] : [{ start, end, reason: reason.trim() }];
  });
}

/**
 * Reads which rules the comments of a draft switch off, in order: `stet-disable rule ...`, `stet-enable rule ...`,
 * `stet-disable-next-line rule ...`. A reason may follow the rules after ` -- `. What is disabled and never enabled
 * stays so to the end of the text.
 */
export function readDisabled(comments: readonly Comment[], text: string): DisabledRange[] {
  const disabled: DisabledRange[] = [];
  let open: readonly OpenRange[] = [];
  for (const comment of comments) {
    const [, action, written] = SWITCH.exec(comment.text) ?? [];
    if (action === undefined) continue;
    const rules = readRules(written ?? '');
    if (action.toLowerCase() === 'disable') open = [...open, { start: comment.end, rules }];
    else if (action.toLowerCase() === 'enable') open = closeRanges(open, rules, comment.start, disabled);
    else disabled.push({ ...lineAfter(text, comment.end), rules });
  }
  for (const range of open) disabled.push({ ...range, end: text.length });
  return disabled.sort((a, b) => a.start - b.start);
}

interface OpenRange {
  readonly start: number;
  /** Empty: all rules. */
  readonly rules: readonly string[];
}

/** Ends the open ranges of the named rules, or all where none is named; returns those that stay open. */
function closeRanges(
  open: readonly OpenRange[],
  rules: readonly string[],
  end: number,
  disabled: DisabledRange[],
): OpenRange[] {
  const left: OpenRange[] = [];
  for (const range of open) {
    const closed = rules.length === 0 ? range.rules : range.rules.filter((rule) => rules.includes(rule));
    const kept = range.rules.filter((rule) => !closed.includes(rule));
    if (rules.length === 0 || closed.length > 0) disabled.push({ start: range.start, end, rules: closed });
    if (rules.length > 0 && (range.rules.length === 0 || kept.length > 0))
      left.push({ ...range, rules: kept });
  }
  return left;
}

function readRules(written: string): string[] {
  const [names = ''] = written.split(/\s--\s/, 1);
  return names.toLowerCase().match(/[a-z][a-z-]{0,60}/g) ?? [];
}

function lineAfter(text: string, from: number): Span {
  const newline = text.indexOf('\n', from);
  if (newline < 0) return { start: text.length, end: text.length };
  const next = text.indexOf('\n', newline + 1);
  return { start: newline + 1, end: next < 0 ? text.length : next };
}
