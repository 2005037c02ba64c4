import type { BibliographyEntry } from '../../engine/model/bibliography.ts';
import type { SourceProblem } from '../../engine/model/document.ts';

/** The entries of a bibliography file, and what of it was not understood. */
export interface Bibliography {
  readonly entries: readonly BibliographyEntry[];
  readonly problems: readonly SourceProblem[];
}
