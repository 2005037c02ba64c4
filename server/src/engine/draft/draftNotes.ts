import type { FootnoteDefinition } from './footnoteDefinitions.ts';
import type { NotePart } from './markdown.ts';
import type { Segment } from './segment.ts';

/** A footnote's definition where it is written. */
export interface PlacedNote {
  readonly note: FootnoteDefinition;
  readonly segment: Segment;
}

/** The footnotes of a draft. */
export class DraftNotes {
  readonly #marked = new Set<string>();
  readonly #byId = new Map<string, PlacedNote[]>();

  constructor(segments: readonly Segment[]) {
    for (const segment of segments) {
      for (const { id } of segment.parsed.noteMarks) this.#marked.add(id);
      for (const note of segment.notes) {
        const known = this.#byId.get(note.id);
        if (known === undefined) this.#byId.set(note.id, [{ note, segment }]);
        else known.push({ note, segment });
      }
    }
  }

  /** The definitions that a mark refers to. */
  of(mark: NotePart): readonly PlacedNote[] {
    return this.#byId.get(mark.id) ?? [];
  }

  /** Whether a mark refers to a footnote. */
  isMarked(note: NotePart): boolean {
    return this.#marked.has(note.id);
  }
}
