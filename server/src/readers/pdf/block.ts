import type { DocumentBlock } from '../blocks/documentBlock.ts';

/** Where a block stands, and in what type. */
export interface PdfPlace {
  /** The page that it begins on, and the one that it ends on, from 1. */
  readonly page: number;
  readonly lastPage: number;
  /** The size of its type, in points, with a little more for bold type: headings are ranked by it. */
  readonly size: number;
}

/** A block of a PDF, with its lines joined. A heading has no level yet. */
export interface PdfBlock extends PdfPlace {
  readonly block: DocumentBlock;
}
