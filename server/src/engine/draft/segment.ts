import type { Citation, DraftSegment, StetComment } from '../model/draft.ts';
import { type Comment, findComments, readStets } from './comments.ts';
import { definitionsUsed } from './definitions.ts';
import { markupCost } from './markupCost.ts';
import { type Note, sortCitations } from './notes.ts';
import { type ParsedSegment, parseSegment, parseSegmentAsPlainText } from './parseSegment.ts';
import { isPlainParagraph } from './plainMarkdown.ts';
import type { WrittenSegment } from './writtenSegments.ts';

/** What the markup of one segment, and of all that are parsed in one go, may cost: microseconds (see markupCost.ts). */
const MAX_SEGMENT_COST = 1_000_000;
const MAX_DRAFT_COST = 4_000_000;

/** A segment that was parsed. Offsets count from its start. Immutable; no two of a draft are one object. */
export interface Segment extends DraftSegment {
  readonly written: WrittenSegment;
  /** The lines of the link reference definitions elsewhere in the draft that it was parsed with. */
  readonly appended: string;
  readonly parsed: ParsedSegment;
  /** Why it was read as plain text. */
  readonly problem: string | undefined;
  readonly comments: readonly Comment[];
  readonly stets: readonly StetComment[];
  /** The citations outside footnotes. */
  readonly inText: readonly Citation[];
  readonly notes: readonly Note[];
  readonly hasQuote: boolean;
  /** Whether a comment that lets claims stand comes before its first word: it is about the segment before. */
  readonly opensWithStet: boolean;
}

type Parse = Pick<Segment, 'parsed' | 'problem'>;

/** Parses the segments of one version of a draft. */
export class SegmentParser {
  readonly #definitions: ReadonlyMap<string, string>;
  /** Parses by what they depend on. */
  readonly #known: Map<string, Parse>;
  #budget = MAX_DRAFT_COST;

  /** `definitions` are those of the draft; a segment with the words of one of the `known` is not parsed again. */
  constructor(definitions: ReadonlyMap<string, string>, known: readonly Segment[]) {
    this.#definitions = definitions;
    this.#known = new Map(known.map((each) => [keyOf(each.written.prepared, each.appended), each]));
  }

  parse(written: WrittenSegment): Segment {
    const appended = definitionsUsed(written.prepared, this.#definitions);
    return makeSegment(written, appended, this.#parse(written.prepared, appended));
  }

  /** A segment of the last version; the same object where the definitions that it uses are the same. */
  update(segment: Segment): Segment {
    const appended = definitionsUsed(segment.written.prepared, this.#definitions);
    return appended === segment.appended ? segment : this.parse(segment.written);
  }

  #parse(prepared: string, appended: string): Parse {
    const key = keyOf(prepared, appended);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const { cost, ...parse } = parseWithin(prepared, appended, this.#budget);
    this.#budget -= cost;
    this.#known.set(key, parse);
    return parse;
  }
}

function keyOf(prepared: string, appended: string): string {
  return `${prepared}\0${appended}`;
}

function makeSegment(written: WrittenSegment, appended: string, { parsed, problem }: Parse): Segment {
  const { text, filled } = written;
  const shown = filled.filter(({ start }) => parsed.placeholders.has(start));
  const comments = findComments(text, [...parsed.html, ...shown]).sort((a, b) => a.start - b.start);
  const stets = readStets(comments);
  return {
    written,
    text,
    appended,
    parsed,
    problem,
    comments,
    stets,
    ...sortCitations(parsed),
    hasQuote: parsed.blocks.some(({ kind }) => kind === 'quote'),
    opensWithStet: stets[0] !== undefined && !/[\p{L}\p{N}]/u.test(parsed.prose.slice(0, stets[0].start)),
  };
}

/** The parse, and what of the budget it took. */
function parseWithin(prepared: string, appended: string, budget: number): Parse & { readonly cost: number } {
  if (isPlainParagraph(prepared, appended !== ''))
    return { parsed: parseSegment(prepared, appended), cost: 0, problem: undefined };
  const cost = markupCost(prepared);
  if (cost > Math.min(MAX_SEGMENT_COST, budget)) {
    const problem = 'There is too much markup here to parse: this part is read as plain text.';
    return { parsed: parseSegmentAsPlainText(prepared), cost: 0, problem };
  }
  try {
    return { parsed: parseSegment(prepared, appended), cost, problem: undefined };
  } catch {
    // The Markdown parser recurses: containers nested by the thousand exhaust its stack.
    const problem = 'The markup here is nested too deeply to parse: this part is read as plain text.';
    return { parsed: parseSegmentAsPlainText(prepared), cost, problem };
  }
}
