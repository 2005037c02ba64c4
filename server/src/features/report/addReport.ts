import type { ShowPath } from './checkRun.ts';
import { layOutWords, type TextStyle } from './textStyle.ts';
import { countOf } from './textSummary.ts';

/** A source that `stet add` has added, or would add. */
export interface AddedReport {
  readonly mode: 'add' | 'preview';
  readonly key: string;
  /** What the user named it by. */
  readonly from: string;
  /** The document, with what can be checked against; absent where only the entry was added. */
  readonly document?: { readonly path: string; readonly passages: number; readonly figures: number };
  /** Absent where the entry was there already. */
  readonly entry?: { readonly path: string; readonly text: string };
  /** The day on which it was fetched; absent where it was not. */
  readonly accessed?: string;
  /** What the user should know. */
  readonly notes: readonly string[];
}

/** The JSON of `stet add` (version 1: fields may be added, never renamed). */
export function writeAddJson(report: AddedReport, showPath: ShowPath): string {
  const { mode, key, from, document, entry, accessed, notes } = report;
  const json = {
    version: 1,
    dryRun: mode === 'preview',
    key,
    from,
    ...(document && { ...document, path: showPath(document.path) }),
    ...(entry && { bibliography: showPath(entry.path), entry: entry.text }),
    ...(accessed !== undefined && { accessed }),
    notes,
  };
  return `${JSON.stringify(json)}\n`;
}

/** The JSON where nothing was added. */
export function writeRefusalJson(from: string, code: string, problem: string): string {
  return `${JSON.stringify({ version: 1, from, code, problem })}\n`;
}

/** What was done, or would be: where the document is, what is in it, and the entry. */
export function writeAddText(report: AddedReport, showPath: ShowPath, style: TextStyle): string {
  const { mode, key, from, document, entry, accessed, notes } = report;
  const what = mode === 'preview' ? 'Would add' : 'Added';
  const day = accessed === undefined ? '' : `, accessed ${accessed}`;
  const lines = [`${what} ${style.bold(`@${key}`)} from ${from}${day}.`];
  if (document !== undefined) {
    const holds = `${countOf(document.passages, 'passage')}, ${countOf(document.figures, 'figure')}`;
    lines.push(`  document  ${showPath(document.path)} ${style.dim(`(${holds})`)}`);
  }
  if (entry === undefined) lines.push('  entry     is there already');
  else lines.push(`  entry     ${showPath(entry.path)}`);
  if (entry !== undefined && mode === 'preview') lines.push(indent(entry.text));
  const written = notes.map((note) => layOutWords(`Note: ${note}`, '  ', style)).join('');
  return `${lines.join('\n')}\n${written}`;
}

function indent(text: string): string {
  return text.trimEnd().replace(/^/gm, '    ');
}
