import type { Corpus } from '../corpus/corpus.ts';
import type { DraftSection } from '../model/draft.ts';
import type { CheckSettings } from '../model/settings.ts';
import type { CheckedClaim, SectionReport } from '../model/verdict.ts';
import type { Steps } from '../steps.ts';
import { BlockChecker } from './blockChecker.ts';
import { checkCitations } from './citations.ts';
import { checkCitedPlaces, type PlaceFinding } from './citedPlaces.ts';
import { byPlace, mergeByPlace, placeClaim, reportClaim } from './claims.ts';
import type { StatedClaim, StatingPart } from './contradictions.ts';
import { partsOf } from './draftSentence.ts';
import { QuotationChecker } from './quotation/checkQuotations.ts';
import { findUnusedStets } from './stets.ts';

/** What is found in a section by itself, and what the rules that look at the whole draft need of it. */
export interface SectionFindings extends StatingPart {
  readonly report: SectionReport;
  /** Findings on locators that stand in footnotes, which may be in other sections. */
  readonly inNotes: readonly PlaceFinding[];
}

/** Checks the sections of a draft's versions, each by itself. */
export class SectionChecker {
  readonly #corpus: Corpus;
  readonly #settings: CheckSettings;
  readonly #blocks: BlockChecker;
  readonly #quotations: QuotationChecker;
  /** A section is immutable and holds all that its findings depend on. */
  readonly #known = new WeakMap<DraftSection, SectionFindings>();

  constructor(corpus: Corpus, settings: CheckSettings) {
    this.#corpus = corpus;
    this.#settings = settings;
    this.#blocks = new BlockChecker(corpus, settings);
    this.#quotations = new QuotationChecker(corpus);
  }

  /** Checks a section in steps (see DraftChecker). */
  *steps(section: DraftSection): Steps<SectionFindings> {
    const known = this.#known.get(section);
    if (known !== undefined) return known;
    const figures: CheckedClaim[] = [];
    const stated: StatedClaim[] = [];
    for (const block of section.blocks) {
      for (const part of partsOf(section, block)) {
        const checked = yield* this.#blocks.steps(section, part);
        for (const claim of checked.claims) figures.push(placeClaim(section, claim, part.start));
        for (const { subjectKey, ...figure } of checked.stated)
          if (subjectKey !== undefined) stated.push({ ...figure, subjectKey, offset: part.start });
        yield;
      }
    }
    const quotations = yield* this.#quotations.steps(section);
    const claims = mergeByPlace(figures, quotations.sort(byPlace));
    const findings = { stated, ...this.#report(section, claims) };
    this.#known.set(section, findings);
    return findings;
  }

  /** Ends a run over all sections of a draft. */
  finishRun(): void {
    this.#blocks.finishRun();
    this.#quotations.finishRun();
  }

  #report(
    section: DraftSection,
    claims: readonly CheckedClaim[],
  ): Pick<SectionFindings, 'report' | 'inNotes'> {
    const places = checkCitedPlaces(section, this.#corpus, claims);
    const found = [
      ...claims.flatMap((claim) => reportClaim(claim, this.#settings) ?? []),
      ...checkCitations(section.written, this.#corpus),
      ...places.filter(({ note }) => note === undefined).map(({ diagnostic }) => diagnostic),
    ];
    const diagnostics = [...found, ...findUnusedStets(section, claims, found)];
    return {
      report: { claims, diagnostics: diagnostics.sort((a, b) => a.start - b.start) },
      inNotes: places.filter(({ note }) => note !== undefined),
    };
  }
}
