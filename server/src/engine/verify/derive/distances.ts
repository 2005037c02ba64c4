import { changeWords } from '../../extract/lexicon/change.ts';
import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import { lowerAt, type Token } from '../../text/token.ts';
import type { Formula } from './formula.ts';

/** Words behind a figure that make it the distance of two values, by where the value lies that stands before it. */
const ABOVE: ReadonlySet<string> = new Set([...changeWords('comparative', 'up'), 'ahead', 'above']);
const BELOW: ReadonlySet<string> = new Set([...changeWords('comparative', 'down'), 'behind', 'below']);
/** How many words may stand between a distance and that word: "seven recorded accidents fewer". */
const MOST_NOUNS = 2;

/**
 * The other one of two values of which a source's sentence states one and how far it lies from the other: "41 accidents, seven
 * fewer than in 2021" are 48 in 2021; "12,600 members, some 900 more than a year ago" were 11,700; "41 percent, two points
 * behind Ostby" are 43 for Ostby. The claim counts the same, or its sentence states the value as well.
 */
export function deriveOtherValue(
  claim: Figure,
  inDraft: AnalyzedSentence,
  inSource: AnalyzedSentence,
): Formula | undefined {
  const { figures, tokens } = inSource;
  if (claim.strictness !== 'exact' && claim.strictness !== 'about') return undefined;
  for (const distance of figures) {
    const sign = signOf(distance, tokens);
    const level = sign === 0 ? undefined : findLevel(distance, figures);
    if (level === undefined || level.kind !== claim.kind || level.unit !== claim.unit) continue;
    if (!isTied(claim, inDraft, level) || isOfFirst(claim, level, distance, inSource)) continue;
    const other = (level.value ?? 0) + sign * (distance.value ?? 0);
    if (Math.abs(other - (claim.value ?? 0)) > claim.step / 2 || other === level.value) continue;
    const operator = sign > 0 ? '+' : '−';
    return {
      formula: `${level.text} ${operator} ${distance.text} = ${round(other)}`,
      operands: [level, distance],
    };
  }
  return undefined;
}

/** 1 where the other value is larger, by the word behind the distance, -1 where it is smaller, 0 where no word tells. */
function signOf({ lastToken, value, strictness }: Figure, tokens: readonly Token[]): -1 | 0 | 1 {
  if (value === undefined || (strictness !== 'exact' && strictness !== 'about')) return 0;
  for (let at = lastToken + 1; at <= lastToken + 1 + MOST_NOUNS; at++) {
    const lower = lowerAt(tokens, at);
    if (ABOVE.has(lower)) return -1;
    if (BELOW.has(lower)) return 1;
    const wordClass = tokens[at]?.word.wordClass;
    if (wordClass !== 'noun' && wordClass !== 'adjective') return 0;
  }
  return 0;
}

/** The figure right before a distance, if it is a value of what the distance measures. */
function findLevel(distance: Figure, figures: readonly Figure[]): Figure | undefined {
  const before = figures
    .slice(0, distance.order)
    .findLast(({ kind }) => kind !== 'date' && kind !== 'ordinal');
  if (before?.value === undefined || before.strictness !== 'exact') return undefined;
  if (distance.unit === 'percentage point') return before.unit === 'percent' ? before : undefined;
  if (distance.kind !== 'count' && distance.kind !== 'money') return undefined;
  const isOneUnit = before.kind === distance.kind && before.unit === distance.unit;
  const [mine, theirs] = [distance.subject.headTerm, before.subject.headTerm];
  return isOneUnit && (mine === undefined || mine === theirs) ? before : undefined;
}

function isTied({ subject }: Figure, { figures, terms }: AnalyzedSentence, level: Figure): boolean {
  const head = level.subject.headTerm;
  if (head !== undefined && (subject.headTerm === head || terms.has(head))) return true;
  return figures.some(({ kind, value }) => kind === level.kind && value === level.value);
}

/**
 * Whether a source compares two names ("Westby got 41 percent, two points behind Ostby"), and the claim is about the one whose
 * value is stated, or about neither.
 */
function isOfFirst(claim: Figure, level: Figure, distance: Figure, { names }: AnalyzedSentence): boolean {
  const [first, second] = [level.subject.before, distance.subject.after].map((terms) =>
    terms.filter((term) => names.has(term)),
  );
  const told = second?.filter((term) => first?.includes(term) === false) ?? [];
  if (told.length === 0) return false;
  const near = new Set([...claim.subject.before, ...claim.subject.after]);
  const count = (terms: readonly number[] = []): number => terms.filter((term) => near.has(term)).length;
  return count(told) <= count(first);
}

/** A sum of decimals without the error of binary fractions. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
