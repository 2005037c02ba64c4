import type { Citation, DraftSegment, StetComment } from '../model/draft.ts';
import type { Steps } from '../steps.ts';
import { type Comment, findComments, readStets } from './comments.ts';
import { definitionsUsed } from './definitions.ts';
import { type FootnoteDefinition, sortCitations } from './footnoteDefinitions.ts';
import { markupCost } from './markupCost.ts';
import { type ParsedSegment, parseSegment, parseSegmentAsPlainText } from './parseSegment.ts';
import { isPlainParagraph } from './plainMarkdown.ts';
import { isTableNote } from './tableNotes.ts';
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
  readonly notes: readonly FootnoteDefinition[];
  readonly hasQuote: boolean;
  readonly hasTable: boolean;
  /** Whether it may say where a table beside it is from. */
  readonly notesTable: boolean;
  /** Whether a comment that lets claims stand comes before its first word: it is about the segment before. */
  readonly opensWithStet: boolean;
}

type Parse = Pick<Segment, 'parsed' | 'problem'>;

/** Parses the segments of one version of a draft. */
export class SegmentParser {
  readonly #definitions: ReadonlyMap<string, string>;
  readonly #known: KnownSegments;
  /** The parses of this version, by what they depend on. */
  readonly #parses = new Map<string, Parse>();
  #budget = MAX_DRAFT_COST;

  /** `definitions` are those of the draft; a segment with the words of one of the `known` is not parsed again. */
  constructor(definitions: ReadonlyMap<string, string>, known: readonly Segment[]) {
    this.#definitions = definitions;
    this.#known = new KnownSegments(known);
  }

  /** A segment of the version before with the same words, each of them once, else a new one. */
  *parse(written: WrittenSegment): Steps<Segment> {
    const appended = definitionsUsed(written.prepared, this.#definitions);
    const known = this.#known.take(written, appended);
    return known ?? makeSegment(written, appended, yield* this.#parse(written.prepared, appended));
  }

  /** A segment of the last version; the same object where the definitions that it uses are the same. */
  *update(segment: Segment): Steps<Segment> {
    const appended = definitionsUsed(segment.written.prepared, this.#definitions);
    return appended === segment.appended ? segment : yield* this.parse(segment.written);
  }

  *#parse(prepared: string, appended: string): Steps<Parse> {
    const key = `${prepared}\0${appended}`;
    const known = this.#known.find(prepared, appended) ?? this.#parses.get(key);
    if (known !== undefined) return known;
    const { cost, ...parse } = yield* parseWithin(prepared, appended, this.#budget);
    this.#budget -= cost;
    this.#parses.set(key, parse);
    return parse;
  }
}

/** Segments of the version before, by the words that were parsed. */
class KnownSegments {
  readonly #byWords = new Map<string, { readonly all: Segment[]; taken: number }>();

  constructor(segments: readonly Segment[]) {
    for (const segment of segments) {
      const { prepared } = segment.written;
      const known = this.#byWords.get(prepared);
      if (known === undefined) this.#byWords.set(prepared, { all: [segment], taken: 0 });
      else known.all.push(segment);
    }
  }

  /** The parse of these words, if there is one. */
  find(prepared: string, appended: string): Parse | undefined {
    // The same words of one version were all parsed with the same definitions.
    const [first] = this.#byWords.get(prepared)?.all ?? [];
    return first?.appended === appended ? first : undefined;
  }

  /** The next segment with these words that was not taken yet, if it is the same in all. */
  take({ text, prepared }: WrittenSegment, appended: string): Segment | undefined {
    const known = this.#byWords.get(prepared);
    const next = known?.all[known.taken];
    if (known === undefined || next?.text !== text || next.appended !== appended) return undefined;
    known.taken++;
    return next;
  }
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
    hasTable: parsed.blocks.some(({ kind }) => kind === 'cell'),
    notesTable: isTableNote(written.text),
    hasQuote: parsed.blocks.some(({ kind }) => kind === 'quote'),
    opensWithStet: stets[0] !== undefined && !/[\p{L}\p{N}]/u.test(parsed.prose.slice(0, stets[0].start)),
  };
}

/** The parse, and what of the budget it took. */
function* parseWithin(
  prepared: string,
  appended: string,
  budget: number,
): Steps<Parse & { readonly cost: number }> {
  if (isPlainParagraph(prepared, appended !== ''))
    return { parsed: yield* parseSegment(prepared, appended), cost: 0, problem: undefined };
  const cost = markupCost(prepared);
  if (cost > Math.min(MAX_SEGMENT_COST, budget)) {
    const problem = 'There is too much markup here to parse: this part is read as plain text.';
    return { parsed: yield* parseSegmentAsPlainText(prepared), cost: 0, problem };
  }
  try {
    return { parsed: yield* parseSegment(prepared, appended), cost, problem: undefined };
  } catch {
    // The Markdown parser recurses: containers nested by the thousand exhaust its stack.
    const problem = 'The markup here is nested too deeply to parse: this part is read as plain text.';
    return { parsed: yield* parseSegmentAsPlainText(prepared), cost, problem };
  }
}
