import type { Draft, DraftProblem } from '../model/draft.ts';
import type { Span } from '../model/span.ts';
import { assembleDraft, type PlacedSegment } from './assembleDraft.ts';
import { collectDefinitions, definitionsUsed } from './definitions.ts';
import { readFrontMatter } from './frontMatter.ts';
import { markupCost } from './markupCost.ts';
import { type ParsedSegment, parseSegment, parseSegmentAsPlainText } from './parseSegment.ts';
import { isPlainParagraph } from './plainMarkdown.ts';
import { prepareMarkdown } from './prepareMarkdown.ts';
import { splitSegments } from './segments.ts';

/** Parses a Markdown draft. Never throws: what cannot be parsed is read as plain text, and a problem says so. */
export function parseDraft(path: string, text: string): Draft {
  return new DraftParser(path).parse(text);
}

/** What the markup of one segment, and of all that are parsed in one go, may cost: microseconds (see markupCost.ts). */
const MAX_SEGMENT_COST = 1_000_000;
const MAX_DRAFT_COST = 4_000_000;

/** Parses the versions of one draft: segments that did not change since the last version are not parsed again. */
export class DraftParser {
  /** The segments of the last version, by all that their parse depends on. */
  private known: ReadonlyMap<string, ParseResult> = new Map();

  constructor(private readonly path: string) {}

  parse(text: string): Draft {
    const frontMatter = readFrontMatter(text);
    const prepared = prepareMarkdown(text, frontMatter.end);
    const definitions = collectDefinitions(prepared.text);
    const used = new Map<string, ParseResult>();
    const segments: PlacedSegment[] = [];
    const problems: DraftProblem[] = [];
    let budget = MAX_DRAFT_COST;
    for (const span of splitSegments(prepared.text, frontMatter.end)) {
      const segment = prepared.text.slice(span.start, span.end);
      const appended = definitionsUsed(segment, definitions);
      const key = appended === '' ? segment : `${segment}\0${appended}`;
      const result = used.get(key) ?? this.known.get(key) ?? parseWithin(segment, appended, budget);
      if (!used.has(key) && !this.known.has(key)) budget -= result.cost;
      used.set(key, result);
      segments.push({ ...span, parsed: result.parsed });
      if (result.problem !== undefined) problems.push(makeProblem(text, span, result.problem));
    }
    this.known = used;
    return assembleDraft({ path: this.path, text, bodyStart: frontMatter.end }, segments, prepared.comments, {
      settings: frontMatter.settings,
      problems: [...frontMatter.problems, ...problems],
    });
  }
}

interface ParseResult {
  readonly parsed: ParsedSegment;
  readonly cost: number;
  /** Why the segment was read as plain text. */
  readonly problem?: string;
}

function parseWithin(segment: string, definitions: string, budget: number): ParseResult {
  const isPlain = isPlainParagraph(segment, definitions !== '');
  if (isPlain) return { parsed: parseSegment(segment, definitions), cost: 0 };
  const cost = markupCost(segment);
  if (cost > Math.min(MAX_SEGMENT_COST, budget)) {
    const problem = 'There is too much markup here to parse: this part is read as plain text.';
    return { parsed: parseSegmentAsPlainText(segment), cost: 0, problem };
  }
  try {
    return { parsed: parseSegment(segment, definitions), cost };
  } catch {
    // The Markdown parser recurses: containers nested by the thousand exhaust its stack.
    const problem = 'The markup here is nested too deeply to parse: this part is read as plain text.';
    return { parsed: parseSegmentAsPlainText(segment), cost, problem };
  }
}

/** The problem is shown at the first line of the segment. */
function makeProblem(text: string, segment: Span, message: string): DraftProblem {
  const newline = text.indexOf('\n', segment.start);
  return { start: segment.start, end: newline < 0 ? segment.end : Math.min(newline, segment.end), message };
}
