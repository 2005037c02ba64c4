import type { Corpus } from '../corpus/corpus.ts';
import type { DisabledRange, Draft } from '../model/draft.ts';
import { type CheckSettings, DEFAULT_SETTINGS } from '../model/settings.ts';
import { shift } from '../model/span.ts';
import type { CheckedSection, Diagnostic, DraftReport, SectionedReport } from '../model/verdict.ts';
import { finish, type Steps } from '../steps.ts';
import { AssembledReport } from './assembleReport.ts';
import { ContradictionFinder } from './contradictions.ts';
import { SectionChecker, type SectionFindings } from './sectionChecker.ts';
import { isDisabled } from './stets.ts';
import { noticeMissingSources, placeFurther } from './wholeDraft.ts';

/**
 * Checks the successive versions of a draft against one corpus. What does not change from one version to the next is
 * not judged again, so that an edit costs the sentence it is in. The report of a version is the same whatever was
 * checked before.
 */
export class DraftChecker {
  readonly #corpus: Corpus;
  readonly #sections: SectionChecker;
  readonly #contradictions = new ContradictionFinder<SectionFindings>();

  constructor(corpus: Corpus, settings: CheckSettings = DEFAULT_SETTINGS) {
    this.#corpus = corpus;
    this.#sections = new SectionChecker(corpus, settings);
  }

  check(draft: Draft): DraftReport {
    const { path, claims, diagnostics } = finish(this.steps(draft));
    return { path, claims, diagnostics };
  }

  /**
   * Checks in steps of a few milliseconds, between which the host may do other work or give up; what was judged until
   * then is kept.
   */
  *steps(draft: Draft): Steps<SectionedReport> {
    const found: SectionFindings[] = [];
    for (const { section } of draft.sections) found.push(yield* this.#sections.steps(section));
    this.#sections.finishRun();
    const further = placeFurther(draft.sections, found, yield* this.#contradictions.steps(found));
    const sections = draft.sections.map(({ start, line, section }, i) => ({
      start,
      line,
      section,
      report: found[i]?.report ?? { claims: [], diagnostics: [] },
      further: further.get(i) ?? NOTHING,
    }));
    const hasClaims = found.some(({ report }) => report.claims.length > 0);
    return new AssembledReport(
      draft.path,
      draft.disabled.length === 0 ? sections : sections.map((one) => withoutDisabled(one, draft.disabled)),
      noticeMissingSources(draft, this.#corpus, hasClaims),
    );
  }
}

const NOTHING: readonly Diagnostic[] = [];

/** The section without the findings of rules that are switched off where they stand. */
function withoutDisabled(section: CheckedSection, disabled: readonly DisabledRange[]): CheckedSection {
  const { start, report, further } = section;
  const isOn = (diagnostic: Diagnostic) =>
    diagnostic.rule === 'unused-stet' || !isDisabled(disabled, shift(diagnostic, start), diagnostic.rule);
  const diagnostics = report.diagnostics.filter(isOn);
  return { ...section, report: { ...report, diagnostics }, further: further.filter(isOn) };
}
