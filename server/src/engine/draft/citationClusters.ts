import type { Citation, Draft } from '../model/draft.ts';
import type { Span } from '../model/span.ts';
import { isBlank } from './blanking.ts';

/** Citation groups with nothing but space between them ("[@a][^1]"): they govern the same text. */
export interface CitationCluster extends Span {
  readonly citations: readonly Citation[];
}

/** Whether a cluster stands in the text in that form. */
export function hasForm(cluster: CitationCluster, form: Citation['form']): boolean {
  return cluster.citations.some((citation) => citation.form === form);
}

/** The clusters of a draft in order. */
export function clusterCitations(draft: Draft): CitationCluster[] {
  const clusters: CitationCluster[] = [];
  for (const citation of [...draft.citations].sort((a, b) => a.group.start - b.group.start)) {
    const last = clusters.at(-1);
    const { start, end } = citation.group;
    if (last !== undefined && isSameCluster(draft, last, citation)) {
      clusters[clusters.length - 1] = {
        start: last.start,
        end: Math.max(last.end, end),
        citations: [...last.citations, citation],
      };
    } else {
      clusters.push({ start, end, citations: [citation] });
    }
  }
  return clusters;
}

/** In-text citations stand in the grammar of the sentence and cluster only with their own group. */
function isSameCluster(draft: Draft, last: CitationCluster, citation: Citation): boolean {
  if (citation.group.start < last.end) return true;
  const isInText = citation.form === 'inText' || hasForm(last, 'inText');
  return !isInText && isOnLine(draft, last.end, citation.group.start);
}

/** Nothing but space, and no blank line, which would part two blocks. */
function isOnLine(draft: Draft, start: number, end: number): boolean {
  return (
    end - start < 200 &&
    isBlank(draft.prose, { start, end }) &&
    !/\n\s{0,100}\n|\|/.test(draft.text.slice(start, end))
  );
}
