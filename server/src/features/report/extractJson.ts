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
  /** Passage by passage. */
  readonly figures: Iterable<readonly DocumentFigure[]>;
  readonly problem?: SourceProblem;
}

/** One file of the JSON of `stet extract`, in pieces. */
export function* writeExtractedFile(file: ExtractedFile, showPath: ShowPath): Generator<string, void> {
  const { document, problem } = file;
  const head = {
    path: showPath(file.path),
    ...(problem && { problem: problem.message, code: problem.code }),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"figures":[`;
  if (document !== undefined) yield* writeFigures(file.figures, document);
  yield ']}';
}

function* writeFigures(
  passages: ExtractedFile['figures'],
  document: SourceDocument,
): Generator<string, void> {
  let separator = '';
  for (const figures of passages) {
    if (figures.length === 0) continue;
    const list = JSON.stringify(figures.map((figure) => describeFigure(figure, document)));
    yield separator + list.slice(1, -1);
    separator = ',';
  }
}

/** Fields are set one by one: a long text has hundreds of thousands of figures, and spreads would cost it seconds. */
interface FigureJson extends Writable<ValueJson> {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
  /** Where the unit stands if not beside the number: in the head of its column, its row's label, the table's title. */
  unitFrom?: string;
  strictness?: string;
  head?: string;
}

function describeFigure({ quantity, text, head }: DocumentFigure, document: SourceDocument): FigureJson {
  const { kind } = quantity;
  const { start, end } = toFileSpan(document, quantity) ?? { start: 0, end: 0 };
  const json: FigureJson = { start, end, text, kind };
  addValue(json, quantity, kind);
  if (quantity.unitFrom !== undefined) json.unitFrom = quantity.unitFrom;
  json.strictness = quantity.strictness;
  if (head !== undefined) json.head = head;
  return json;
}
