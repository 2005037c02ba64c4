import { MODELS } from '../align/scorer/models.ts';
import type { Corpus, CorpusDocument } from '../corpus/corpus.ts';
import { layoutOf } from '../draft/citationLayout.ts';
import { citationsGoverning } from '../draft/governance.ts';
import type { AnalyzedSentence } from '../model/analysis.ts';
import type { DraftSection } from '../model/draft.ts';
import type { CheckSettings } from '../model/settings.ts';
import type { Span } from '../model/span.ts';
import type { Steps } from '../steps.ts';
import type { Speaker } from '../subject/speaker.ts';
import { judgeFigures } from './checkFigures.ts';
import {
  byPlace,
  type ClaimInBlock,
  type DescribedJudgement,
  describeJudgement,
  makeFigureClaim,
  makeUncheckedClaim,
} from './claims.ts';
import { makeStatedFigure, type StatedFigure } from './consistency.ts';
import {
  type BlockPart,
  DraftAnalyzer,
  type DraftBlock,
  type DraftSentence,
  placeInSection,
} from './draftSentence.ts';
import { Recall } from './recall.ts';
import { speakersOf } from './speaker/attribution.ts';

/** The claims of a block, wherever it stands. */
export interface CheckedBlock {
  readonly claims: readonly ClaimInBlock[];
  /** Its figures that make a claim, with what they cite. */
  readonly stated: readonly StatedFigure[];
}

/**
 * Judges the figures of blocks. A block keeps its claims as long as its words, its headings and its citations stay the
 * same; where they change, each sentence keeps its judgements as long as its own words and citations do.
 */
export class BlockChecker {
  readonly #corpus: Corpus;
  readonly #settings: CheckSettings;
  readonly #analyzer: DraftAnalyzer;
  readonly #blocks = new Recall<CheckedBlock>();
  /** The judgements on the figures of a sentence, in their order. */
  readonly #judgements = new Recall<readonly DescribedJudgement[]>();

  constructor(corpus: Corpus, settings: CheckSettings) {
    this.#corpus = corpus;
    this.#settings = settings;
    this.#analyzer = new DraftAnalyzer(corpus);
  }

  /** Checks a block of a section, or a part of one; yields after each sentence that it had to judge. */
  *steps(section: DraftSection, block: BlockPart): Steps<CheckedBlock> {
    const key = describeBlock(section, block);
    const known = key === undefined ? undefined : this.#blocks.get(key);
    if (known !== undefined) return known;
    const inDraft = this.#analyzer.analyze(section, block);
    const claims: ClaimInBlock[] = [];
    const stated: StatedFigure[] = [];
    for (const sentence of inDraft.sentences) {
      const words = inDraft.prose.slice(sentence.start, sentence.end);
      const cited = sentence.figures.map((figure) => keysGoverning(section, inDraft, sentence, figure));
      const judgements = yield* this.#judge(inDraft, sentence, cited);
      sentence.figures.forEach((figure, i) => {
        const keys = cited[i] ?? [];
        claims.push(makeFigureClaim(sentence, figure, keys, judgements[i] ?? NOTHING));
        stated.push(makeStatedFigure(figure, { sentence, words, cited: keys }));
      });
      for (const figure of sentence.noise) claims.push(makeUncheckedClaim(sentence, figure));
    }
    claims.sort(byPlace);
    const checked = { claims, stated };
    if (key !== undefined) this.#blocks.set(key, checked);
    return checked;
  }

  finishRun(): void {
    this.#analyzer.finishRun();
    this.#blocks.finishRun();
    this.#judgements.finishRun();
  }

