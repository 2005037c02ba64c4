import { compareFigures } from '../align/compareFigures.ts';
import type { AnalyzedSentence, Figure } from '../model/analysis.ts';
import type { Diagnostic } from '../model/verdict.ts';
import type { Token } from '../text/token.ts';

/** A figure of a block that makes a claim, with the keys it cites. */
export interface StatedFigure {
  readonly figure: Figure;
  readonly sentence: AnalyzedSentence;
  readonly cited: readonly string[];
  /** Figures with one key may contradict each other; undefined: too little is known. */
  readonly subjectKey: string | undefined;
}

/** A claim that may be stated twice; the block that its offsets are relative to starts at `offset`. */
export interface StatedClaim extends StatedFigure {
  readonly offset: number;
}

export function makeStatedFigure(
  figure: Figure,
  sentence: AnalyzedSentence,
  cited: readonly string[],
): StatedFigure {
  return { figure, sentence, cited, subjectKey: subjectKey(figure, sentence.tokens) };
}

/** How much of what stands before both figures must be shared for them to be one statement. */
const SHARED_BEFORE = 0.3;

/**
 * Figures of one draft that say different things of one subject. Both must have the same head, modifiers,
 * complement and verb; two sources, two dates or two places make two statements, not a contradiction. The later one is
 * reported, with the earlier one named.
 */
export function findInconsistencies(
  claims: readonly StatedClaim[],
  lineOf: (offset: number) => number,
): Diagnostic[] {
  const bySubject = new Map<string, StatedClaim[]>();
  const diagnostics: Diagnostic[] = [];
  for (const claim of claims) {
    const key = claim.subjectKey;
    if (key === undefined) continue;
    const earlier = bySubject.get(key);
    if (earlier === undefined) {
      bySubject.set(key, [claim]);
      continue;
    }
    const contradicted = earlier.find((other) => contradicts(claim, other));
    if (contradicted) diagnostics.push(report(claim, contradicted, lineOf));
    earlier.push(claim);
  }
  return diagnostics;
}

/**
 * Only figures of one kind, unit, head and complement can contradict each other: "1,150 calls in its first month" is
 * keyed by calls, first and month. Undefined: too little is known.
 */
function subjectKey(figure: Figure, tokens: readonly Token[]): string | undefined {
  if (figure.kind === 'date' || figure.kind === 'ordinal') return undefined;
  const { headTerm, before } = figure.subject;
  const complement = complementOf(figure, tokens);
  if (headTerm === undefined || complement.length + before.length < 2) return undefined;
  const words = [...new Set([headTerm, ...complement])].sort((a, b) => a - b);
  return `${figure.kind} ${figure.unit ?? ''} ${words.join(' ')}`;
}

/** The content words behind a figure up to the end of its phrase. */
function complementOf(figure: Figure, tokens: readonly Token[]): number[] {
  const terms: number[] = [];
  for (const token of tokens.slice(figure.lastToken + 1)) {
    if (PHRASE_END.has(token.text)) break;
    if (token.kind === 'word' && token.word.isContent) terms.push(token.word.term);
  }
  return terms;
}

const PHRASE_END: ReadonlySet<string> = new Set([',', ';', ':', '.', '!', '?', '(', ')', '–', '—']);

function contradicts(claim: StatedClaim, other: StatedClaim): boolean {
  if (claim.sentence === other.sentence) return false;
  const [mine, theirs] = [claim.figure.subject, other.figure.subject];
  if (mine.modality !== theirs.modality) return false;
  if (mine.verb !== undefined && theirs.verb !== undefined && mine.verb !== theirs.verb) return false;
  if (
    claim.cited.length > 0 &&
    other.cited.length > 0 &&
    !claim.cited.some((key) => other.cited.includes(key))
  )
    return false;
  if (!haveSameDates(claim, other) || !haveSharedLead(claim.figure, other.figure)) return false;
  return compareFigures(claim.figure, other.figure)?.relation === 'disjoint';
}

function haveSameDates(claim: StatedClaim, other: StatedClaim): boolean {
  const datesOf = (stated: StatedClaim): readonly Figure[] =>
    stated.sentence.figures.filter((figure) => figure.kind === 'date');
  const [mine, theirs] = [datesOf(claim), datesOf(other)];
  if (mine.length === 0 && theirs.length === 0) return true;
  return (
    mine.length === theirs.length &&
    mine.every((date, i) => compareFigures(date, theirs[i] ?? date)?.relation === 'same')
  );
}

function haveSharedLead(a: Figure, b: Figure): boolean {
  const [first, second] = [a.subject.before, b.subject.before];
  if (first.length === 0 || second.length === 0) return true;
  const shared = first.filter((term) => second.includes(term)).length;
  return shared / Math.min(first.length, second.length) >= SHARED_BEFORE;
}

function report(claim: StatedClaim, other: StatedClaim, lineOf: (offset: number) => number): Diagnostic {
  const { figure } = claim;
  return {
    start: figure.start + claim.offset,
    end: figure.end + claim.offset,
    rule: 'inconsistent',
    severity: 'warning',
    message: `The draft says “${figure.text}” here but “${other.figure.text}” of the same in line ${lineOf(other.figure.start + other.offset)}.`,
  };
}
