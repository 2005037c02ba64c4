import type {
  Block,
  Citation,
  DisabledRange,
  Draft,
  DraftProblem,
  DraftSegment,
  DraftSettings,
  PlacedSection,
  Quotation,
  StetComment,
} from '../model/draft.ts';
import { shiftAll, shiftCitation } from './shift.ts';

/** A draft made of its sections. What stands where in the whole is made when it is first asked for: few ask. */
export class AssembledDraft implements Draft {
  readonly path: string;
  readonly text: string;
  readonly disabled: readonly DisabledRange[];
  readonly settings: DraftSettings;
  readonly problems: readonly DraftProblem[];
  readonly sections: readonly PlacedSection[];
  #prose: string | undefined;
  #blocks: readonly Block[] | undefined;
  #citations: readonly Citation[] | undefined;
  #quotations: readonly Quotation[] | undefined;
  #stets: readonly StetComment[] | undefined;

  constructor({
    path,
    text,
    disabled,
    settings,
    problems,
    sections,
  }: Omit<Draft, 'prose' | 'blocks' | 'citations' | 'quotations' | 'stets'>) {
    this.path = path;
    this.text = text;
    this.disabled = disabled;
    this.settings = settings;
    this.problems = problems;
    this.sections = sections;
  }

  get prose(): string {
    this.#prose ??= blankFrontMatter(this) + this.sections.map(({ section }) => section.prose).join('');
    return this.#prose;
  }

  get blocks(): readonly Block[] {
    this.#blocks ??= this.sections.flatMap(({ start, section }) => shiftAll(section.blocks, start));
    return this.#blocks;
  }

  get citations(): readonly Citation[] {
    this.#citations ??= placeCitations(this.sections);
    return this.#citations;
  }

  get quotations(): readonly Quotation[] {
    this.#quotations ??= this.sections.flatMap(({ start, section }) => shiftAll(section.quotations, start));
    return this.#quotations;
  }

  get stets(): readonly StetComment[] {
    this.#stets ??= this.sections.flatMap(({ start, section }) => shiftAll(section.stets, start));
    return this.#stets;
  }
}

function blankFrontMatter({ text, sections }: Pick<Draft, 'text' | 'sections'>): string {
  return text.slice(0, sections[0]?.start ?? text.length).replace(/[^\n\r]/g, ' ');
}

/** In the order in which they are written; one in a footnote once for each of its marks. */
function placeCitations(sections: readonly PlacedSection[]): Citation[] {
  const segments = placeSegments(sections);
  const citations = sections.flatMap(({ start, section }) =>
    section.citations.map(({ note, ...citation }) =>
      shiftCitation(citation, note === undefined ? start : (segments.get(note) ?? start), start),
    ),
  );
  return citations.sort((a, b) => a.start - b.start);
}

/** Where the segments of a draft start. */
export function placeSegments(sections: readonly PlacedSection[]): ReadonlyMap<DraftSegment, number> {
  const starts = new Map<DraftSegment, number>();
  for (const { start, section } of sections) {
    let at = start;
    for (const segment of section.segments) {
      starts.set(segment, at);
      at += segment.text.length;
    }
  }
  return starts;
}
