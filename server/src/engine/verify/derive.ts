import type { Candidate } from '../align/candidates.ts';
import type { SourceInContext } from '../align/context.ts';
import type { AnalyzedSentence, Figure } from '../model/analysis.ts';
import type { Token } from '../text/token.ts';

/** A value computed from figures of one source passage. */
export interface Derivation {
  /** As "249 / 352 = 70.7 %". */
  readonly formula: string;
  /** The source figures that enter it. */
  readonly operands: readonly Figure[];
  readonly source: SourceInContext;
}

/** Words that announce a sum, by lemma or form. */
const SUM_CUES: ReadonlySet<string> = new Set(
  'together combined altogether total all both sum either or plus jointly'.split(' '),
);
/** Words that announce a difference. */
const DIFFERENCE_CUES: ReadonlySet<string> = new Set(
  'not remaining rest other others more fewer less difference gap left without remainder excluding outnumber rise fall increase decrease'.split(
    ' ',
  ),
);
/** How many operands a sum may have: more make coincidences likely. */
const MOST_OPERANDS = 3;

/**
 * Looks for a formula that gives the claim's value from figures of one source passage: a share of two counts for a
 * percentage; a sum or a difference of figures with one unit, where the claim's words announce one. The operands
 * must be tied to the claim's sentence: they stand in it too, or their heads do. Undefined: none, or none that is
 * safe.
 */
export function deriveClaim(
  claim: Figure,
  sentence: AnalyzedSentence,
  sources: readonly SourceInContext[],
): Derivation | undefined {
  const value = claim.value;
  if (value === undefined || claim.unit === 'times') return undefined;
  for (const source of groupByPassage(sources)) {
    const figures = source.figures.filter((figure) => isOperand(figure, sentence));
    const found =
      claim.kind === 'percent' || claim.kind === 'ratio'
        ? deriveShare(claim, figures)
        : claim.kind === 'duration'
          ? deriveDuration(claim, source.figures)
          : claim.kind === 'count' || claim.kind === 'money'
            ? (deriveSum(claim, sentence.tokens, figures) ??
              deriveDifference(claim, sentence.tokens, figures))
            : undefined;
    if (found) return { ...found, source: source.first };
  }
  return undefined;
}

interface PassageFigures {
  readonly first: SourceInContext;
  readonly figures: readonly Figure[];
}

function groupByPassage(sources: readonly SourceInContext[]): PassageFigures[] {
  const groups = new Map<unknown, { first: SourceInContext; figures: Figure[] }>();
  for (const source of sources) {
    const group = groups.get(source.place.passage) ?? { first: source, figures: [] };
    group.figures.push(...source.sentence.figures);
    groups.set(source.place.passage, group);
  }
  return [...groups.values()];
}

/** Whether a source figure is spoken of in the claim's sentence: its value or its head is there. */
function isOperand(figure: Figure, sentence: AnalyzedSentence): boolean {
  if (figure.value === undefined || figure.strictness !== 'exact') return false;
  if (figure.kind !== 'count' && figure.kind !== 'money') return false;
  const { headTerm, verb } = figure.subject;
  return (
    sentence.figures.some((other) => other.kind === figure.kind && other.value === figure.value) ||
    (headTerm !== undefined && sentence.terms.has(headTerm)) ||
    (verb !== undefined && sentence.terms.has(verb))
  );
}

type Formula = Pick<Derivation, 'formula' | 'operands'>;

function deriveShare(claim: Figure, figures: readonly Figure[]): Formula | undefined {
  const wanted = claim.kind === 'percent' ? (claim.value ?? 0) : (claim.value ?? 0) * 100;
  for (const part of figures) {
    for (const whole of figures) {
      const [p, w] = [part.value ?? 0, whole.value ?? 0];
      if (part === whole || w < 3 || p <= 0 || p >= w || part.unit !== whole.unit) continue;
      const share = (100 * p) / w;
      const slack = Math.max(claim.step, 0.1) / 2 + (claim.strictness === 'about' ? 1 : 0);
      if (Math.abs(share - wanted) > slack) continue;
      return {
        formula: `${part.text} / ${whole.text} = ${Math.round(share * 10) / 10} %`,
        operands: [part, whole],
      };
    }
  }
  return undefined;
}

function deriveSum(claim: Figure, tokens: readonly Token[], figures: readonly Figure[]): Formula | undefined {
  if (!hasCue(tokens, SUM_CUES)) return undefined;
  for (let size = 2; size <= Math.min(MOST_OPERANDS, figures.length); size++) {
    for (let from = 0; from + size <= figures.length; from++) {
      for (const operands of combinations(figures.slice(from), size)) {
        if (!isOneUnit(operands) || !closeTo(claim, sumOf(operands))) continue;
        return {
          formula: `${operands.map((figure) => figure.text).join(' + ')} = ${sumOf(operands)}`,
          operands,
        };
      }
    }
  }
  return undefined;
}

/** Combinations of `size` figures that hold the first one, at most a few hundred. */
function* combinations(figures: readonly Figure[], size: number): Generator<Figure[]> {
  const [first, ...rest] = figures.slice(0, 12);
  if (first === undefined) return;
  if (size === 1) {
    yield [first];
    return;
  }
  for (let i = 0; i < rest.length; i++) {
    for (const tail of combinations(rest.slice(i), size - 1)) yield [first, ...tail];
  }
}

function deriveDifference(
  claim: Figure,
  tokens: readonly Token[],
  figures: readonly Figure[],
): Formula | undefined {
  if (!hasCue(tokens, DIFFERENCE_CUES)) return undefined;
  for (const a of figures) {
    for (const b of figures) {
      const difference = (a.value ?? 0) - (b.value ?? 0);
      if (difference <= 0 || !isOneUnit([a, b]) || !closeTo(claim, difference)) continue;
      return { formula: `${a.text} − ${b.text} = ${difference}`, operands: [a, b] };
    }
  }
  return undefined;
}

/** The days or years from the first to the last of a range of dates, both counted: "July 16 and 17" is two days. */
function deriveDuration(claim: Figure, figures: readonly Figure[]): Formula | undefined {
  for (const range of figures) {
    const { date, lastDate } = range;
    if (range.kind !== 'date' || date === undefined || lastDate === undefined) continue;
    const days = Number.isNaN(range.low)
      ? (lastDate.day ?? 0) - (date.day ?? 0) + 1
      : range.high - range.low + 1;
    const isDays = claim.unit === 'day' && date.day !== undefined && date.month === lastDate.month;
    if (isDays && claim.value === days) return { formula: `${range.text} = ${days} days`, operands: [range] };
  }
  return undefined;
}

function hasCue(tokens: readonly Token[], cues: ReadonlySet<string>): boolean {
  return tokens.some((token) => cues.has(token.word.lower) || cues.has(token.word.lemma));
}

function isOneUnit(operands: readonly Figure[]): boolean {
  return operands.every((figure) => figure.kind === operands[0]?.kind && figure.unit === operands[0]?.unit);
}

function sumOf(operands: readonly Figure[]): number {
  return operands.reduce((sum, figure) => sum + (figure.value ?? 0), 0);
}

function closeTo(claim: Figure, value: number): boolean {
  return Math.abs((claim.value ?? 0) - value) <= claim.step / 2;
}

/** The operands as candidates, for evidence: all of one source sentence or passage. */
export function operandsAsCandidates(derivation: Derivation, aligned: number): Candidate[] {
  return derivation.operands.map((figure) => ({
    figure,
    source: derivation.source,
    comparison: { relation: 'partial', gap: 1 },
    aligned,
    features: [],
  }));
}
