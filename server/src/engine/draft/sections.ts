import type {
  Block,
  Citation,
  DraftSection,
  DraftSettings,
  PlacedSection,
  SectionCitation,
} from '../model/draft.ts';
import { findLineStarts } from '../model/lines.ts';
import { DraftNotes } from './draftNotes.ts';
import type { FootnoteDefinition } from './footnoteDefinitions.ts';
import { isSameList } from './sameList.ts';
import type { Segment } from './segment.ts';
import { shiftAll, shiftCitation } from './shift.ts';

/** A heading that blocks stand under. */
interface Heading {
  readonly depth: number;
  readonly text: string;
}

/** What of the rest of its draft a section depends on. */
interface Surroundings {
  /** The headings above it, outermost first. */
  readonly above: readonly Heading[];
  readonly title: string | undefined;
  readonly date: string | undefined;
  /** The notes that its marks refer to. */
  readonly cited: readonly FootnoteDefinition[];
  /** Those of its own notes that a mark refers to. */
  readonly marked: readonly FootnoteDefinition[];
}

/** A section with all that it was made from. */
interface MadeSection {
  readonly section: DraftSection;
  readonly surroundings: Surroundings;
  /** The headings that the next section stands under. */
  readonly below: readonly Heading[];
}

/** Groups the segments of a draft's versions into sections; one that depends on nothing that changed is kept. */
export class SectionMaker {
  /** By the first segment. */
  readonly #made = new WeakMap<Segment, MadeSection>();

  /** `head` is the draft's text before its segments. */
  make(segments: readonly Segment[], head: string, settings: DraftSettings): PlacedSection[] {
    const notes = new DraftNotes(segments);
    const placed: PlacedSection[] = [];
    let above: readonly Heading[] = [];
    let start = head.length;
    let line = findLineStarts(head).length - 1;
    for (const members of groupSegments(segments)) {
      const made = this.#make(members, describeSurroundings(members, above, notes, settings), notes);
      placed.push({ start, line, section: made.section });
      above = made.below;
      start += made.section.text.length;
      line += made.section.lines.length - 1;
    }
    return placed;
  }

  #make(members: Group, surroundings: Surroundings, notes: DraftNotes): MadeSection {
    const [first] = members;
    const known = this.#made.get(first);
    if (
      known !== undefined &&
      isSameList(known.section.segments, members) &&
      isSame(known.surroundings, surroundings)
    )
      return known;
    const made = makeSection(members, surroundings, notes);
    this.#made.set(first, made);
    return made;
  }
}

type Group = readonly [Segment, ...Segment[]];

/**
 * The segments that are checked together. One without prose, and a comment that lets stand, go with what is before
 * them; a block quotation may be governed by a citation on either side, and a table by its caption or source line.
 */
function groupSegments(segments: readonly Segment[]): Group[] {
  const groups: [Segment, ...Segment[]][] = [];
  let last: Segment | undefined;
  for (const segment of segments) {
    const group = groups.at(-1);
    const hasProse = segment.parsed.blocks.length > 0;
    const isJoined =
      !hasProse ||
      last === undefined ||
      last.hasQuote ||
      segment.hasQuote ||
      segment.opensWithStet ||
      (last.hasTable && segment.notesTable) ||
      (last.notesTable && segment.hasTable);
    if (group !== undefined && isJoined) group.push(segment);
    else groups.push([segment]);
    if (hasProse) last = segment;
  }
  return groups;
}

function describeSurroundings(
  members: Group,
  above: readonly Heading[],
  notes: DraftNotes,
  { title, date }: DraftSettings,
): Surroundings {
  return {
    above,
    title,
    date,
    cited: members.flatMap(({ parsed }) =>
      parsed.noteMarks.flatMap((mark) => notes.of(mark).map(({ note }) => note)),
    ),
    marked: members.flatMap((segment) => segment.notes.filter((note) => notes.isMarked(note))),
  };
}

