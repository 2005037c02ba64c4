import type { Token } from '../../text/token.ts';
import { firstWordsOf } from '../firstWords.ts';

/** What stands between two numbers that may belong together. */
export type Connector = 'to' | 'dash' | 'spacedDash' | 'and' | 'or' | 'plusMinus';

/** The connector that fills the tokens from `from` up to `end`, exclusive; undefined where anything else does. */
export function readConnector(tokens: readonly Token[], from: number, end: number): Connector | undefined {
  const opener = tokens[from]?.word.lower ?? '';
  if (from >= end || !OPENERS.has(opener)) return undefined;
  let words = opener;
  for (let i = from + 1; i < end; i++) words += ` ${tokens[i]?.word.lower}`;
  const connector = CONNECTORS.get(words);
  if (connector !== 'dash') return connector;
  const isSpaced = tokens[from]?.glued === false && tokens[end]?.glued === false;
  return isSpaced ? 'spacedDash' : 'dash';
}

const CONNECTORS: ReadonlyMap<string, Connector> = new Map<string, Connector>([
  ['to', 'to'],
  ['- to', 'to'],
  ['- to -', 'to'],
  ['through', 'to'],
  ['-', 'dash'],
  ['–', 'dash'],
  ['‐', 'dash'],
  ['‑', 'dash'],
  ['−', 'dash'],
  ['~', 'dash'],
  ['and', 'and'],
  ['- and', 'and'],
  ['or', 'or'],
  ['- or', 'or'],
  ['±', 'plusMinus'],
  ['+ / -', 'plusMinus'],
  ['+ / −', 'plusMinus'],
  ['+ -', 'plusMinus'],
  ['plus or minus', 'plusMinus'],
]);

/** The words that a connector begins with: most pairs are left at the first word between them. */
const OPENERS = firstWordsOf(CONNECTORS.keys());
