import { contains, type Span } from '../engine/model/span.ts';
import type { CheckedSection, Diagnostic as Finding } from '../engine/model/verdict.ts';
import type { HeldFindings } from '../features/diagnostics.ts';
import { sectionAt, sectionsTouching } from '../features/draftSections.ts';
import type { DraftView } from '../features/draftView.ts';

/** Where the last edit of a draft ended, and when. */
interface Edit {
  readonly offset: number;
  readonly time: number;
}

/** A finding farther from the caret than this is not in its sentence. */
const LONGEST_SENTENCE = 2000;

/**
 * Keeps new findings on the sentence that is being typed back until the writer pauses. What was shown of it before and
 * still holds stays, so that nothing flickers.
 */
export class QuietSentence {
  #edit: Edit | undefined;
  /** What was looked at last. */
  #last: { readonly view: DraftView; readonly held: HeldFindings } | undefined;

  noteEdit(offset: number, time: number): void {
    this.#edit = { offset, time };
  }

  /** The findings to keep back now, and how many milliseconds later they may be shown; undefined: there are none. */
  select(
    view: DraftView,
    now: number,
    pause: number,
  ): { readonly held: HeldFindings; readonly moreIn: number | undefined } {
    const left = this.#edit === undefined ? 0 : this.#edit.time + pause - now;
    const held = new Set(this.#edit === undefined || left <= 0 ? [] : this.#select(view, this.#edit.offset));
    this.#last = { view, held };
    return { held, moreIn: held.size > 0 ? left : undefined };
  }

  /** The findings on the sentence at an offset that were not shown before. */
  #select({ report }: DraftView, offset: number): readonly Finding[] {
    const section = sectionAt(report.sections, offset);
    if (section === undefined) return [];
    const caret = offset - section.start;
    const typed = findingsOn(section).filter(
      (finding) =>
        Math.abs(finding.start - caret) <= LONGEST_SENTENCE &&
        isWithin(section.section.prose, sentenceOf(section, finding), caret),
    );
    if (typed.length === 0) return [];
    const shown = this.#namesAround(offset);
    return typed.filter((finding) => !shown.has(nameOf(section, finding)));
  }

  /** The names of what was shown near an offset. */
  #namesAround(offset: number): ReadonlySet<string> {
    if (this.#last === undefined) return new Set();
    const { view, held } = this.#last;
    const around = { start: offset - LONGEST_SENTENCE, end: offset + LONGEST_SENTENCE };
    const names = sectionsTouching(view.report.sections, around).flatMap((section) =>
      findingsOn(section)
        .filter((finding) => !held.has(finding))
        .map((finding) => nameOf(section, finding)),
    );
    return new Set(names);
  }
}

function findingsOn({ report, further }: CheckedSection): readonly Finding[] {
  return [...report.diagnostics, ...further];
}

/** The end of a sentence that has no closing mark yet. */
const OPEN_END = /(?<![.!?…]["'”’)\]]{0,3})\s{0,100}$/u;
/** What may follow it before it goes on: space, and citations, which are blank in prose. */
const CONTINUATION = /^[ \t]{0,300}\n?[ \t]{0,300}$/;

/** Whether the caret is in a sentence, or behind it where it may still go on. */
function isWithin(prose: string, sentence: Span, caret: number): boolean {
  if (caret <= sentence.end) return contains(sentence, { start: caret, end: caret });
  const isOpen = OPEN_END.test(prose.slice(sentence.start, sentence.end));
  return isOpen && CONTINUATION.test(prose.slice(sentence.end, caret));
}

/** A finding outside claims, as one on a citation, counts with the sentence of the claim beside it, or else the line. */
function sentenceOf({ section: { text }, report }: CheckedSection, finding: Finding): Span {
  const claim = report.claims.find(
    ({ start, end, verdict }) => start === finding.start && end === finding.end && verdict === finding.rule,
  );
  if (claim !== undefined) return claim.sentence;
  const from = Math.max(text.lastIndexOf('\n', finding.start - 1), text.lastIndexOf('. ', finding.start));
  const newline = text.indexOf('\n', finding.end);
  return { start: from + 1, end: newline < 0 ? text.length : newline };
}

function nameOf({ section }: CheckedSection, finding: Finding): string {
  return `${finding.rule} ${section.text.slice(finding.start, finding.end)}`;
}
