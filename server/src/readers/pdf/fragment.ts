/**
 * A piece of a line as a page sets it: characters on one baseline, without a wide gap between them. Lengths are in
 * points as the page is read; the origin is the page's upper left corner, so that larger is further down.
 */
export interface Fragment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** The size of its characters. */
  readonly size: number;
  readonly isBold: boolean;
}

/** A page as it is set. */
export interface Page {
  /** Its place in the file, from 1. */
  readonly number: number;
  /** In points. */
  readonly height: number;
  /** In the order in which the file draws them. */
  readonly fragments: readonly Fragment[];
  /** Whether it shows something besides text. */
  readonly hasPictures: boolean;
  /** The share of characters whose meaning the file does not say, 0 to 1. */
  readonly unknownShare: number;
}
