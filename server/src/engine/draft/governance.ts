import type { Block, DraftSection, SectionCitation } from '../model/draft.ts';
import type { Span } from '../model/span.ts';
import { isBlank } from './blanking.ts';
import { type CitationCluster, hasForm } from './citationClusters.ts';
import { blockAround, layoutOf } from './citationLayout.ts';

/**
 * The citations that a claim rests on. Both spans point into the section; the sentence is the claim's, as split on
 * its prose. The rules, after the way footnotes and author-date citations are set (Chicago Manual of Style,
 * 17th ed., 14.26 and 15.26):
 *
 * - a bracketed group or footnote mark governs the text before it, back to the group before it in the sentence;
 *   behind the sentence's full stop it closes the sentence all the same;
 * - an in-text citation (`@key says …`) governs what follows it in its sentence, and what is before it where no
 *   other citation is;
 * - behind the last group of a sentence, the nearest group before governs;
 * - a group that closes a paragraph governs the sentences before it as well, back to the last one that is cited;
 * - a citation in the caption or the source line of a table governs the rows that have none.
 *
 * Citations in headings govern nothing outside them.
 */
export function citationsGoverning(
  section: DraftSection,
  sentence: Span,
  claim: Span,
): readonly SectionCitation[] {
  const layout = layoutOf(section);
  const block = blockAround(section.blocks, claim);
  if (block === undefined) return [];
  const clusters = layout.within(block);
  const near = clustersNear(clusters, sentence);
  const part = cutAtOpeners(section, near, sentence, claim);
  const inSentence = near.filter((cluster) => isOfSentence(section, cluster, part, block));
  const governing =
    inSentence.length > 0
      ? governingInSentence(section, inSentence, claim)
      : (closingCluster(section, clusters, part, block) ?? layout.besides(block));
  return governing.flatMap((cluster) => cluster.citations);
}

/** How far from a sentence, in code units, a citation may stand that belongs to it: nothing but space is between. */
const FARTHEST = 2000;

/** The clusters that may belong to a sentence; all are in order. */
function clustersNear(
  clusters: readonly CitationCluster[],
  { start, end }: Span,
): readonly CitationCluster[] {
  let [low, high] = [0, clusters.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clusters[middle]?.end ?? 0) < start - FARTHEST) low = middle + 1;
    else high = middle;
  }
  let behind = low;
  while ((clusters[behind]?.start ?? Number.POSITIVE_INFINITY) <= end + FARTHEST) behind++;
  return clusters.slice(low, behind);
}

/**
 * The part of a sentence that the claim is in, where an in-text citation opens another within it: with the citation
 * blanked out, "They left. @key counts …" goes on in lower case, as one sentence.
 */
function cutAtOpeners(
  section: DraftSection,
  clusters: readonly CitationCluster[],
  sentence: Span,
  claim: Span,
): Span {
  const openers = clusters.filter(
    (cluster) => cluster.start > sentence.start && opensSentence(section, cluster),
  );
  const behind = openers.find((cluster) => cluster.start >= claim.end)?.start ?? sentence.end;
  const before = openers.findLast((cluster) => cluster.end <= claim.start)?.start ?? sentence.start;
  return { start: before, end: Math.min(sentence.end, behind) };
}

/** An in-text citation right behind a full stop that ends no abbreviation which goes before citations. */
function opensSentence(section: DraftSection, cluster: CitationCluster): boolean {
  if (!hasForm(cluster, 'inText')) return false;
  const before = section.prose.slice(Math.max(0, cluster.start - 40), cluster.start).trimEnd();
  return /[.!?…]["”’'»)]{0,3}$/.test(before) && !/\b(?:cf|e\.g|i\.e|al|vs|esp|viz)\.$/i.test(before);
}

/**
 * Whether a cluster belongs to a sentence: stands in it, right behind it, or, since blanked citations are outside
 * the sentence that they open, right before it.
 */
function isOfSentence(
  section: DraftSection,
  cluster: CitationCluster,
  sentence: Span,
  block: Block,
): boolean {
  if (cluster.start >= sentence.start && cluster.end <= sentence.end) return true;
  if (cluster.start >= sentence.end) {
    return !hasForm(cluster, 'inText') && isBlank(section.prose, { start: sentence.end, end: cluster.start });
  }
  if (!isBlank(section.prose, { start: cluster.end, end: sentence.start })) return false;
  return hasForm(cluster, 'inText') || isBlank(section.prose, { start: block.start, end: cluster.start });
}

function governingInSentence(
  section: DraftSection,
  clusters: readonly CitationCluster[],
  claim: Span,
): readonly CitationCluster[] {
  const before = clusters.findLast((cluster) => cluster.end <= claim.start);
  const behind = clusters.find((cluster) => cluster.start >= claim.end);
  if (behind === undefined) return before === undefined ? [] : [before];
  if (hasForm(behind, 'inText')) {
    if (before === undefined) return [behind];
    return isAttributedBehind(section, behind) ? [before, behind] : [before];
  }
  return before !== undefined && hasForm(before, 'inText') ? [before, behind] : [behind];
}

/** "… left, according to @key": a preposition before an in-text citation may give it what precedes. */
function isAttributedBehind(section: DraftSection, cluster: CitationCluster): boolean {
  return /(?:^|[\s(])(?:to|by|in|from|per|see)\s{1,4}$/i.test(
    section.prose.slice(cluster.start - 10, cluster.start),
  );
}

/** The cluster at the end of the block, if it stands behind a full stop and no other is between it and the sentence. */
function closingCluster(
  section: DraftSection,
  clusters: readonly CitationCluster[],
  sentence: Span,
  block: Block,
): readonly CitationCluster[] | undefined {
  const last = clusters.at(-1);
  if (last === undefined || hasForm(last, 'inText')) return undefined;
  if ((clusters.at(-2)?.start ?? 0) >= sentence.end) return undefined;
  const closes = last.start >= sentence.end && isBlank(section.prose, { start: last.end, end: block.end });
  const text = section.prose.slice(Math.max(block.start, last.start - 400), last.start).trimEnd();
  return closes && /[.!?…]["”’'»)\]]{0,3}$/.test(text) ? [last] : undefined;
}
