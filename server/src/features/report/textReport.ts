import { findLineStarts, type LineStarts, lineColumnAt } from '../../engine/model/lines.ts';
import type { Evidence } from '../../engine/model/verdict.ts';
import { explainEvidenceInWords, explainVerdictInWords } from '../reasonWords.ts';
import { type CheckedDraft, type CheckRun, documentsByPath, type ShowPath } from './checkRun.ts';
import { lineAround, markInPassage, takeExcerpt, withWordsBefore } from './excerpt.ts';
import { byStart, type Finding, listFindings, listQuietClaims } from './finding.ts';
import { EvidencePlaces } from './place.ts';
import { layOut, layOutWords, type TextStyle } from './textStyle.ts';
import { writeTextSummary } from './textSummary.ts';

/** How much a text report shows: the findings, or also the claims that are in order. */
export type Detail = 'findings' | 'everything';

export interface TextContext {
  readonly style: TextStyle;
  readonly showPath: ShowPath;
  readonly detail: Detail;
}

/** The report that people read: each finding with its sentence and the sources' words, then a summary. */
export function* writeTextReport(run: CheckRun, context: TextContext): Generator<string> {
  const places = new EvidencePlaces(documentsByPath(run.sources));
  for (const draft of run.drafts) yield* writeDraft(draft, places, context);
  yield writeTextSummary(run, context.style);
}

function* writeDraft(draft: CheckedDraft, places: EvidencePlaces, context: TextContext): Generator<string> {
  const quiet = context.detail === 'everything' ? listQuietClaims(draft.report) : [];
  const findings = [...listFindings(draft.report), ...quiet].sort(byStart);
  if (findings.length === 0) return;
  const starts = findLineStarts(draft.text);
  for (const finding of findings) {
    yield writeHead(finding, draft, starts, context);
    yield writeSentence(finding, draft.text, context.style);
    for (const group of groupEvidence(finding.claim?.evidence ?? []))
      yield writeEvidence(group, places, context);
    if (finding.claim !== undefined && context.detail === 'everything')
      for (const words of explainVerdictInWords(finding.claim, quote)) yield writeWhy(words, '    ', context);
    yield '\n';
  }
}

/** `draft.md:12:34  warning  conflict`, then what is wrong. */
function writeHead(
  { start, rule, severity, message, claim }: Finding,
  draft: CheckedDraft,
  starts: LineStarts,
  { style, showPath }: TextContext,
): string {
  const { line, column } = lineColumnAt(starts, start);
  const place = style.bold(`${showPath(draft.report.path)}:${line}:${column}`);
  const level = style.severity(severity ?? (claim?.stet === undefined ? 'ok' : 'stet'), severity);
  const formula = claim?.formula !== undefined && !message.includes(claim.formula) ? ` ${claim.formula}` : '';
  const stet = claim?.stet === undefined ? '' : layOutWords(`Let stand: ${claim.stet}`, '  ', style);
  return `${place}  ${level}  ${style.bold(rule)}\n${layOutWords(message + formula, '  ', style)}${stet}`;
}

function writeSentence({ start, end, claim, rule }: Finding, text: string, style: TextStyle): string {
  // A finding about the draft as a whole points at nothing that could be shown.
  if (rule === 'no-sources' || end <= start) return '';
  const sentence = claim?.sentence ?? lineAround(text, { start, end });
  return layOut(takeExcerpt(text, sentence, { start, end }), `  ${style.dim('│')} `, style);
}

/** Evidence of one relation that stands in one passage, shown together: the parts of a sum, say. */
function groupEvidence(evidence: readonly Evidence[]): readonly (readonly [Evidence, ...Evidence[]])[] {
  const groups = new Map<string, [Evidence, ...Evidence[]]>();
  for (const item of evidence) {
    const key = [item.relation, item.source, item.path, item.passage].join('\n');
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

function writeEvidence(
  group: readonly [Evidence, ...Evidence[]],
  places: EvidencePlaces,
  context: TextContext,
): string {
  const { style, showPath } = context;
  const [first] = group;
  const text = places.document(first)?.text ?? '';
  const figures = group.map((item) => withWordsBefore(item, text));
  const relation = first.relation === 'agrees' ? style.good(first.relation) : first.relation;
  const place = `${showPath(first.path)}${places.describe(first)}`;
  return (
    `    ${relation}  ${first.source}  ${style.dim(place)}\n` +
    layOut(markInPassage(first.passage, figures), '      ', style) +
    writeWhy(explainEvidenceInWords(first, quote), '      ', context)
  );
}

/** A line about reasons, less prominent than the words of the source; nothing where there are none. */
function writeWhy(words: string, indent: string, { style }: TextContext): string {
  return words === '' ? '' : style.dim(layOutWords(words, indent, style));
}

function quote(words: string): string {
  return `“${words}”`;
}
