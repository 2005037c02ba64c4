import type { Locator, SourceDocument } from '../../engine/model/document.ts';
import { findLineStarts, type LineColumn, type LineStarts, lineColumnAt } from '../../engine/model/lines.ts';
import type { Evidence } from '../../engine/model/verdict.ts';
import { writeCell } from '../sourcePlace.ts';

/** A locator in words, as "line 14", "row 3", "page iv" or "Sheet1!C4". */
export function writeLocator(locator: Locator): string {
  switch (locator.kind) {
    case 'line':
      return `line ${locator.line}`;
    case 'row':
      return `row ${locator.row}`;
    case 'paragraph':
      return `paragraph ${locator.paragraph}`;
    case 'page':
      return `page ${locator.page}`;
    case 'section':
      return `section “${locator.section}”`;
    case 'chapter':
      return `chapter “${locator.chapter}”`;
    case 'note':
      return `note ${locator.note}`;
    case 'cell':
      return writeCell(locator);
  }
}

/**
 * Says where evidence stands, as line and column. Undefined for derived text (HTML), whose lines are not those of
 * the file: there the locator is what a reader can use. Lines of a document are found once.
 */
export class EvidencePlaces {
  readonly #documents: ReadonlyMap<string, SourceDocument>;
  readonly #lineStarts = new Map<string, LineStarts>();

  constructor(documents: ReadonlyMap<string, SourceDocument>) {
    this.#documents = documents;
  }

  find(evidence: Evidence): { readonly start: LineColumn; readonly end: LineColumn } | undefined {
    const document = this.#documents.get(evidence.path);
    if (document === undefined || document.runs !== undefined) return undefined;
    let starts = this.#lineStarts.get(document.path);
    if (starts === undefined) {
      starts = findLineStarts(document.text);
      this.#lineStarts.set(document.path, starts);
    }
    return { start: lineColumnAt(starts, evidence.start), end: lineColumnAt(starts, evidence.end) };
  }

  /** The document that holds the evidence; undefined where it is none of the run's sources. */
  document(evidence: Evidence): SourceDocument | undefined {
    return this.#documents.get(evidence.path);
  }

  /** "line:column"-style suffix of a path (":14"), or the locator in brackets, or nothing where neither is known. */
  describe(evidence: Evidence): string {
    const place = this.find(evidence);
    if (evidence.locator && evidence.locator.kind !== 'line' && !place)
      return ` (${writeLocator(evidence.locator)})`;
    return place ? `:${place.start.line}` : '';
  }
}
