import type { Citation } from '../model/draft.ts';
import { contains } from '../model/span.ts';
import type { NotePart } from './markdown.ts';
import type { ParsedSegment } from './parseSegment.ts';

/** A footnote's definition with the citations in it; offsets count from the start of its segment. */
export interface FootnoteDefinition extends NotePart {
  readonly citations: readonly Citation[];
}

/** The citations of a segment that stand in no footnote's definition, and its footnotes' definitions. */
export interface SegmentCitations {
  readonly inText: readonly Citation[];
  readonly notes: readonly FootnoteDefinition[];
}

/** Parts the citations of a segment in the text from those in its footnotes, which count where the notes are called. */
export function sortCitations({ citations, notes }: ParsedSegment): SegmentCitations {
  if (notes.length === 0) return { inText: citations, notes: [] };
  const inText: Citation[] = [];
  const inNotes = notes.map((note) => ({ ...note, citations: [] as Citation[] }));
  let next = 0;
  for (const citation of citations) {
    while ((inNotes[next]?.end ?? Number.POSITIVE_INFINITY) <= citation.start) next++;
    const note = inNotes[next];
    if (note === undefined || !contains(note, citation)) inText.push(citation);
    else note.citations.push({ ...citation, form: 'footnote' });
  }
  return { inText, notes: inNotes };
}
