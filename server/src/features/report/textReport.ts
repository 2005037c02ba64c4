import { findLineStarts, type LineStarts, lineColumnAt } from '../../engine/model/lines.ts';
import { explainEvidenceInWords, explainVerdictInWords, inQuotationMarks } from '../reasonWords.ts';
import { type CheckedDraft, type CheckRun, documentsByPath, type ShowPath } from './checkRun.ts';
import { type EvidenceGroup, groupEvidence, markGroup } from './evidenceGroups.ts';
import {
  byStart,
  excerptFinding,
  type Finding,
  listFindings,
  listQuietClaims,
  sayWithFormula,
  standingOf,
} from './finding.ts';
import { EvidencePlaces } from './place.ts';
import { layOut, layOutWords, type TextStyle } from './textStyle.ts';
import { writeTextSummary } from './textSummary.ts';

/** How much a text report shows: the findings, or also the claims that are in order. */
export type Detail = 'findings' | 'everything';

/** How, and how much of it, a report is written for people. */
export interface TextContext {
  readonly style: TextStyle;
  readonly showPath: ShowPath;
  readonly detail: Detail;
}

/** The report that people read: each finding with its sentence and the sources' words, then a summary. */
export function* writeTextReport(run: CheckRun, context: TextContext): Generator<string> {
  const places = new EvidencePlaces(documentsByPath(run.sources));
  // Without sources nothing is supported: a notice and the summary say so, and a hint for each claim says no more.
  const isNews = ({ rule, severity }: Finding) =>
    run.sources.length > 0 || rule !== 'unsupported' || severity !== 'hint';
  for (const draft of run.drafts) yield* writeDraft(draft, isNews, places, context);
  yield writeTextSummary(run, context.style);
}

function* writeDraft(
  draft: CheckedDraft,
  isNews: (finding: Finding) => boolean,
  places: EvidencePlaces,
  context: TextContext,
): Generator<string> {
  const shown =
    context.detail === 'everything'
      ? [...listFindings(draft.report), ...listQuietClaims(draft.report)]
      : listFindings(draft.report).filter(isNews);
  const findings = shown.toSorted(byStart);
  if (findings.length === 0) return;
  const starts = findLineStarts(draft.text);
  for (const finding of findings) {
    yield writeHead(finding, draft, starts, context);
    yield writeSentence(finding, draft.text, context.style);
    for (const group of groupEvidence(finding.claim?.evidence ?? []))
      yield writeEvidence(group, places, context);
    if (finding.claim !== undefined && context.detail === 'everything')
      for (const words of explainVerdictInWords(finding.claim, inQuotationMarks))
        yield writeWhy(words, '    ', context);
    yield '\n';
  }
}

/** `draft.md:12:34  warning  conflict`, then what is wrong. */
function writeHead(
  finding: Finding,
  draft: CheckedDraft,
  starts: LineStarts,
  { style, showPath }: TextContext,
): string {
  const { start, rule, claim } = finding;
  const { line, column } = lineColumnAt(starts, start);
  const place = style.bold(`${showPath(draft.report.path)}:${line}:${column}`);
  const level = style.severity(standingOf(finding), finding.severity);
  const stet = claim?.stet === undefined ? '' : layOutWords(`Let stand: ${claim.stet}`, '  ', style);
  return `${place}  ${level}  ${style.bold(rule)}\n${layOutWords(sayWithFormula(finding), '  ', style)}${stet}`;
}

function writeSentence(finding: Finding, text: string, style: TextStyle): string {
  const excerpt = excerptFinding(finding, text);
  return excerpt === undefined ? '' : layOut(excerpt, `  ${style.dim('│')} `, style);
}

function writeEvidence(group: EvidenceGroup, places: EvidencePlaces, context: TextContext): string {
  const { style, showPath } = context;
  const [first] = group;
  const relation = first.relation === 'agrees' ? style.good(first.relation) : first.relation;
  const place = `${showPath(first.path)}${places.describe(first)}`;
  return (
    `    ${relation}  ${first.source}  ${style.dim(place)}\n` +
    layOut(markGroup(group, places), '      ', style) +
    writeWhy(explainEvidenceInWords(first, inQuotationMarks), '      ', context)
  );
}

/** A line about reasons, less prominent than the words of the source; nothing where there are none. */
function writeWhy(words: string, indent: string, { style }: TextContext): string {
  return words === '' ? '' : style.dim(layOutWords(words, indent, style));
}
