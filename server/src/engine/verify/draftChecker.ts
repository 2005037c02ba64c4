import type { Corpus } from '../corpus/corpus.ts';
import type { Draft } from '../model/draft.ts';
import { type CheckSettings, DEFAULT_SETTINGS } from '../model/settings.ts';
import type { CheckedClaim, Diagnostic, DraftReport } from '../model/verdict.ts';
import { BlockChecker, type CheckedBlock } from './blockChecker.ts';
import { QuotationChecker } from './checkQuotations.ts';
import { checkCitations } from './citations.ts';
import { checkCitedPlaces } from './citedPlaces.ts';
import { byPlace, mergeByPlace, placeClaim, reportClaim } from './claims.ts';
import { findInconsistencies, type StatedClaim } from './consistency.ts';
import { DraftAnalyzer } from './draftSentence.ts';
import { findUnusedStets, isDisabled } from './stets.ts';

/**
 * Checks the successive versions of a draft against one corpus. What does not change from one version to the next is
 * not judged again, so that an edit costs the sentence it is in. The report of a version is the same whatever was
 * checked before.
 */
export class DraftChecker {
  readonly #corpus: Corpus;
  readonly #settings: CheckSettings;
  readonly #analyzer: DraftAnalyzer;
  readonly #blocks: BlockChecker;
  readonly #quotations: QuotationChecker;
  #placed: PlacedBlocks = new Map();

  constructor(corpus: Corpus, settings: CheckSettings = DEFAULT_SETTINGS) {
    this.#corpus = corpus;
    this.#settings = settings;
    this.#analyzer = new DraftAnalyzer(corpus);
    this.#blocks = new BlockChecker(corpus, settings);
    this.#quotations = new QuotationChecker(corpus);
  }

  check(draft: Draft): DraftReport {
    const steps = this.steps(draft);
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
  }

  /**
   * Checks in steps of a few milliseconds, between which the host may do other work or give up; what was judged until
   * then is kept.
   */
  *steps(draft: Draft): Generator<undefined, DraftReport> {
    const figures: CheckedClaim[] = [];
    const stated: StatedClaim[] = [];
    const placed = new Map<number, PlacedBlock>();
    for (const inDraft of this.#analyzer.analyze(draft)) {
      const offset = inDraft.block.start;
      const checked = yield* this.#blocks.steps(draft, inDraft);
      const block = this.#place(draft, checked, offset);
      placed.set(offset, block);
      for (const claim of block.claims) figures.push(claim);
      for (const figure of checked.stated)
        if (figure.subjectKey !== undefined) stated.push({ ...figure, offset });
    }
    const quotations = yield* this.#quotations.steps(draft);
    this.#placed = placed;
    this.#blocks.finishRun();
    const claims = mergeByPlace(figures, quotations.sort(byPlace));
    return { path: draft.path, claims, diagnostics: this.#report(draft, claims, stated) };
  }

  /** The claims of a block where it stands: those of the last version, where it stood there already. */
  #place(draft: Draft, checked: CheckedBlock, offset: number): PlacedBlock {
    const last = this.#placed.get(offset);
    if (last?.checked === checked && draft.stets.length === 0 && !last.hasStets) return last;
    const claims = checked.claims.map((claim) => placeClaim(draft, claim, offset));
    return { checked, claims, hasStets: draft.stets.length > 0 };
  }

  #report(draft: Draft, claims: readonly CheckedClaim[], stated: readonly StatedClaim[]): Diagnostic[] {
    const all = [
      ...claims.map((claim) => reportClaim(claim, this.#settings)),
      ...findInconsistencies(stated, (offset) => lineOf(draft.text, offset)),
      ...checkCitations(draft, this.#corpus),
      ...checkCitedPlaces(draft, this.#corpus, claims),
      ...noticeMissingSources(draft, this.#corpus, claims),
    ];
    const found = all
      .filter((diagnostic) => diagnostic !== undefined)
      .filter((diagnostic) => !isDisabled(draft, diagnostic, diagnostic.rule));
    return [...found, ...findUnusedStets(draft, claims, found)].sort((a, b) => a.start - b.start);
  }
}

interface PlacedBlock {
  readonly checked: CheckedBlock;
  readonly claims: readonly CheckedClaim[];
  readonly hasStets: boolean;
}

/** By where the block starts. */
type PlacedBlocks = ReadonlyMap<number, PlacedBlock>;

function noticeMissingSources(draft: Draft, corpus: Corpus, claims: readonly CheckedClaim[]): Diagnostic[] {
  if (corpus.documents.length > 0 || claims.length === 0) return [];
  const message =
    'No sources were found: the draft is checked against itself only. Put documents into sources/ beside it, or name folders in stet.json.';
  return [
    { start: 0, end: Math.min(1, draft.text.length), rule: 'no-sources', severity: 'information', message },
  ];
}

/** The line of an offset, from 1. */
function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