function isSame(a: Surroundings, b: Surroundings): boolean {
  const isSameHeading = (heading: Heading, i: number) =>
    heading.depth === b.above[i]?.depth && heading.text === b.above[i]?.text;
  return (
    a.title === b.title &&
    a.date === b.date &&
    (a.above === b.above || (a.above.length === b.above.length && a.above.every(isSameHeading))) &&
    isSameList(a.cited, b.cited) &&
    isSameList(a.marked, b.marked)
  );
}

function makeSection(segments: Group, surroundings: Surroundings, notes: DraftNotes): MadeSection {
  const { title, date } = surroundings;
  const offsets = startsOf(segments);
  const prose = segments.map(({ parsed }) => parsed.prose).join('');
  const { blocks, below } = placeBlocks(segments, offsets, prose, surroundings.above);
  const text = segments.map((segment) => segment.text).join('');
  const section: DraftSection = {
    segments,
    text,
    lines: findLineStarts(text),
    prose,
    blocks,
    citations: placeCitations(segments, offsets, notes),
    written: placeWritten(segments, offsets),
    quotations: segments.flatMap(({ parsed }, i) => shiftAll(parsed.quotations, offsets[i] ?? 0)),
    stets: segments.flatMap(({ stets }, i) => shiftAll(stets, offsets[i] ?? 0)),
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
  };
  return { section, surroundings, below };
}

/** Where each segment starts in its section. */
function startsOf(segments: Group): number[] {
  let start = 0;
  return segments.map(({ text }) => {
    start += text.length;
    return start - text.length;
  });
}

/** The blocks with the headings that they stand under, and the headings that are open behind them. */
function placeBlocks(
  segments: Group,
  offsets: readonly number[],
  prose: string,
  above: readonly Heading[],
): { readonly blocks: Block[]; readonly below: readonly Heading[] } {
  const blocks: Block[] = [];
  let open = above;
  segments.forEach(({ parsed }, i) => {
    for (const { start, end, kind, depth } of shiftAll(parsed.blocks, offsets[i] ?? 0)) {
      if (depth !== undefined) open = closeFrom(open, depth);
      blocks.push({ start, end, kind, headings: open.map((heading) => heading.text) });
      if (depth !== undefined) open = [...open, { depth, text: collapse(prose.slice(start, end)) }];
    }
  });
  return { blocks, below: open };
}

/** The headings that stay open where one of this depth follows. */
function closeFrom(open: readonly Heading[], depth: number): readonly Heading[] {
  const last = open.findLastIndex((heading) => heading.depth < depth);
  return open.slice(0, last + 1);
}

/** A heading's words: without its marks, which are blanked, and the spaces they leave. */
function collapse(text: string): string {
  return text.trim().replace(/\s{1,1000}/g, ' ');
}

/**
 * The citations that stand in a section. One in a footnote's definition cites for each of the note's marks: it stands
 * there, once for each. A note without a mark keeps its citations.
 */
function placeCitations(segments: Group, offsets: readonly number[], notes: DraftNotes): SectionCitation[] {
  return segments.flatMap((segment, i): SectionCitation[] => {
    const offset = offsets[i] ?? 0;
    const unmarked = segment.notes.filter((note) => !notes.isMarked(note));
    const own = [...segment.inText, ...unmarked.flatMap(({ citations }) => citations)];
    const noted = segment.parsed.noteMarks.flatMap((mark) =>
      notes.of(mark).flatMap(({ note, segment: home }) =>
        note.citations.map((citation) => ({
          ...citation,
          group: { start: mark.start + offset, end: mark.end + offset },
          note: home,
        })),
      ),
    );
    return [...own.map((citation) => shiftCitation(citation, offset)), ...noted];
  });
}

/** All citations that are written in a section, in order. */
function placeWritten(segments: Group, offsets: readonly number[]): Citation[] {
  return segments.flatMap(({ inText, notes }, i) => {
    const written = [...inText, ...notes.flatMap(({ citations }) => citations)];
    return written
      .sort((a, b) => a.start - b.start)
      .map((citation) => shiftCitation(citation, offsets[i] ?? 0));
  });
}
