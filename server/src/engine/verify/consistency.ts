import { compareFigures } from '../align/compare/compareFigures.ts';
import type { AnalyzedSentence, Figure } from '../model/analysis.ts';
import type { Token } from '../text/token.ts';
import { areSetApart } from './setApart.ts';

/** What a figure that makes a claim is stated in. */
interface Statement {
  readonly sentence: AnalyzedSentence;
  /** The words of the sentence. */
  readonly words: string;
  /** The keys that govern the figure. */
  readonly cited: readonly string[];
}

/** A figure of a block that makes a claim, with what it is stated in. */
export interface StatedFigure extends Statement {
  readonly figure: Figure;
  /** Figures with one key may contradict each other; undefined: too little is known. */
  readonly subjectKey: string | undefined;
}

/** A figure as it is stated in a draft, with the key under which others are compared with it. */
export function makeStatedFigure(figure: Figure, statement: Statement): StatedFigure {
  return { ...statement, figure, subjectKey: subjectKey(figure, statement.sentence.tokens) };
}

/** How much of what stands before both figures must be shared for them to be one statement. */
const SHARED_BEFORE = 0.3;

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

/** As many tokens of a phrase are looked at. */
const LONGEST_PHRASE = 100;

/** The content words behind a figure up to the end of its phrase. */
function complementOf(figure: Figure, tokens: readonly Token[]): number[] {
  const terms: number[] = [];
  const first = figure.lastToken + 1;
  for (const token of tokens.slice(first, first + LONGEST_PHRASE)) {
    if (PHRASE_END.has(token.text)) break;
    if (token.kind === 'word' && token.word.isContent) terms.push(token.word.term);
  }
  return terms;
}

const PHRASE_END: ReadonlySet<string> = new Set([',', ';', ':', '.', '!', '?', '(', ')', '–', '—']);

/**
 * Whether two figures with one key say different things of one subject. Two sources make two statements, not a
 * contradiction, as does all that sets them apart; nor does a sentence that stands twice contradict itself.
 */
export function contradicts(claim: StatedFigure, other: StatedFigure): boolean {
  if (claim.words === other.words) return false;
  const [mine, theirs] = [claim.figure.subject, other.figure.subject];
  if (mine.modality !== theirs.modality) return false;
  if (mine.verb !== undefined && theirs.verb !== undefined && mine.verb !== theirs.verb) return false;
  if (
    claim.cited.length > 0 &&
    other.cited.length > 0 &&
    !claim.cited.some((key) => other.cited.includes(key))
  )
    return false;
  if (!haveSharedLead(claim.figure, other.figure)) return false;
  return compareFigures(claim.figure, other.figure)?.relation === 'disjoint' && !areSetApart(claim, other);
}

function haveSharedLead(a: Figure, b: Figure): boolean {
  const [first, second] = [a.subject.before, b.subject.before];
  if (first.length === 0 || second.length === 0) return true;
  const shared = first.filter((term) => second.includes(term)).length;
  return shared / Math.min(first.length, second.length) >= SHARED_BEFORE;
}
