import type { Figure } from '../../model/analysis.ts';
import type { Token } from '../../text/token.ts';

/** How a value follows from others. */
export interface Formula {
  /** As "249 / 352 = 70.7 %". */
  readonly formula: string;
  /** The source figures that enter it. */
  readonly operands: readonly Figure[];
}

/** Whether some word of a sentence, as written or by its lemma, is one of those that announce a kind of formula. */
export function hasCue(tokens: readonly Token[], cues: ReadonlySet<string>): boolean {
  return tokens.some((token) => cues.has(token.word.lower) || cues.has(token.word.lemma));
}

/** Whether figures may be added and compared: all of one kind and unit. */
export function isOneUnit(operands: readonly Figure[]): boolean {
  return operands.every((figure) => figure.kind === operands[0]?.kind && figure.unit === operands[0]?.unit);
}

/** Whether two figures count the same, as far as their nouns show; amounts of money seldom have one. */
export function isOneThing(one: Figure, other: Figure): boolean {
  if (!isOneUnit([one, other])) return false;
  return one.kind === 'money' || one.subject.headTerm === other.subject.headTerm;
}

/** The figure of some that states the same amount of the same unit, whatever is counted. */
export function findSame({ kind, value, unit }: Figure, figures: readonly Figure[]): Figure | undefined {
  return figures.find((one) => one.kind === kind && one.value === value && one.unit === unit);
}
