import type { Block, PlacedSection } from '../engine/model/draft.ts';
import type { Span } from '../engine/model/span.ts';

/** The sections that a span touches, in order; those that it only borders on among them. */
export function sectionsTouching<Section extends PlacedSection>(
  sections: readonly Section[],
  { start, end }: Span,
): readonly Section[] {
  const first = Math.max(0, sectionBefore(sections, start));
  const touched: Section[] = [];
  for (let at = first; at < sections.length; at++) {
    const section = sections[at];
    if (section === undefined || section.start > end) break;
    if (section.start + section.section.text.length >= start) touched.push(section);
  }
  return touched;
}

/** The section that an offset is in; on the border of two the one that it starts. Undefined: it is in the front matter. */
export function sectionAt<Section extends PlacedSection>(
  sections: readonly Section[],
  offset: number,
): Section | undefined {
  const at = sectionBefore(sections, offset);
  return sections[sections[at + 1]?.start === offset ? at + 1 : at];
}

/** A block of a draft's prose; its span counts from the start of its section, which is at `offset`. */
export interface BlockInSection {
  readonly block: Block;
  readonly prose: string;
  readonly offset: number;
}

/** The block that holds an offset, or ends right before it. */
export function blockAt(sections: readonly PlacedSection[], offset: number): BlockInSection | undefined {
  for (const { start, section } of sectionsTouching(sections, { start: offset, end: offset })) {
    const at = offset - start;
    const block = section.blocks.find((one) => one.start <= at && at <= one.end + 1);
    if (block !== undefined) return { block, prose: section.prose, offset: start };
  }
  return undefined;
}

/** The index of the last section that starts before an offset; -1 where there is none. */
function sectionBefore(sections: readonly PlacedSection[], offset: number): number {
  let [low, high] = [0, sections.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
