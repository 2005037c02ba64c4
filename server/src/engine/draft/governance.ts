import type { Block, Citation, Draft } from '../model/draft.ts';
import { contains, type Span } from '../model/span.ts';
import { isBlank } from './blanking.ts';
import { type CitationCluster, clusterCitations, hasForm } from './citationClusters.ts';

/**
 * The citations that a claim rests on. Both spans point into the draft; the sentence is the claim's, as split on
 * `draft.prose`. The rules, after the way footnotes and author-date citations are set (Chicago Manual of Style,
 * 17th ed., 14.26 and 15.26):
 *
 * - a bracketed group or footnote mark governs the text before it, back to the group before it in the sentence;
 *   behind the sentence's full stop it closes the sentence all the same;
 * - an in-text citation (`@key says …`) governs what follows it in its sentence, and what is before it where no
 *   other citation is;
 * - behind the last group of a sentence, the nearest group before governs;
 * - a group that closes a paragraph governs the sentences before it as well, back to the last one that is cited.
 *
 * Citations in headings govern nothing outside them.
 */
export function citationsGoverning(draft: Draft, sentence: Span, claim: Span): readonly Citation[] {
  const layout = layoutOf(draft);
  const block = blockAround(draft.blocks, claim);
  if (block === undefined) return [];
  const clusters = layout.within(block);
  const inSentence = clusters.filter((cluster) => isOfSentence(draft, cluster, sentence, block));
  const governing =
    inSentence.length > 0
      ? governingInSentence(draft, inSentence, claim)
      : (closingCluster(draft, clusters, sentence, block) ?? layout.besides(block));
  return governing.flatMap((cluster) => cluster.citations);
}

/** Where the citations of a draft stand. */
class CitationLayout {
  private readonly clusters: readonly CitationCluster[];
  private readonly byBlock = new Map<Block, CitationCluster[]>();

  constructor(private readonly draft: Draft) {
    this.clusters = clusterCitations(draft);
    for (const cluster of this.clusters) {
      const block = blockAround(draft.blocks, cluster);
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
    const inNote = this.draft.citations.filter((citation) => contains(block, citation));
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
    const between = this.draft.prose.slice(before.end, block.start).trim();
    return /^[^.!?\n]{0,200}:$/.test(between) ? [before] : [];
  }

  private isInRow(cell: Block, cluster: CitationCluster): boolean {
    const from = Math.min(cell.start, cluster.start);
    const to = Math.max(cell.end, cluster.end);
    return to - from < LONGEST_ROW && !this.draft.text.slice(from, to).includes('\n');
  }

  private isBlankBetween(start: number, end: number): boolean {
    return end - start < LONGEST_ROW && isBlank(this.draft.prose, { start, end });
  }
}

/** Longest table row that is looked at, in code units. */
const LONGEST_ROW = 2000;

/** Layouts of the drafts at hand: a draft is immutable, and all its claims ask. */
const layouts = new WeakMap<Draft, CitationLayout>();

function layoutOf(draft: Draft): CitationLayout {
  const known = layouts.get(draft);
  if (known !== undefined) return known;
  const layout = new CitationLayout(draft);
  layouts.set(draft, layout);
  return layout;
}

/** The block that holds a span; blocks are in order and do not overlap. */
function blockAround(blocks: readonly Block[], span: Span): Block | undefined {
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

/**
 * Whether a cluster belongs to a sentence: stands in it, right behind it, or, since blanked citations are outside
 * the sentence that they open, right before it.
 */
function isOfSentence(draft: Draft, cluster: CitationCluster, sentence: Span, block: Block): boolean {
  if (cluster.start >= sentence.start && cluster.end <= sentence.end) return true;
  if (cluster.start >= sentence.end) {
    return !hasForm(cluster, 'inText') && isBlank(draft.prose, { start: sentence.end, end: cluster.start });
  }
  if (!isBlank(draft.prose, { start: cluster.end, end: sentence.start })) return false;
  return hasForm(cluster, 'inText') || isBlank(draft.prose, { start: block.start, end: cluster.start });
}

function governingInSentence(
  draft: Draft,
  clusters: readonly CitationCluster[],
  claim: Span,
): readonly CitationCluster[] {
  const before = clusters.findLast((cluster) => cluster.end <= claim.start);
  const behind = clusters.find((cluster) => cluster.start >= claim.end);
  if (behind === undefined) return before === undefined ? [] : [before];
  if (hasForm(behind, 'inText')) {
    if (before === undefined) return [behind];
    return isAttributedBehind(draft, behind) ? [before, behind] : [before];
  }
  return before !== undefined && hasForm(before, 'inText') ? [before, behind] : [behind];
}

/** "… left, according to @key": a preposition before an in-text citation may give it what precedes. */
function isAttributedBehind(draft: Draft, cluster: CitationCluster): boolean {
  return /(?:^|[\s(])(?:to|by|in|from|per|see)\s{1,4}$/i.test(
    draft.prose.slice(cluster.start - 10, cluster.start),
  );
}

/** The cluster at the end of the block, if it stands behind a full stop and no other is between it and the sentence. */
function closingCluster(
  draft: Draft,
  clusters: readonly CitationCluster[],
  sentence: Span,
  block: Block,
): readonly CitationCluster[] | undefined {
  const last = clusters.at(-1);
  if (last === undefined || hasForm(last, 'inText')) return undefined;
  if (clusters.some((cluster) => cluster !== last && cluster.start >= sentence.end)) return undefined;
  const closes = last.start >= sentence.end && isBlank(draft.prose, { start: last.end, end: block.end });
  const text = draft.prose.slice(Math.max(block.start, last.start - 400), last.start).trimEnd();
  return closes && /[.!?…]["”’'»)\]]{0,3}$/.test(text) ? [last] : undefined;
}
