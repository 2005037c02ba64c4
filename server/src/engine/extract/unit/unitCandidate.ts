import { type Token, tokenAt } from '../../text/token.ts';
import type { Numeral } from '../numeral.ts';
import { isHyphen } from './phraseMap.ts';
import type { UnitReading } from './unitReading.ts';

/** A number with a possible unit after it. */
export interface UnitCandidate {
  readonly tokens: readonly Token[];
  readonly numeral: Numeral;
  /** The index of the unit's first token. */
  readonly at: number;
  readonly unit: UnitReading;
}

/** Whether an ambiguous form is the unit where the candidate stands. */
export type Condition = (candidate: UnitCandidate) => boolean;

/** Whether letters, digits or a hyphen are glued to a symbol's end: then it is part of a code. */
export function runsOn(tokens: readonly Token[], last: number, isLetter: boolean): boolean {
  const next = tokens[last + 1];
  if (next?.glued !== true) return false;
  if (next.kind !== 'symbol') return true;
  return (
    isHyphen(next) && tokens[last + 2]?.glued === true && (isLetter || tokens[last + 2]?.kind === 'number')
  );
}

/** "SCP-173 m": the number is the end of a code. */
export function endsCode(tokens: readonly Token[], numeral: Numeral): boolean {
  const hyphen = tokenAt(tokens, numeral.firstToken - 1);
  if (!isHyphen(hyphen) || tokens[numeral.firstToken]?.glued !== true) return false;
  return tokenAt(tokens, numeral.firstToken - 2)?.kind === 'word';
}

/** Four digits without a separator, which before a name or initial are a year or a house number. */
export function isBareYear(tokens: readonly Token[], numeral: Numeral): boolean {
  return numeral.firstToken === numeral.lastToken && /^\d{4}$/.test(tokens[numeral.firstToken]?.text ?? '');
}
