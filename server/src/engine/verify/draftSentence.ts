import type { SentenceInContext } from '../align/context.ts';
import { termsOf } from '../align/retrieve.ts';
import { analyzeDraftCell } from '../analyze/analyzeDraftCell.ts';
import { analyzeProse } from '../analyze/analyzePassage.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { placeInTable, type TablePlace } from '../draft/tablePlaces.ts';
import { cutSentences } from '../extract/cueScan.ts';
import type { AnalyzedSentence } from '../model/analysis.ts';
import type { Block, DraftSection } from '../model/draft.ts';
import type { Span } from '../model/span.ts';
import { type Alias, readAliases } from '../names/aliases.ts';
import type { Speaker } from '../subject/speaker.ts';
import { Recall } from './recall.ts';

/** A block of a draft with its sentences that hold figures. Their offsets are relative to it, so that they outlive edits elsewhere. */
export interface DraftBlock {
  readonly block: Block;
  /** Its prose: the offsets of its sentences point into it. */
  readonly prose: string;
  /** The headings above it and the draft's title, one to a line. */
  readonly headings: string;
  readonly headingTerms: ReadonlySet<number>;
  /** What its table says of it, one to a line; empty where it stands in none. */
  readonly inTable: string;
  /** The abbreviations that its prose introduces. */
  readonly aliases: readonly Alias[];
  readonly sentences: readonly AnalyzedSentence[];
}

/** A sentence of a draft that holds figures, with the block that it stands in. Its offsets are relative to the block. */
export interface DraftSentence extends SentenceInContext, DraftBlock {
  /** To whom it attributes what it says. */
  readonly speakers: readonly Speaker[];
}

/** Where a span of a block stands in its section. */
export function placeInSection({ block }: Pick<DraftBlock, 'block'>, span: Span): Span {
  return { start: span.start + block.start, end: span.end + block.start };
}

/** A block, or some sentences of a huge one. */
export interface BlockPart extends Block {
  readonly isOfHuge?: true;
}

/** A longer block, in code units, is checked in parts: so an edit in a line of 500 KB costs its sentence as well. */
const LONGEST_WHOLE = 8_000;

/**
 * A block in parts: itself, or where it is huge its sentences that may hold figures. They are cut by what stands around
 * a cut alone, so that an edit leaves those that it does not touch as they are.
 */
export function* partsOf({ prose }: DraftSection, block: Block): Generator<BlockPart> {
  if (block.end - block.start <= LONGEST_WHOLE) yield block;
  else
    for (const part of cutSentences(prose, block))
      if (part.isCued)
        for (const { start, end } of cutLong(prose, part)) yield { ...block, start, end, isOfHuge: true };
}

/** A part without the end of a sentence for thousands of words, such as a list or markup that was read as text, by its lines. */
function* cutLong(prose: string, { start, end }: Span): Generator<Span> {
  let from = start;
  while (end - from > LONGEST_WHOLE) {
    const middle = from + LONGEST_WHOLE / 2;
    const half = prose.slice(middle, from + LONGEST_WHOLE);
    const last = half.includes('\n') ? half.lastIndexOf('\n') : half.lastIndexOf(' ');
    const cut = last < 0 ? from + LONGEST_WHOLE : middle + last + 1;
    yield { start: from, end: cut };
    from = cut;
  }
  yield { start: from, end };
}

/** Analyses the blocks of a draft's versions: one whose prose is the same is not analysed again. */
export class DraftAnalyzer {
  readonly #corpus: Corpus;
  readonly #sentences = new Recall<readonly AnalyzedSentence[]>();
  readonly #headings = new Recall<ReadonlySet<number>>();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /** A block of a section with its sentences that hold figures; words share the corpus's vocabulary. */
  analyze(section: DraftSection, block: Block): DraftBlock {
    const prose = section.prose.slice(block.start, block.end);
    const { title, date } = section;
    const texts = title === undefined ? block.headings : [title, ...block.headings];
    const headings = texts.join('\n');
    const place = placeInTable(section, block);
    const inTable = describePlace(place);
    return {
      block,
      prose,
      headings,
      headingTerms: this.#headings.recall(headings, () => termsOf(this.#corpus, texts)),
      inTable,
      aliases: readAliases(prose, this.#corpus.vocabulary),
      sentences: this.#sentences.recall([date, inTable, prose].join('\n'), () =>
        this.#analyze(prose, date, place),
      ),
    };
  }

  finishRun(): void {
    this.#sentences.finishRun();
    this.#headings.finishRun();
  }

  #analyze(
    prose: string,
    date: string | undefined,
    place: TablePlace | undefined,
  ): readonly AnalyzedSentence[] {
    const context = { text: prose, ...(date !== undefined && { documentDate: date }) };
    if (place !== undefined) return analyzeDraftCell(place, context, this.#corpus.vocabulary);
    return analyzeProse({ start: 0, end: prose.length }, context, this.#corpus.vocabulary);
  }
}

function describePlace(place: TablePlace | undefined): string {
  return place === undefined ? '' : [place.column, place.label?.column, place.label?.text].join('\n');
}
