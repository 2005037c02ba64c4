import { isCapitalised, type Token, tokenAt } from '../../text/token.ts';
import { US_STATES } from '../lexicon/noise.ts';
import { WordRole } from '../wordRole.ts';
import { NoiseSign } from './noiseRule.ts';

/** The signs that the number at `i` shows, as bits of `NoiseSign`: most numbers of prose show none. */
export function signsAt(tokens: readonly Token[], i: number): number {
  const token = tokens[i];
  return token === undefined ? 0 : signsWithin(token) | signsBefore(tokens, i) | signsAfter(tokens, i);
}

function signsWithin({ text, word, kind, glued }: Token): number {
  let signs = glued ? NoiseSign.glued : 0;
  if (kind === 'number' && text.includes('.')) signs |= NoiseSign.pointed;
  if ((word.roles & WordRole.ordinal) !== 0) signs |= NoiseSign.ordinal;
  if ((word.roles & WordRole.idiom) !== 0) signs |= NoiseSign.idiom;
  return signs;
}

function signsBefore(tokens: readonly Token[], i: number): number {
  const before = tokenAt(tokens, i - 1);
  if (before === undefined) return NoiseSign.first;
  let signs = before.kind === 'word' ? 0 : NoiseSign.markBefore;
  if (isCapitalised(before) || (before.text.length === 2 && US_STATES.has(before.text)))
    signs |= NoiseSign.capitalBefore;
  if (DEFINITE.has(before.word.lower)) signs |= NoiseSign.definite;
  const roles = before.word.roles | (tokenAt(tokens, i - 2)?.word.roles ?? 0);
  return (roles & WordRole.label) === 0 ? signs : signs | NoiseSign.label;
}

const DEFINITE: ReadonlySet<string> = new Set(['the', 'these', 'those']);

function signsAfter(tokens: readonly Token[], i: number): number {
  const after = tokens[i + 1];
  if (after === undefined) return 0;
  if (after.kind === 'number' || after.text === '(') return NoiseSign.runsOn;
  if (after.glued) return !PLAIN_MARKS.has(after.text) || tokens[i + 2]?.glued ? NoiseSign.runsOn : 0;
  return isCapitalised(after) ? NoiseSign.capitalAfter : 0;
}

/** Marks that end clauses, and the one that most numbers with a mark have. */
const PLAIN_MARKS: ReadonlySet<string> = new Set([',', '.', ';', '%', '!', '?']);
