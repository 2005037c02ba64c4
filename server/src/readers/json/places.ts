import type { OffsetRun } from '../../engine/model/document.ts';

/** A value that was not found is looked for to the end of the file: after so many no more are. */
const MOST_MISSES = 3;

/** Finds values of a JSON file in it, as `JSON.stringify` writes them, and collects the runs that stand there verbatim. */
export class JsonPlaces {
  readonly #file: string;
  readonly runs: OffsetRun[] = [];
  /** Where the fields of the article are looked for. */
  #base = 0;
  #end = 0;
  #misses = 0;
  /** The place of the field whose pieces are looked for. */
  #field = { start: 0, end: 0 };

  constructor(file: string) {
    this.#file = file;
  }

  /** The fields to come are those of the next article. */
  startArticle(): void {
    this.#base = this.#end;
  }

  /** The pieces to come are of this field. */
  startField(value: string): void {
    const written = JSON.stringify(value);
    const at = this.#misses >= MOST_MISSES ? -1 : this.#file.indexOf(written, this.#base);
    this.#misses = at < 0 ? this.#misses + 1 : 0;
    this.#field = at < 0 ? { start: 0, end: 0 } : { start: at + 1, end: at + written.length - 1 };
    if (at >= 0) this.#end = Math.max(this.#end, this.#field.end);
  }

  /** Locates a piece of the field, which stands in the document's text from `start` on. */
  locate(piece: string, start: number): void {
    const raw = this.#file.slice(this.#field.start, this.#field.end);
    const at = raw.indexOf(JSON.stringify(piece).slice(1, -1));
    if (at < 0) return;
    let fileStart = this.#field.start + at;
    let offset = start;
    // What stands between signs that are escaped is verbatim.
    for (const part of piece.split(/(["\\\u2028\u2029]|[\p{Cc}])/u)) {
      const length = JSON.stringify(part).length - 2;
      if (length === part.length && length > 0) this.runs.push({ start: offset, fileStart, length });
      offset += part.length;
      fileStart += length;
    }
    this.#field = { ...this.#field, start: fileStart };
  }
}
