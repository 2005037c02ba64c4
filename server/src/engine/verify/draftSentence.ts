import type { SentenceInContext } from '../align/context.ts';
import { termsOf } from '../align/retrieve.ts';
import { analyzeProse } from '../analyze/analyzePassage.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { AnalyzedSentence } from '../model/analysis.ts';
import type { Block, Draft } from '../model/draft.ts';
import type { Span } from '../model/span.ts';

/** A sentence of a draft that holds figures. Its offsets are relative to its block, so that they outlive edits elsewhere. */
export interface DraftSentence extends SentenceInContext {
  /** The prose of the block that it stands in: its offsets point into it. */
  readonly prose: string;
  /** Where the block starts in the draft. */
  readonly offset: number;
  /** The headings above it and the draft's title, one to a line. */
  readonly headings: string;
}

/** Where a span of a sentence's block stands in the draft. */
export function placeInDraft({ offset }: Pick<DraftSentence, 'offset'>, span: Span): Span {
  return { start: span.start + offset, end: span.end + offset };
}

/** Analyses the successive versions of a draft: a block whose text is the same is not analysed again. */
export class DraftAnalyzer {
  readonly #corpus: Corpus;
  #known: ReadonlyMap<string, readonly AnalyzedSentence[]> = new Map();
  readonly #headings = new Map<string, ReadonlySet<number>>();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /** The sentences that hold figures, in order; words share the corpus's vocabulary. */
  analyze(draft: Draft): DraftSentence[] {
    const { date } = draft.settings;
    const used = new Map<string, readonly AnalyzedSentence[]>();
    const sentences: DraftSentence[] = [];
    for (const block of draft.blocks) {
      const prose = draft.prose.slice(block.start, block.end);
      const key = `${date ?? ''}\n${prose}`;
      const analyzed = used.get(key) ?? this.#known.get(key) ?? this.#analyzeBlock(prose, date);
      used.set(key, analyzed);
      if (analyzed.length === 0) continue;
      const context = { prose, offset: block.start, ...this.#readHeadings(draft, block) };
      for (const sentence of analyzed) sentences.push({ sentence, ...context });
    }
    this.#known = used;
    return sentences;
  }

  #analyzeBlock(prose: string, date: string | undefined): readonly AnalyzedSentence[] {
    const context = { text: prose, ...(date !== undefined && { documentDate: date }) };
    return analyzeProse({ start: 0, end: prose.length }, context, this.#corpus.vocabulary);
  }

  #readHeadings(draft: Draft, block: Block): Pick<DraftSentence, 'headings' | 'headingTerms'> {
    const { title } = draft.settings;
    const texts = title === undefined ? block.headings : [title, ...block.headings];
    const headings = texts.join('\n');
    const headingTerms = this.#headings.get(headings) ?? termsOf(this.#corpus, texts);
    this.#headings.set(headings, headingTerms);
    return { headings, headingTerms };
  }
}
