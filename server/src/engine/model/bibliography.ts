import type { SourceMetadata } from './document.ts';
import type { Span } from './span.ts';

/** An entry of a bibliography: a work that may be cited, whether or not its text is among the sources. */
export interface BibliographyEntry extends SourceMetadata {
  /** The citation key. */
  readonly key: string;
  /** The paths that the entry's `file` field names, resolved against the bibliography's folder. */
  readonly files: readonly string[];
  /** The path of the bibliography. */
  readonly path: string;
  /** The key in the bibliography, so that an editor can go there. */
  readonly span: Span;
}
