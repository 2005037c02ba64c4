import type { Steps } from '../engine/index.ts';
import type { CheckedSection } from '../engine/model/verdict.ts';
import {
  describeSection,
  describeWhole,
  type HeldFindings,
  moveDown,
  NONE_HELD,
  type SectionDiagnostic,
} from './diagnostics.ts';
import type { DraftView, Links } from './draftView.ts';
import { encodeElements, joinPieces, SectionJson } from './sectionJson.ts';

/**
 * The diagnostics of a draft as JSON in UTF-8, in pieces: an array without its brackets. A section that has not changed
 * is written once and sent again as it is, or with other lines. A step is a section.
 */
export function* writeDiagnostics(
  view: DraftView,
  links: Links,
  held = NONE_HELD,
): Steps<readonly Uint8Array[]> {
  const pieces = [encodeElements(describeWhole(view, links).map((diagnostic) => JSON.stringify(diagnostic)))];
  for (const section of view.report.sections) {
    pieces.push(writeSection(view, links, section, held));
    yield;
  }
  return joinPieces(pieces);
}

const written = new SectionJson();

function writeSection(
  view: DraftView,
  links: Links,
  section: CheckedSection,
  held: HeldFindings,
): Uint8Array {
  const { line, report, further } = section;
  const write = () =>
    describeSection(view, links, section)
      .filter(({ finding }) => !held.has(finding))
      .map((one) => writeInLine(one, line));
  const isAlone = further.length === 0 && !(held.size > 0 && report.diagnostics.some((one) => held.has(one)));
  return isAlone ? written.recall(report, line, write) : encodeElements(write());
}

/** All of a diagnostic but its range, without the opening brace. */
const tails = new WeakMap<SectionDiagnostic, string>();

function writeInLine(described: SectionDiagnostic, line: number): string {
  const { range, ...rest } = described.diagnostic;
  const tail = tails.get(described) ?? JSON.stringify(rest).slice(1);
  tails.set(described, tail);
  return `{"range":${JSON.stringify(moveDown(range, line))},${tail}`;
}
