import type { Token } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { type ColumnUnit, readColumnUnit } from './columnUnit.ts';

/** What the head of a column, a row's label or a table's title says: its words, and the unit of the numbers there. */
export interface ColumnHead {
  /** The words without those of the unit. */
  readonly tokens: readonly Token[];
  /** Undefined: it names none. */
  readonly unit?: ColumnUnit;
}

/** As many heads as are kept of one vocabulary: those of a few tables, each of which is asked once a row. */
const KEPT_HEADS = 500;
const KNOWN = new WeakMap<Vocabulary, Map<string, ColumnHead>>();

/** Reads a head, once for all the cells below it. */
export function readColumnHead(head: string, vocabulary: Vocabulary): ColumnHead {
  let known = KNOWN.get(vocabulary);
  if (known === undefined || known.size > KEPT_HEADS) {
    known = new Map();
    KNOWN.set(vocabulary, known);
  }
  const read = known.get(head);
  if (read !== undefined) return read;
  const found = readColumnUnit(head, vocabulary);
  const name = found?.name ?? head;
  const tokens = tokenize(name, { start: 0, end: name.length }, vocabulary);
  const column = found === undefined ? { tokens } : { tokens, unit: found.unit };
  known.set(head, column);
  return column;
}
