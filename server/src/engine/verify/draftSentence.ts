import type { SentenceInContext } from '../align/context.ts';
import { termsOf } from '../align/retrieve.ts';
import { analyzeProse } from '../analyze/analyzePassage.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Block, Draft } from '../model/draft.ts';

/** A sentence of a draft that holds figures, with the block that it stands in. */
export interface DraftSentence extends SentenceInContext {
  readonly block: Block;
}

/** The sentences of a draft that hold figures, in order; words share the corpus's vocabulary. */
export function analyzeDraft(draft: Draft, corpus: Corpus): DraftSentence[] {
  const context = {
    text: draft.prose,
    ...(draft.settings.date !== undefined && { documentDate: draft.settings.date }),
  };
  const headings = new Map<string, ReadonlySet<number>>();
  const headingTermsOf = (block: Block): ReadonlySet<number> => {
    const texts =
      draft.settings.title === undefined ? block.headings : [draft.settings.title, ...block.headings];
    const key = texts.join('\n');
    const known = headings.get(key) ?? termsOf(corpus, texts);
    headings.set(key, known);
    return known;
  };
  return draft.blocks.flatMap((block) =>
    analyzeProse(block, context, corpus.vocabulary).map((sentence) => ({
      sentence,
      headingTerms: headingTermsOf(block),
      block,
    })),
  );
}
