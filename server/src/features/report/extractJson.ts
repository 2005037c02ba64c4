import type { DocumentFigure } from '../../engine/index.ts';
import type { SourceDocument, SourceProblem } from '../../engine/model/document.ts';
import { toFileSpan } from '../../engine/model/offsets.ts';
import type { ShowPath } from './checkRun.ts';
import { addValue, type ValueJson, type Writable } from './figureJson.ts';

/** What `stet extract` found in one file; `problem` where it could not be read, or only in part. */
export interface ExtractedFile {
  readonly path: string;
  /** Undefined where the file could not be read. */
  readonly document?: SourceDocument;
  readonly figures: readonly DocumentFigure[];
  readonly problem?: SourceProblem;
}

/** One file of the JSON of `stet extract`. */
export function writeExtractedFile(file: ExtractedFile, showPath: ShowPath): string {
  const { document, problem } = file;
  return JSON.stringify({
    path: showPath(file.path),
    ...(problem && { problem: problem.message, code: problem.code }),
    figures: document ? file.figures.map((figure) => describeFigure(figure, document)) : [],
  });
}

/** Fields are set one by one: a long text has hundreds of thousands of figures, and spreads would cost it seconds. */
interface FigureJson extends Writable<ValueJson> {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
  strictness?: string;
  head?: string;
}

function describeFigure({ quantity, text, head }: DocumentFigure, document: SourceDocument): FigureJson {
  const { kind } = quantity;
  const { start, end } = toFileSpan(document, quantity) ?? { start: 0, end: 0 };
  const json: FigureJson = { start, end, text, kind };
  addValue(json, quantity, kind);
  json.strictness = quantity.strictness;
  if (head !== undefined) json.head = head;
  return json;
}
