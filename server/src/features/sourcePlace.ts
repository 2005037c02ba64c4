import type { Location, Range } from 'vscode-languageserver-types';
import type { Corpus } from '../engine/index.ts';
import type { Locator, SourceDocument } from '../engine/model/document.ts';
import { findLineStarts, type LineStarts } from '../engine/model/lines.ts';
import { toFileSpan } from '../engine/model/offsets.ts';
import type { Span } from '../engine/model/span.ts';
import type { Evidence } from '../engine/model/verdict.ts';
import type { Links } from './draftView.ts';
import { toRange } from './positions.ts';
import { type Excerpt, markInPassage, withWordsBefore } from './report/excerpt.ts';

/** The lines of source documents, which are immutable; found when they are first asked for. */
const linesOfDocuments = new WeakMap<SourceDocument, LineStarts>();

/** The offsets at which the lines of a source's file start. */
export function fileLinesOf(document: SourceDocument): LineStarts {
  const known = linesOfDocuments.get(document) ?? document.fileLineStarts ?? findLineStarts(document.text);
  linesOfDocuments.set(document, known);
  return known;
}

/** The range in the file of a span of a source's text; its start where nothing of the span is in the file. */
export function rangeInSource(document: SourceDocument, span: Span): Range {
  return toRange(fileLinesOf(document), toFileSpan(document, span) ?? { start: 0, end: 0 });
}

/** Where evidence stands; undefined where its source is no longer in the corpus. */
export function locateEvidence(evidence: Evidence, corpus: Corpus, links: Links): Location | undefined {
  const document = corpus.documentOf(evidence.source)?.document;
  if (document === undefined) return undefined;
  return { uri: links.uriOf(document.path), range: rangeInSource(document, evidence) };
}

/** The passage of evidence on one line with its figure marked, cut to `context` characters beside it. */
export function markEvidence(evidence: Evidence, corpus: Corpus, context?: number): Excerpt {
  const text = corpus.documentOf(evidence.source)?.document.text ?? '';
  return markInPassage(evidence.passage, [withWordsBefore(evidence, text)], context);
}

/** A locator as people read it in a citation: "p. 4", "para. 3", "row 7", "line 12", "chap. Two", "Sheet1!C4". */
export function citeLocator(locator: Locator): string {
  switch (locator.kind) {
    case 'page':
      return `p. ${locator.page}`;
    case 'paragraph':
      return `para. ${locator.paragraph}`;
    case 'row':
      return `row ${locator.row}`;
    case 'line':
      return `line ${locator.line}`;
    case 'section':
      return `sec. ${locator.section}`;
    case 'chapter':
      return `chap. ${locator.chapter}`;
    case 'note':
      return `n. ${locator.note}`;
    case 'cell':
      return writeCell(locator);
  }
}

/** A cell as spreadsheet programs write it: `Sheet1!C4`, `'Table 2'!C4`. */
export function writeCell({ sheet, cell }: Extract<Locator, { kind: 'cell' }>): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet)
    ? `${sheet}!${cell}`
    : `'${sheet.replaceAll("'", "''")}'!${cell}`;
}
