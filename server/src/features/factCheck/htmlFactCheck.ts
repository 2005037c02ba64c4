import { formatReference } from '../reference.ts';
import { standingOf } from '../report/finding.ts';
import { countOf } from '../report/textSummary.ts';
import type { AnnotatedDraft, AnnotatedParagraph, Note, Piece } from './annotateDraft.ts';
import { type FactCheck, gravestOf, LIMITS, listLetStand, tallyNotes, type UsedSource } from './factCheck.ts';
import { type Html, html, NOTHING } from './html.ts';
import { idOfMark, idOfNote, idOfSource, type PagePlace, writeNote } from './htmlNotes.ts';
import { PAGE_STYLE } from './pageStyle.ts';

/**
 * A fact-check report as a page that stands by itself: the drafts as they are written, each claim marked, and beside it what
 * the sources say. It holds no script and loads nothing.
 */
export function* writeHtmlFactCheck(check: FactCheck): Generator<string> {
  const names = check.drafts.map(({ path }) => check.showPath(path));
  yield html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Fact check of ${names.join(', ')}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
`.markup;
  for (const [index, draft] of check.drafts.entries()) yield* writeDraft(draft, { draft: index + 1, check });
  yield writeSources(check).markup;
  yield writeFailures(check).markup;
  yield '</body>\n</html>\n';
}

function* writeDraft(draft: AnnotatedDraft, place: PagePlace): Generator<string> {
  const { check } = place;
  yield html`<header>
<h1>Fact check of ${check.showPath(draft.path)}</h1>
<p>${check.circumstances} ${LIMITS}</p>
`.markup;
  yield writeTally(draft, place).markup;
  yield writeLetStand(draft, place).markup;
  yield '</header>\n<div>\n';
  if (draft.general.length > 0) yield writeRow(NOTHING, NOTHING, draft.general, place).markup;
  for (const paragraph of draft.paragraphs) yield writeParagraph(paragraph, place).markup;
  yield '</div>\n';
}

function writeTally(draft: AnnotatedDraft, place: PagePlace): Html {
  const rows = tallyNotes(draft).map(
    ({ rule, notes }) => html`<tr><th scope="row">${rule.code}</th><td>${rule.title}</td>
<td class="count">${notes.length}</td><td>${rule.code === 'supported' ? NOTHING : linkNotes(notes, place)}</td></tr>
`,
  );
  if (rows.length === 0)
    return html`<p>The draft holds nothing that could be checked.</p>
`;
  return html`<table><thead><tr><th>found</th><th>meaning</th><th>times</th><th>notes</th></tr></thead>
<tbody>
${rows}</tbody></table>
`;
}

function linkNotes(notes: readonly Note[], place: PagePlace): readonly Html[] {
  return notes.map((note) => html`<a href="#${idOfNote(note, place)}">${note.number}</a> `);
}

function writeLetStand(draft: AnnotatedDraft, place: PagePlace): Html {
  const items = listLetStand(draft).map(
    ({ note, text, reason }) => html`<li>${linkNotes([note], place)}“${text}”: ${reason}</li>
`,
  );
  return items.length === 0
    ? NOTHING
    : html`<h2>Let stand</h2>
<ul>
${items}</ul>
`;
}

function writeParagraph({ line, pieces, notes }: AnnotatedParagraph, place: PagePlace): Html {
  const text = pieces.map((piece) => writePiece(piece, place));
  return writeRow(html`<span class="line">${line}</span>`, text, notes, place);
}

function writeRow(line: Html, text: Html | readonly Html[], notes: readonly Note[], place: PagePlace): Html {
  return html`<section>
<div class="text">${line}${text}</div>
<div class="notes">
${notes.map((note) => writeNote(note, place))}</div>
</section>
`;
}

/** The words with the colour of the gravest note on them, and behind them the numbers of those that end here. */
function writePiece({ text, notes, ended }: Piece, place: PagePlace): Html {
  const gravest = gravestOf(notes);
  const numbers = ended.map(
    (note) =>
      html`<sup id="${idOfMark(note, place)}"><a href="#${idOfNote(note, place)}">${note.number}</a></sup>`,
  );
  return gravest === undefined
    ? html`${text}`
    : html`<mark class="${standingOf(gravest.finding)}">${text}</mark>${numbers}`;
}

function writeSources({ used, showPath }: FactCheck): Html {
  if (used.length === 0) return NOTHING;
  const items = used.map(
    (source) => html`<li id="${idOfSource(source.document.key)}"><b>@${source.document.key}</b>, shown for
${countOf(source.claims, 'claim')}: ${writeReference(source)}. <span class="place">${showPath(source.document.path)}</span></li>
`,
  );
  return html`<footer><h2>Sources shown as evidence</h2>
<ul>
${items}</ul></footer>
`;
}

/** A reference, as a link where it has an address on the web: no other is safe to open. */
function writeReference({ document }: UsedSource): Html {
  const { url } = document.metadata;
  const reference = formatReference(document);
  return url !== undefined && /^https?:\/\//i.test(url)
    ? html`<a href="${url}" rel="noreferrer">${reference}</a>`
    : html`${reference}`;
}

function writeFailures({ failures }: FactCheck): Html {
  if (failures.length === 0) return NOTHING;
  const items = failures.map(
    ({ path, message }) => html`<li><b>${path}</b>: ${message}</li>
`,
  );
  return html`<footer><h2>Not read, or only in part</h2>
<ul>
${items}</ul></footer>
`;
}
