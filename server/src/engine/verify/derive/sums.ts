import { compareFigures } from '../../align/compare/compareFigures.ts';
import type { AnalyzedSentence, Figure } from '../../model/analysis.ts';
import type { IntervalRelation } from '../../model/comparison.ts';
import { ADDING_WORDS } from '../../subject/lexicon.ts';
import type { Token } from '../../text/token.ts';
import { type Formula, hasCue, isOneThing, isOneUnit } from './formula.ts';

/** Words that announce a sum, by lemma or form. */
const SUM_CUES: ReadonlySet<string> = new Set(
  'together combined altogether total all both sum either or plus jointly'.split(' '),
);
/** Words that announce a difference. */
const DIFFERENCE_CUES: ReadonlySet<string> = new Set(
  'not remaining rest other others more fewer less difference gap left leave without remainder excluding except outside elsewhere survivor survive outnumber rise fall increase decrease'.split(
    ' ',
  ),
);
/** How many operands a sum may have, unless it is of all that there are: more make coincidences likely. */
const MOST_OPERANDS = 3;

/**
 * The sum of all figures of one thing, as in a column of a table, where the sentence announces one; where it says since when
 * ("since 2019 … have been built"), of those from then on.
 */
export function deriveTotal(
  claim: Figure,
  { tokens, figures: claimed }: AnalyzedSentence,
  figures: readonly Figure[],
): Formula | undefined {
  const since = claimed.find(({ relation }) => relation === 'since');
  const isAnnounced = hasCue(tokens, SUM_CUES);
  if (since === undefined && !isAnnounced) return undefined;
  const isCounted = ({ cell }: Figure): boolean => {
    if (since === undefined || cell?.when === undefined) return isAnnounced;
    return cell.when.low >= since.low;
  };
  const [first] = figures;
  const operands = figures.filter(
    (figure) =>
      first !== undefined && isOneThing(first, figure) && areOfOneColumn(first, figure) && isCounted(figure),
  );
  return operands.length > MOST_OPERANDS && closeTo(claim, sumOf(operands)) ? formSum(operands) : undefined;
}

/** Whether two figures stand in one column, or one of them in none. */
function areOfOneColumn({ cell: one }: Figure, { cell: other }: Figure): boolean {
  if (one === undefined || other === undefined) return true;
  return one.column.size === other.column.size && [...one.column].every((term) => other.column.has(term));
}

/** The sum of two or three figures, where the sentence announces one. */
export function deriveSum(
  claim: Figure,
  tokens: readonly Token[],
  figures: readonly Figure[],
): Formula | undefined {
  if (!hasCue(tokens, SUM_CUES)) return undefined;
  for (let size = 2; size <= Math.min(MOST_OPERANDS, figures.length); size++) {
    for (let from = 0; from + size <= figures.length; from++) {
      for (const operands of combinations(figures.slice(from), size)) {
        if (isOneUnit(operands) && closeTo(claim, sumOf(operands))) return formSum(operands);
      }
    }
  }
  return undefined;
}

/** How many operands a formula names. */
const NAMED_OPERANDS = 5;

/** How the sum of figures is written: "49 + 22 = 71". */
export function formSum(operands: readonly Figure[]): Formula {
  const named = operands.slice(0, NAMED_OPERANDS).map((figure) => figure.text);
  const terms = operands.length > NAMED_OPERANDS ? [...named, '…'] : named;
  return {
    formula: `${terms.join(' + ')} = ${sumOf(operands)}`,
    operands: operands.slice(0, NAMED_OPERANDS),
  };
}

/**
 * The figures of the parts that a sentence names and adds up, "Women and minors together", where a source states one for
 * each. Undefined: the sentence names none, or a part is missing.
 */
export function findNamedParts(
  claim: Figure,
  tokens: readonly Token[],
  figures: readonly Figure[],
): readonly Figure[] | undefined {
  const link = tokens.findIndex((token, i) => i < claim.firstToken && token.word.lower === 'and');
  const [first, second] = [tokens[link - 1], tokens[link + 1]];
  if (link < 1 || !addsUp(claim, tokens)) return undefined;
  const [one, ...others] = figures.filter(({ subject }) => subject.headTerm === first?.word.term);
  const [two, ...more] = figures.filter(({ subject }) => subject.headTerm === second?.word.term);
  if (one === undefined || two === undefined || one === two || others.length + more.length > 0)
    return undefined;
  const parts = [one, two];
  return isOneUnit(parts) && parts.every(({ strictness }) => strictness === 'exact') ? parts : undefined;
}

/** Whether a claim's sentence says before it that parts are added up. */
export function addsUp({ firstToken }: Figure, tokens: readonly Token[]): boolean {
  return hasCue(tokens.slice(0, firstToken), ADDING_WORDS);
}

/** The sum of the parts that a sentence names, with how the claim lies to it; undefined: it names none. */
export function compareNamedSum(
  claim: Figure,
  tokens: readonly Token[],
  figures: readonly Figure[],
): { readonly sum: Formula; readonly relation: IntervalRelation | undefined } | undefined {
  const parts = findNamedParts(claim, tokens, figures);
  const [first] = parts ?? [];
  if (parts === undefined || first === undefined || !isOneUnit([claim, first])) return undefined;
  const value = sumOf(parts);
  const relation = compareFigures(claim, { ...first, value, low: value, high: value })?.relation;
  return { sum: formSum(parts), relation };
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

/** The difference of two figures, where the sentence announces one: of one thing if there are such. */
export function deriveDifference(
  claim: Figure,
  tokens: readonly Token[],
  figures: readonly Figure[],
): Formula | undefined {
  if (!hasCue(tokens, DIFFERENCE_CUES)) return undefined;
  return (
    findDifference(claim, figures, isOneThing) ?? findDifference(claim, figures, (a, b) => isOneUnit([a, b]))
  );
}

function findDifference(
  claim: Figure,
  figures: readonly Figure[],
  areComparable: (a: Figure, b: Figure) => boolean,
): Formula | undefined {
  for (const a of figures) {
    for (const b of figures) {
      const difference = (a.value ?? 0) - (b.value ?? 0);
      if (difference <= 0 || !areComparable(a, b) || !closeTo(claim, difference)) continue;
      return { formula: `${a.text} − ${b.text} = ${difference}`, operands: [a, b] };
    }
  }
  return undefined;
}

/** The sum of the values of figures of one unit. */
export function sumOf(operands: readonly Figure[]): number {
  return operands.reduce((sum, figure) => sum + (figure.value ?? 0), 0);
}

function closeTo(claim: Figure, value: number): boolean {
  return Math.abs((claim.value ?? 0) - value) <= claim.step / 2;
}
