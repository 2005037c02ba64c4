import type { OffsetRun } from '../../engine/model/document.ts';
import type { Span } from '../../engine/model/span.ts';
import type { PageScan } from './scan.ts';

/** Finds the pieces of a derived text in the file, in order, and collects the runs that stand there verbatim. */
export class OffsetMapper {
  readonly #html: string;
  readonly #scan: PageScan;
  readonly #runs: OffsetRun[] = [];
  /** Where in the page's compact text the next piece is looked for first. */
  #cursor = 0;

  constructor(html: string, scan: PageScan) {
    this.#html = html;
    this.#scan = scan;
  }

  /** The runs so far, in the order of the text. */
  get runs(): readonly OffsetRun[] {
    return this.#runs;
  }

  /** Locates a piece of the text. A piece that the file holds nowhere in these words has no run. */
  locate(text: string, { start, end }: Span): void {
    const compact = text.slice(start, end).replace(/\s+/g, '');
    if (compact === '') return;
    const ahead = this.#scan.compact.indexOf(compact, this.#cursor);
    const found = ahead >= 0 ? ahead : this.#scan.compact.indexOf(compact);
    if (found < 0) return;
    this.#cursor = found + compact.length;
    this.#addRuns(text, start, end, found);
  }

  #addRuns(text: string, start: number, end: number, found: number): void {
    let at = found;
    let run: { start: number; fileStart: number; length: number } | undefined;
    for (let i = start; i < end; i++) {
      const isSpace = /\s/.test(text.charAt(i));
      const offset = isSpace ? (run?.fileStart ?? 0) + (run?.length ?? 0) : (this.#scan.offsets[at++] ?? -1);
      const isVerbatim = this.#html.charAt(offset) === text.charAt(i);
      if (run !== undefined && isVerbatim && offset === run.fileStart + run.length) run.length++;
      else {
        if (run !== undefined) this.#runs.push(run);
        run = isVerbatim && !isSpace ? { start: i, fileStart: offset, length: 1 } : undefined;
      }
    }
    if (run !== undefined) this.#runs.push(run);
  }
}
