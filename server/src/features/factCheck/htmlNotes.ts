import { explainEvidenceInWords, explainVerdictInWords, inQuotationMarks } from '../reasonWords.ts';
import { type EvidenceGroup, groupEvidence, markGroup } from '../report/evidenceGroups.ts';
import type { Excerpt } from '../report/excerpt.ts';
import { sayWithFormula, standingOf } from '../report/finding.ts';
import type { Note } from './annotateDraft.ts';
import { describePlace, describeStanding, type FactCheck } from './factCheck.ts';
import { type Html, html, NOTHING } from './html.ts';

/** Where on the page something is written. */
export interface PagePlace {
  /** The number of the draft, counted from 1: a page may have several, each with notes from 1. */
  readonly draft: number;
  readonly check: FactCheck;
}

/** The id of a note on the page. */
export function idOfNote({ number }: Note, { draft }: PagePlace): string {
  return `note-${draft}-${number}`;
}

/** The id of the words that a note is on. */
export function idOfMark({ number }: Note, { draft }: PagePlace): string {
  return `mark-${draft}-${number}`;
}

/** The id of a source in the list of sources. */
export function idOfSource(key: string): string {
  return `source-${encodeURIComponent(key)}`;
}

/** What was found, what the sources say of it, and why. */
export function writeNote(note: Note, place: PagePlace): Html {
  const { finding } = note;
  const { claim } = finding;
  const reasons = claim === undefined ? [] : explainVerdictInWords(claim, inQuotationMarks);
  return html`<article class="${standingOf(finding)}" id="${idOfNote(note, place)}">
<p><a href="#${idOfMark(note, place)}">${note.number}</a> <b>${finding.rule}</b> <i>${describeStanding(finding)}</i>
${sayWithFormula(finding)}</p>
${
  claim?.stet === undefined
    ? NOTHING
    : html`<p>Let stand: ${claim.stet}</p>
`
}${groupEvidence(claim?.evidence ?? []).map((group) => writeEvidence(group, place))}${reasons.map(writeWhy)}</article>
`;
}

function writeEvidence(group: EvidenceGroup, { check }: PagePlace): Html {
  const [first] = group;
  const why = explainEvidenceInWords(first, inQuotationMarks);
  return html`<blockquote><p class="place"><i>${first.relation}</i> <a href="#${encodeURIComponent(idOfSource(first.source))}">@${first.source}</a>
${describePlace(first, check)}</p>
<p>${markExcerpt(markGroup(group, check.places))}</p>
${why === '' ? NOTHING : writeWhy(why)}</blockquote>
`;
}

function writeWhy(words: string): Html {
  return html`<p class="why">${words}</p>
`;
}

function markExcerpt({ text, marks }: Excerpt): readonly Html[] {
  const pieces: Html[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    pieces.push(html`${text.slice(at, start)}<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  return [...pieces, html`${text.slice(at)}`];
}