  /** The judgements on a sentence's figures; those under the same citations are judged together. */
  *#judge(
    inDraft: DraftBlock,
    sentence: AnalyzedSentence,
    cited: readonly (readonly string[])[],
  ): Steps<readonly DescribedJudgement[]> {
    const known = cited.map((keys) => keys.filter((key) => this.#isKnown(key)));
    const groups = known.map((keys) => keys.join('\n'));
    const words = inDraft.prose.slice(sentence.start, sentence.end);
    const speakers = this.#speakersOf(inDraft, sentence);
    const names = [describeNames(inDraft, sentence), ...speakers.map(({ text }) => text)];
    const around = [inDraft.headings, inDraft.inTable, describeDays(sentence), ...names];
    const key = [words, ...around, '', ...groups].join('\0');
    const kept = this.#judgements.get(key);
    if (kept !== undefined) return kept;
    const judged = new Map<string, readonly DescribedJudgement[]>();
    for (const [i, group] of groups.entries())
      if (!judged.has(group))
        judged.set(group, yield* this.#judgeUnder(known[i] ?? [], { ...inDraft, sentence, speakers }));
    const judgements = groups.map((group, i) => judged.get(group)?.[i] ?? NOTHING);
    this.#judgements.set(key, judgements);
    yield;
    return judgements;
  }

  /**
   * Whether anything has a key. One that nothing has is reported by itself; the claim is judged as if it were not
   * there, so that a citation that is being typed changes nothing until it names a source.
   */
  #isKnown(key: string): boolean {
    return this.#corpus.documentOf(key) !== undefined || this.#corpus.entries.has(key);
  }

  #speakersOf({ prose }: DraftBlock, sentence: AnalyzedSentence): readonly Speaker[] {
    return speakersOf(sentence, prose, { start: 0, end: prose.length }, this.#corpus.vocabulary);
  }

  *#judgeUnder(keys: readonly string[], inDraft: DraftSentence): Steps<DescribedJudgement[]> {
    const check = { corpus: this.#corpus, settings: this.#settings, models: MODELS };
    const judgements = yield* judgeFigures(inDraft, documentsOf(keys, this.#corpus), check);
    return inDraft.sentence.figures.map((figure, i) => {
      const judgement = judgements[i];
      return judgement === undefined
        ? NOTHING
        : describeJudgement(figure, inDraft, judgement, this.#corpus.vocabulary);
    });
  }
}

const NOTHING: DescribedJudgement = { verdict: 'unsupported', message: '', evidence: [], reasons: [] };

/** All that the claims of a block depend on; undefined where citations outside it may govern them. */
function describeBlock(section: DraftSection, block: BlockPart): string | undefined {
  if (block.kind === 'cell' || block.kind === 'quote' || block.isOfHuge) return undefined;
  const clusters = layoutOf(section)
    .within(block)
    .map(({ start, end, citations }) => {
      const cited = citations.map(({ key, form }) => `${form}@${key}`).join(' ');
      return `${start - block.start}-${end - block.start} ${cited}`;
    });
  const { title, date } = section;
  const text = section.text.slice(block.start, block.end);
  const prose = section.prose.slice(block.start, block.end);
  return [block.kind, date, title, block.headings.join('\n'), text, prose, ...clusters].join('\0');
}

/** What a sentence takes from the rest of its block: the names that it stands on, and other names of what it names. */
function describeNames({ aliases }: DraftBlock, { impliedTerms }: AnalyzedSentence): string {
  return [[...impliedTerms], ...aliases.map(({ short, long }) => [short, ...long])].join(' ');
}

/** The days of its dates, which the draft's own date and the sentences before may tell. */
function describeDays({ figures }: AnalyzedSentence): string {
  return figures.map(({ kind, low, high }) => (kind === 'date' ? `${low} ${high}` : '')).join(' ');
}

function keysGoverning(section: DraftSection, inDraft: DraftBlock, sentence: Span, figure: Span): string[] {
  const governing = citationsGoverning(
    section,
    placeInSection(inDraft, sentence),
    placeInSection(inDraft, figure),
  );
  return [...new Set(governing.map((citation) => citation.key))];
}

/** The documents that keys name; undefined where no key is given, empty where none has text. */
function documentsOf(keys: readonly string[], corpus: Corpus): CorpusDocument[] | undefined {
  if (keys.length === 0) return undefined;
  return keys.flatMap((key) => corpus.documentOf(key) ?? []);
}
