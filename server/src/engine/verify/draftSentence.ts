import type { SentenceInContext } from '../align/context.ts';
import { termsOf } from '../align/retrieve.ts';
import { analyzeProse } from '../analyze/analyzePassage.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { AnalyzedSentence } from '../model/analysis.ts';
import type { Block, Draft } from '../model/draft.ts';
import type { Span } from '../model/span.ts';

/** A block of a draft with its sentences that hold figures. Their offsets are relative to it, so that they outlive edits elsewhere. */
export interface DraftBlock {
  readonly block: Block;
  /** Its prose: the offsets of its sentences point into it. */
  readonly prose: string;
  /** The headings above it and the draft's title, one to a line. */
  readonly headings: string;
  readonly headingTerms: ReadonlySet<number>;
  readonly sentences: readonly AnalyzedSentence[];
}

/** A sentence of a draft that holds figures, with the block that it stands in. Its offsets are relative to the block. */
export interface DraftSentence extends SentenceInContext, DraftBlock {}

/** Where a span of a block stands in the draft. */
export function placeInDraft({ block }: Pick<DraftBlock, 'block'>, span: Span): Span {
  return { start: span.start + block.start, end: span.end + block.start };
}

/** Analyses the successive versions of a draft: a block whose text is the same is not analysed again. */
export class DraftAnalyzer {
  readonly #corpus: Corpus;
  #known: ReadonlyMap<string, readonly AnalyzedSentence[]> = new Map();
  readonly #headings = new Map<string, ReadonlySet<number>>();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /** The blocks that hold figures, in order; words share the corpus's vocabulary. */
  analyze(draft: Draft): DraftBlock[] {
    const { date } = draft.settings;
    const used = new Map<string, readonly AnalyzedSentence[]>();
    const blocks: DraftBlock[] = [];
    for (const block of draft.blocks) {
      const prose = draft.prose.slice(block.start, block.end);
      const key = `${date ?? ''}\n${prose}`;
      const sentences = used.get(key) ?? this.#known.get(key) ?? this.#analyzeBlock(prose, date);
      used.set(key, sentences);
      if (sentences.length > 0) blocks.push({ block, prose, sentences, ...this.#readHeadings(draft, block) });
    }
    this.#known = used;
    return blocks;
  }

  #analyzeBlock(prose: string, date: string | undefined): readonly AnalyzedSentence[] {
    const context = { text: prose, ...(date !== undefined && { documentDate: date }) };
    return analyzeProse({ start: 0, end: prose.length }, context, this.#corpus.vocabulary);
  }

  #readHeadings(draft: Draft, block: Block): Pick<DraftBlock, 'headings' | 'headingTerms'> {
    const { title } = draft.settings;
    const texts = title === undefined ? block.headings : [title, ...block.headings];
    const headings = texts.join('\n');
    const headingTerms = this.#headings.get(headings) ?? termsOf(this.#corpus, texts);
    this.#headings.set(headings, headingTerms);
    return { headings, headingTerms };
  }
}
