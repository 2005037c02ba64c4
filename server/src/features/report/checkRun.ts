import type { SourceDocument, SourceProblem } from '../../engine/model/document.ts';
import type { Draft } from '../../engine/model/draft.ts';
import { findLineStarts, lineColumnAt } from '../../engine/model/lines.ts';
import type { DraftReport } from '../../engine/model/verdict.ts';

/** A draft that was checked, with the text that its report's offsets point into. */
export interface CheckedDraft {
  readonly text: string;
  readonly report: DraftReport;
}

/** A source that was read, with how many figures it states. */
export interface ReadSource {
  readonly document: SourceDocument;
  /** May be costly to ask for: counting reads the whole document. */
  readonly figureCount: number;
}

/** A draft, a settings file or an argument that could not be used, or only in part: why, and what to do about it. */
export interface Failure {
  readonly about: 'draft' | 'settings';
  readonly path: string;
  readonly message: string;
  /** Counted from 1; only where the failure is at a place in the file. */
  readonly line?: number;
  readonly column?: number;
}

/** All that one run of `stet check` found, before it is put into words. Immutable. */
export interface CheckRun {
  readonly drafts: readonly CheckedDraft[];
  readonly sources: readonly ReadSource[];
  /** What could not be read of the sources. */
  readonly problems: readonly SourceProblem[];
  /** What could not be read or understood of drafts and settings. */
  readonly failures: readonly Failure[];
}

/** Front matter that cannot be read may have named sources: the draft is checked, but not as its writer meant. */
export function listDraftFailures({ path, text, problems }: Draft): readonly Failure[] {
  if (problems.length === 0) return [];
  const starts = findLineStarts(text);
  return problems.map(({ start, message }) => ({
    about: 'settings',
    path,
    message,
    ...lineColumnAt(starts, start),
  }));
}

/** A path as the reader of a report should see it. */
export type ShowPath = (path: string) => string;

/** The run's documents by path, for reports that look up where evidence stands. */
export function documentsByPath(sources: readonly ReadSource[]): ReadonlyMap<string, SourceDocument> {
  return new Map(sources.map(({ document }) => [document.path, document]));
}
