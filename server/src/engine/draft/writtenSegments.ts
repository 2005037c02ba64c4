import type { Span } from '../model/span.ts';
import { blankOut } from './blanking.ts';
import { findDefinitions, type LinkDefinition } from './definitions.ts';
import { splitSegments } from './segments.ts';

/** Lines of a draft that parse alone. Immutable. */
export interface WrittenSegment {
  /** As the file has them. */
  readonly text: string;
  /** Made ready for the Markdown parser: the same length. */
  readonly prepared: string;
  /** The comments whose place is filled in `prepared`. */
  readonly filled: readonly Span[];
  readonly definitions: readonly LinkDefinition[];
}

/** What of a draft's body is new since the version before. */
export interface Resplit {
  /** How many segments at the beginning are those of the version before. */
  readonly head: number;
  readonly changed: readonly WrittenSegment[];
  /** How many segments at the end are those of the version before. */
  readonly tail: number;
}

/**
 * Cuts a draft's body into segments. Those of the version before, in order, count again where the text before and
 * behind an edit is the same: only what is between is looked at. What comes out is what cutting the whole gives.
 */
export function splitBody(
  text: string,
  bodyStart: number,
  known: readonly Pick<WrittenSegment, 'text'>[],
): Resplit {
  const { head, start } = findHead(text, bodyStart, known);
  let { tail, end } = findTail(text, start, known.slice(head));
  for (let more = 1; ; more *= 2) {
    const cut = cutLines(text.slice(start, end));
    if (tail === 0 || cut.isClosed) return { head, changed: cut.segments, tail };
    // An open fence, comment or paragraph goes on in what stands behind.
    const firstOfTail = known.length - tail;
    for (const segment of known.slice(firstOfTail, firstOfTail + more)) {
      end += segment.text.length;
      tail--;
    }
  }
}

/** How many segments stand where they stood, and where they end. */
function findHead(
  text: string,
  bodyStart: number,
  known: readonly Pick<WrittenSegment, 'text'>[],
): { readonly head: number; readonly start: number } {
  let [head, start] = [0, bodyStart];
  for (const segment of known) {
    if (!text.startsWith(segment.text, start)) break;
    start += segment.text.length;
    head++;
  }
  const last = known[head - 1];
  if (last === undefined || isCutAt(text, start, known[head])) return { head, start };
  return { head: head - 1, start: start - last.text.length };
}

/** Whether a segment starts at an offset where one did before: its first character tells, if it stayed the same. */
function isCutAt(text: string, offset: number, before: Pick<WrittenSegment, 'text'> | undefined): boolean {
  const first = text[offset];
  if (first === undefined || before === undefined) return first === undefined && before === undefined;
  return first === before.text[0] && first.trim() !== '';
}

/** How many of the segments stand at the end of the text as they did, and where they start. */
function findTail(
  text: string,
  start: number,
  known: readonly Pick<WrittenSegment, 'text'>[],
): { readonly tail: number; readonly end: number } {
  let [tail, end] = [0, text.length];
  for (let at = known.length - 1; at >= 0; at--) {
    const before = known[at]?.text ?? '';
    if (end - before.length < start || !text.endsWith(before, end)) break;
    end -= before.length;
    tail++;
  }
  return { tail, end };
}

/** A fence line of Pandoc's divs (`::: {.callout-note}`): no Markdown parser knows it, so it parts blocks as a blank line. */
const DIV_FENCE = /^[ \t>]{0,20}:{3,100}[^\n]{0,1000}/gm;
const BYTE_ORDER_MARK = '\uFEFF';

function cutLines(source: string): {
  readonly segments: readonly WrittenSegment[];
  readonly isClosed: boolean;
} {
  const fences = [...source.matchAll(DIV_FENCE)].map((match) => ({
    start: source.indexOf(':', match.index),
    end: match.index + match[0].length,
  }));
  const lines = blankOut(source, fences);
  const { segments, isClosed } = splitSegments(lines);
  return {
    segments: segments.map(({ start, end, comments }) => {
      const prepared = fillComments(lines.slice(start, end), comments);
      return {
        text: source.slice(start, end),
        prepared: prepared.startsWith(BYTE_ORDER_MARK) ? ` ${prepared.slice(1)}` : prepared,
        filled: comments,
        definitions: findDefinitions(prepared),
      };
    }),
    isClosed,
  };
}

/** Fills the place of a comment in the text that is parsed: a character of private use, which is no markup. */
const PLACEHOLDER = '\uE000';

function fillComments(text: string, comments: readonly Span[]): string {
  let filled = '';
  let at = 0;
  for (const comment of comments) {
    filled += text.slice(at, comment.start);
    filled += text.slice(comment.start, comment.end).replace(/[^\n\r]/g, PLACEHOLDER);
    at = comment.end;
  }
  return filled + text.slice(at);
}
