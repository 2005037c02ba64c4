import { extractFromText } from '../extract/extractFigures.ts';
import type { ExtractionContext } from '../extract/extractor.ts';
import type { Passage } from '../model/document.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { analyzePassage } from './analyzePassage.ts';
import { joinDurations } from './joinDurations.ts';

/** How many figures that make a claim a passage states: as many as `analyzePassage` finds, at half its cost. */
export function countFigures(passage: Passage, context: ExtractionContext, vocabulary: Vocabulary): number {
  let count = 0;
  if (passage.kind === 'heading' && passage.cells !== undefined) {
    for (const { figures } of analyzePassage(passage, context, vocabulary)) count += figures.length;
    return count;
  }
  for (const span of passage.cells ?? [passage]) {
    for (const { sentence, extractions } of extractFromText(context.text, span, context, vocabulary))
      for (const { noise } of joinDurations(extractions, sentence)) if (noise === undefined) count++;
  }
  return count;
}
