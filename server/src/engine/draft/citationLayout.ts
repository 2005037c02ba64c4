import type { Block, DraftSection } from '../model/draft.ts';
import { contains, type Span } from '../model/span.ts';
import { isBlank } from './blanking.ts';
import { type CitationCluster, clusterCitations } from './citationClusters.ts';

/** Where the citations of a section stand. */
class CitationLayout {
  private readonly clusters: readonly CitationCluster[];
  private readonly byBlock = new Map<Block, CitationCluster[]>();

  constructor(private readonly section: DraftSection) {
    this.clusters = clusterCitations(section);
    for (const cluster of this.clusters) {
      const block = blockAround(section.blocks, cluster);
      if (block !== undefined) this.addTo(block, cluster);
    }
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

  /** The clusters that govern a block without citations of its own: of its table row, or around a block quotation. */
  besides(block: Block): readonly CitationCluster[] {
    if (block.kind === 'cell') return this.clusters.filter((cluster) => this.isInRow(block, cluster));
    if (block.kind !== 'quote') return [];
    const behind = this.clusters.find((cluster) => cluster.start >= block.end);
    if (behind !== undefined && this.isBlankBetween(block.end, behind.start)) return [behind];
    const before = this.clusters.findLast((cluster) => cluster.end <= block.start);
    if (before === undefined) return [];
    const between = this.section.prose.slice(before.end, block.start).trim();
    return /^[^.!?\n]{0,200}:$/.test(between) ? [before] : [];
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
