import { countFigures } from '../analyze/countFigures.ts';
import type { SourceDocument } from '../model/document.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { contextOf, type PassageAnalysis } from './passageAnalyses.ts';

/** How many figures a document states. `findAnalysis` gives what is known of a passage, which is not read again then. */
export function countDocumentFigures(
  document: Pick<SourceDocument, 'text' | 'passages' | 'metadata'>,
  vocabulary: Vocabulary,
  findAnalysis?: (index: number) => PassageAnalysis | undefined,
): number {
  const context = contextOf(document);
  let count = 0;
  for (const [index, passage] of document.passages.entries()) {
    const analyzed = findAnalysis?.(index);
    if (analyzed === undefined) count += countFigures(passage, context, vocabulary);
    else for (const { figures } of analyzed.sentences) count += figures.length;
  }
  return count;
}
