import type { Block, DraftSection } from '../model/draft.ts';
import { contains, type Span } from '../model/span.ts';
import { isBlank } from './blanking.ts';
import { type CitationCluster, clusterCitations } from './citationClusters.ts';
import { isCaption, isTableNote } from './tableNotes.ts';

/** Where the citations of a section stand. */
class CitationLayout {
  private readonly clusters: readonly CitationCluster[];
  private readonly byBlock = new Map<Block, CitationCluster[]>();
  /** What stands beside its table, by cell. */
  private readonly byCell = new Map<Block, readonly CitationCluster[]>();

  constructor(private readonly section: DraftSection) {
    this.clusters = clusterCitations(section);
    for (const cluster of this.clusters) {
      const block = blockAround(section.blocks, cluster);
      if (block !== undefined) this.addTo(block, cluster);
    }
    this.findTableNotes();
  }

  private addTo(block: Block, cluster: CitationCluster): void {
    const clusters = this.byBlock.get(block);
    if (clusters === undefined) this.byBlock.set(block, [cluster]);
    else clusters.push(cluster);
  }

  /** The clusters of a block. A footnote's citations count where they are written, for the claims of the footnote. */
  within(block: Block): readonly CitationCluster[] {
    if (block.kind !== 'footnote') return this.byBlock.get(block) ?? [];
    const inNote = this.section.written.filter((citation) => contains(block, citation));
    return inNote.map((citation) => ({ start: citation.start, end: citation.end, citations: [citation] }));
  }

  /** The clusters that govern a block without citations of its own: of its table row or its table, or around a block quotation. */
  besides(block: Block): readonly CitationCluster[] {
    if (block.kind === 'cell') {
      const inRow = this.clusters.filter((cluster) => this.isInRow(block, cluster));
      return inRow.length > 0 ? inRow : (this.byCell.get(block) ?? []);
    }
    if (block.kind !== 'quote') return [];
    const behind = this.clusters.find((cluster) => cluster.start >= block.end);
    if (behind !== undefined && this.isBlankBetween(block.end, behind.start)) return [behind];
    const before = this.clusters.findLast((cluster) => cluster.end <= block.start);
    if (before === undefined) return [];
    const between = this.section.prose.slice(before.end, block.start).trim();
    return /^[^.!?\n]{0,200}:$/.test(between) ? [before] : [];
  }

  /** The citations in the source line or the caption of each table govern its cells. */
  private findTableNotes(): void {
    const { blocks } = this.section;
    for (let first = 0; first < blocks.length; first++) {
      if (blocks[first]?.kind !== 'cell') continue;
      let behind = first;
      while (blocks[behind]?.kind === 'cell') behind++;
      const notes = this.noteOf(blocks[behind], isTableNote) ?? this.noteOf(blocks[first - 1], isCaption);
      if (notes !== undefined) for (const cell of blocks.slice(first, behind)) this.byCell.set(cell, notes);
      first = behind;
    }
  }

  private noteOf(
    block: Block | undefined,
    isNote: (paragraph: string) => boolean,
  ): readonly CitationCluster[] | undefined {
    if (block?.kind !== 'paragraph' || !isNote(this.section.text.slice(block.start, block.end)))
      return undefined;
    return this.byBlock.get(block);
  }

  private isInRow(cell: Block, cluster: CitationCluster): boolean {
    const from = Math.min(cell.start, cluster.start);
    const to = Math.max(cell.end, cluster.end);
    return to - from < LONGEST_ROW && !this.section.text.slice(from, to).includes('\n');
  }

  private isBlankBetween(start: number, end: number): boolean {
    return end - start < LONGEST_ROW && isBlank(this.section.prose, { start, end });
  }
}

/** Longest table row that is looked at, in code units. */
const LONGEST_ROW = 2000;

/** Layouts of the sections at hand: a section is immutable, and all its claims ask. */
const layouts = new WeakMap<DraftSection, CitationLayout>();

/** The layout of a section, made once. */
export function layoutOf(section: DraftSection): CitationLayout {
  const known = layouts.get(section);
  if (known !== undefined) return known;
  const layout = new CitationLayout(section);
  layouts.set(section, layout);
  return layout;
}

/** The block that holds a span; blocks are in order and do not overlap. */
export function blockAround(blocks: readonly Block[], span: Span): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  return block !== undefined && block.start <= span.start ? block : undefined;
}
