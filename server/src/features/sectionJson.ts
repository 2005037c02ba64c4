import type { SectionReport } from '../engine/model/verdict.ts';

const ENCODER = new TextEncoder();
const COMMA = ENCODER.encode(',');

/** The elements of an array as JSON in UTF-8. */
export function encodeElements(elements: readonly string[]): Uint8Array {
  return ENCODER.encode(elements.join(','));
}

/** The pieces of an array without its brackets, commas between those that are not empty. */
export function joinPieces(pieces: readonly Uint8Array[]): readonly Uint8Array[] {
  const written = pieces.filter(({ length }) => length > 0);
  return written.flatMap((piece, i) => (i === 0 ? [piece] : [COMMA, piece]));
}

/** Keeps what was written of sections: the same as long as their reports and the lines they stand at do not change. */
export class SectionJson {
  readonly #known = new WeakMap<SectionReport, { readonly line: number; readonly json: Uint8Array }>();

  /** What was written of a report at a line, else what `write` makes. */
  recall(report: SectionReport, line: number, write: () => readonly string[]): Uint8Array {
    const known = this.#known.get(report);
    if (known?.line === line) return known.json;
    const json = encodeElements(write());
    this.#known.set(report, { line, json });
    return json;
  }
}
