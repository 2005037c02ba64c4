import { contains, type Span } from '../engine/model/span.ts';
import type { Diagnostic as Finding } from '../engine/model/verdict.ts';
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
  #shown: ReadonlySet<string> = new Set();

  noteEdit(offset: number, time: number): void {
    this.#edit = { offset, time };
  }

  /** The findings to show now, and how many milliseconds later there may be more; undefined: these are all. */
  select(
    view: DraftView,
    now: number,
    pause: number,
  ): { readonly findings: readonly Finding[]; readonly moreIn: number | undefined } {
    const all = view.report.diagnostics;
    const left = this.#edit === undefined ? 0 : this.#edit.time + pause - now;
    const findings =
      left <= 0
        ? all
        : all.filter(
            (finding) => !this.#isBeingTyped(view, finding) || this.#shown.has(nameOf(view, finding)),
          );
    this.#shown = new Set(findings.map((finding) => nameOf(view, finding)));
    return { findings, moreIn: findings.length < all.length ? left : undefined };
  }

  #isBeingTyped(view: DraftView, finding: Finding): boolean {
    if (this.#edit === undefined || Math.abs(finding.start - this.#edit.offset) > LONGEST_SENTENCE)
      return false;
    return isWithin(view.draft.prose, sentenceOf(view, finding), this.#edit.offset);
  }
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
function sentenceOf(view: DraftView, finding: Finding): Span {
  const claim = view.report.claims.find(
    ({ start, end, verdict }) => start === finding.start && end === finding.end && verdict === finding.rule,
  );
  if (claim !== undefined) return claim.sentence;
  const { text } = view.draft;
  const from = Math.max(text.lastIndexOf('\n', finding.start - 1), text.lastIndexOf('. ', finding.start));
  const newline = text.indexOf('\n', finding.end);
  return { start: from + 1, end: newline < 0 ? text.length : newline };
}

function nameOf(view: DraftView, finding: Finding): string {
  return `${finding.rule} ${view.draft.text.slice(finding.start, finding.end)}`;
}
