import type { CheckedSection, SectionReport } from '../engine/model/verdict.ts';
import {
  describeSection,
  describeWhole,
  type HeldFindings,
  moveDown,
  NONE_HELD,
  type SectionDiagnostic,
} from './diagnostics.ts';
import type { DraftView, Links } from './draftView.ts';

/**
 * The diagnostics of a draft as JSON in UTF-8, in pieces: an array without its brackets. A section that has not changed
 * is written once and sent again as it is, or with other lines.
 */
export function writeDiagnostics(view: DraftView, links: Links, held = NONE_HELD): readonly Uint8Array[] {
  const pieces = [encode(describeWhole(view, links).map((diagnostic) => JSON.stringify(diagnostic)))];
  for (const section of view.report.sections) pieces.push(writeSection(view, links, section, held));
  const written = pieces.filter(({ length }) => length > 0);
  return written.flatMap((piece, i) => (i === 0 ? [piece] : [COMMA, piece]));
}

const ENCODER = new TextEncoder();
const COMMA = ENCODER.encode(',');

function encode(diagnostics: readonly string[]): Uint8Array {
  return ENCODER.encode(diagnostics.join(','));
}

/** The diagnostics of sections that nothing outside bears on, where they stood last. */
const sections = new WeakMap<SectionReport, { readonly line: number; readonly json: Uint8Array }>();

function writeSection(
  view: DraftView,
  links: Links,
  section: CheckedSection,
  held: HeldFindings,
): Uint8Array {
  const { line, report, further } = section;
  const isAlone = further.length === 0 && held.size === 0;
  const known = isAlone ? sections.get(report) : undefined;
  if (known?.line === line) return known.json;
  const shown = describeSection(view, links, section).filter(({ finding }) => !held.has(finding));
  const json = encode(shown.map((one) => writeInLine(one, line)));
  if (isAlone) sections.set(report, { line, json });
  return json;
}

/** All of a diagnostic but its range, without the opening brace. */
const tails = new WeakMap<SectionDiagnostic, string>();

function writeInLine(described: SectionDiagnostic, line: number): string {
  const { range, ...rest } = described.diagnostic;
  const tail = tails.get(described) ?? JSON.stringify(rest).slice(1);
  tails.set(described, tail);
  return `{"range":${JSON.stringify(moveDown(range, line))},${tail}`;
}
