import { escapeMarkdown, quoteExcerpt } from '../markdownText.ts';
import { explainEvidenceInWords, explainVerdictInWords, inQuotationMarks } from '../reasonWords.ts';
import { formatReference } from '../reference.ts';
import { type EvidenceGroup, groupEvidence, markGroup } from '../report/evidenceGroups.ts';
import { excerptFinding, sayWithFormula } from '../report/finding.ts';
import { countOf } from '../report/textSummary.ts';
import { type AnnotatedDraft, type Note, notesOf } from './annotateDraft.ts';
import {
  describePlace,
  describeStanding,
  type FactCheck,
  LIMITS,
  listLetStand,
  tallyNotes,
} from './factCheck.ts';

/** A fact-check report as Markdown: a list of tasks, one for each claim and finding, to be ticked off by hand. */
export function* writeMarkdownFactCheck(check: FactCheck): Generator<string> {
  for (const draft of check.drafts) yield* writeDraft(draft, check);
  if (check.used.length > 0) {
    yield '## Sources shown as evidence\n\n';
    for (const { document, claims } of check.used)
      yield `- ${escapeMarkdown(`@${document.key}`)}, shown for ${countOf(claims, 'claim')}: ${escapeMarkdown(`${formatReference(document)} (${check.showPath(document.path)})`)}\n`;
  }
  if (check.failures.length > 0) {
    yield '\n## Not read, or only in part\n\n';
    for (const { path, message } of check.failures) yield `- ${escapeMarkdown(`${path}: ${message}`)}\n`;
  }
}

function* writeDraft(draft: AnnotatedDraft, check: FactCheck): Generator<string> {
  yield `# Fact check of ${escapeMarkdown(check.showPath(draft.path))}\n\n${check.circumstances}\n${LIMITS}\n`;
  const tally = tallyNotes(draft);
  if (tally.length > 0) yield '\n| found | meaning | times |\n| --- | --- | --- |\n';
  for (const { rule, notes } of tally) yield `| ${rule.code} | ${rule.title} | ${notes.length} |\n`;
  const stands = listLetStand(draft);
  if (stands.length > 0) yield '\n## Let stand\n\n';
  for (const { note, text, reason } of stands)
    yield `- ${note.number}, line ${note.line}, “${escapeMarkdown(text)}”: ${escapeMarkdown(reason)}\n`;
  yield '\n## Claims and findings\n\n';
  const notes = notesOf(draft);
  if (notes.length === 0) yield 'The draft holds nothing that could be checked.\n\n';
  for (const note of notes) yield writeNote(note, draft, check);
}

function writeNote({ number, line, finding }: Note, draft: AnnotatedDraft, check: FactCheck): string {
  const { claim, rule } = finding;
  const excerpt = excerptFinding(finding, draft.text);
  const paragraphs = [
    `- [ ] **${number}** line ${line}, ${rule} (${describeStanding(finding)}): ${escapeMarkdown(sayWithFormula(finding))}`,
    ...(excerpt === undefined ? [] : [quoteExcerpt(excerpt)]),
    ...(claim?.stet === undefined ? [] : [`Let stand: ${escapeMarkdown(claim.stet)}`]),
    ...groupEvidence(claim?.evidence ?? []).flatMap((group) => writeEvidence(group, check)),
    ...(claim === undefined ? [] : explainVerdictInWords(claim, inQuotationMarks).map(escapeMarkdown)),
  ];
  return `${paragraphs.join('\n\n  ')}\n\n`;
}

/** What a source says, and why it bears on the claim: two or three paragraphs. */
function writeEvidence(group: EvidenceGroup, check: FactCheck): readonly string[] {
  const [first] = group;
  const why = explainEvidenceInWords(first, inQuotationMarks);
  return [
    `${first.relation}: ${escapeMarkdown(`@${first.source}, ${describePlace(first, check)}`)}`,
    quoteExcerpt(markGroup(group, check.places)),
    ...(why === '' ? [] : [`Why: ${escapeMarkdown(why)}`]),
  ];
}
