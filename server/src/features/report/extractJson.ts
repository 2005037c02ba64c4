import type { DocumentFigure } from '../../engine/index.ts';
import type { SourceDocument, SourceProblem } from '../../engine/model/document.ts';
import { toFileSpan } from '../../engine/model/offsets.ts';
import type { ShowPath } from './checkRun.ts';
import { writeValue } from './figureJson.ts';

/** What `stet extract` found in one file; `problem` where it could not be read, or only in part. */
export interface ExtractedFile {
  readonly path: string;
  /** Undefined where the file could not be read. */
  readonly document?: SourceDocument;
  readonly figures: readonly DocumentFigure[];
  readonly problem?: SourceProblem;
}

/** The figures of a file that make a claim: section numbers, versions and the like are left out. */
export function claimingFigures(file: ExtractedFile): readonly DocumentFigure[] {
  return file.figures.filter((figure) => figure.noise === undefined);
}

/** One file of the JSON of `stet extract`. */
export function writeExtractedFile(file: ExtractedFile, showPath: ShowPath): string {
  const { document, problem } = file;
  return JSON.stringify({
    path: showPath(file.path),
    ...(problem && { problem: problem.message, code: problem.code }),
    figures: document ? claimingFigures(file).map((figure) => describeFigure(figure, document)) : [],
  });
}

function describeFigure(figure: DocumentFigure, document: SourceDocument): object {
  const place = toFileSpan(document, figure) ?? { start: 0, end: 0 };
  return {
    start: place.start,
    end: place.end,
    text: figure.text,
    kind: figure.kind,
    ...writeValue(figure, figure.kind),
    strictness: figure.strictness,
    ...(figure.head !== undefined && { head: figure.head }),
  };
}
