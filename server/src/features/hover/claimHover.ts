import { type Hover, MarkupKind } from 'vscode-languageserver-types';
import type { CheckedClaim, Evidence, Relation } from '../../engine/model/verdict.ts';
import { claimAt, type DraftView, type Links } from '../draftView.ts';
import { escapeMarkdown, quoteExcerpt, writeLink } from '../markdownText.ts';
import { toRange } from '../positions.ts';
import { explainEvidenceInWords, explainVerdictInWords } from '../reasonWords.ts';
import { describeOrigin } from '../reference.ts';
import { findRule } from '../report/rules.ts';
import { citeLocator, locateEvidence, markEvidence } from '../sourcePlace.ts';

/** What the sources say of the figure or quotation at an offset; undefined where there is none. */
export function hoverClaim(view: DraftView, offset: number, links: Links): Hover | undefined {
  const claim = claimAt(view.report, offset);
  if (claim === undefined) return undefined;
  const sections = [
    writeHeading(view, claim),
    ...(claim.formula === undefined ? [] : [`\`${claim.formula.replace(/`/g, "'")}\``]),
    ...(claim.stet === undefined ? [] : [`It stands: ${escapeMarkdown(claim.stet)}`]),
    ...claim.evidence.map((evidence) => writeEvidence(view, evidence, links)),
    ...explainVerdictInWords(claim, setOff),
  ];
  return {
    contents: { kind: MarkupKind.Markdown, value: sections.join('\n\n') },
    range: toRange(view.lines, claim),
  };
}

/** The verdict, and what it says of the claim where no diagnostic does: editors show those beside the hover. */
function writeHeading({ report }: DraftView, claim: CheckedClaim): string {
  const title = `**${findRule(claim.verdict)?.title ?? claim.verdict}**`;
  const isReported = report.diagnostics.some(
    ({ start, end, rule }) => start === claim.start && end === claim.end && rule === claim.verdict,
  );
  return isReported ? title : `${title} · ${escapeMarkdown(claim.message)}`;
}

const RELATIONS: Readonly<Record<Relation, string>> = {
  agrees: 'agrees',
  differs: 'differs',
  bounds: 'gives a bound',
  derives: 'enters the formula',
};

function writeEvidence(view: DraftView, evidence: Evidence, links: Links): string {
  const document = view.library.corpus.documentOf(evidence.source)?.document;
  const location = locateEvidence(evidence, view.library.corpus, links);
  const title = document?.metadata.title ?? evidence.source;
  const uri = location && `${location.uri}#L${location.range.start.line + 1}`;
  const name = uri === undefined ? escapeMarkdown(title) : writeLink(title, uri);
  const origin = escapeMarkdown(describeOrigin(document?.metadata ?? {}));
  const place = evidence.locator === undefined ? '' : citeLocator(evidence.locator);
  const facts = [escapeMarkdown(`@${evidence.source}`), origin, place]
    .filter((fact) => fact !== '')
    .join(' · ');
  const relation = `“${escapeMarkdown(evidence.text)}” ${RELATIONS[evidence.relation]}`;
  const reasons = explainEvidenceInWords(evidence, setOff);
  const why = reasons === '' ? '' : `\n\nWhy: ${reasons}`;
  return `${relation}: ${name} (${facts})\n\n${quoteExcerpt(markEvidence(evidence, view.library.corpus))}${why}`;
}

function setOff(words: string): string {
  return `*${escapeMarkdown(words)}*`;
}
