import type { DraftSection, SectionCitation } from '../model/draft.ts';
import type { Span } from '../model/span.ts';
import { isBlank } from './blanking.ts';

/** Citation groups with nothing but space between them ("[@a][^1]"): they govern the same text. */
export interface CitationCluster extends Span {
  readonly citations: readonly SectionCitation[];
}

/** Whether a cluster stands in the text in that form. */
export function hasForm(cluster: CitationCluster, form: SectionCitation['form']): boolean {
  return cluster.citations.some((citation) => citation.form === form);
}

/** The clusters of a section in order. */
export function clusterCitations(section: DraftSection): CitationCluster[] {
  const clusters: CitationCluster[] = [];
  for (const citation of [...section.citations].sort((a, b) => a.group.start - b.group.start)) {
    const last = clusters.at(-1);
    const { start, end } = citation.group;
    if (last !== undefined && isSameCluster(section, last, citation)) {
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
function isSameCluster(section: DraftSection, last: CitationCluster, citation: SectionCitation): boolean {
  if (citation.group.start < last.end) return true;
  const isInText = citation.form === 'inText' || hasForm(last, 'inText');
  return !isInText && isOnLine(section, last.end, citation.group.start);
}

/** Nothing but space, and no blank line, which would part two blocks. */
function isOnLine(section: DraftSection, start: number, end: number): boolean {
  return (
    end - start < 200 &&
    isBlank(section.prose, { start, end }) &&
    !/\n\s{0,100}\n|\|/.test(section.text.slice(start, end))
  );
}
