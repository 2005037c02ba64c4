import type { CheckedClaim, Evidence } from '../../engine/model/verdict.ts';
import type { DraftView } from '../draftView.ts';
import { writeWithBound } from './boundWords.ts';
import { type Fix, replaceSpan } from './fix.ts';

/** How many sources' figures are offered. */
const MOST_OFFERED = 3;

/** Puts the source's figure, bound or words in the place of the claim's: one fix for each different wording. */
export function useSourceWords(view: DraftView, claim: CheckedClaim): Fix[] {
  const byText = new Map<string, Evidence>();
  for (const evidence of claim.evidence) {
    const words =
      evidence.relation === 'bounds' ? writeWithBound(view.library.corpus, evidence) : evidence.text;
    const text = fitInto(claim, words.replace(/\s{1,1000}/g, ' ').trim());
    const isOther = evidence.relation === 'differs' || evidence.relation === 'bounds';
    if (isOther && text !== '' && text !== claim.text && !byText.has(text)) byText.set(text, evidence);
  }
  const offered = [...byText].slice(0, MOST_OFFERED);
  return offered.map(([text, evidence]) => ({
    title: writeTitle(claim, text, evidence.source),
    edits: [replaceSpan(view, claim, text)],
    ...(offered.length === 1 && claim.verdict !== 'disputed' && { isPreferred: true as const }),
  }));
}

/** The words of a source as they fit the sentence of the draft: its capitals, or the marks that end its quotation. */
function fitInto(claim: CheckedClaim, words: string): string {
  switch (claim.kind) {
    case 'quotation':
      return words.replace(CLOSING_MARK, '') + (CLOSING_MARK.exec(claim.text)?.[0] ?? '');
    case 'date':
      return words;
    default:
      return claim.start === claim.sentence.start ? capitalize(words) : uncapitalize(words);
  }
}

/** A mark that belongs to the sentence around a quotation, not to what is quoted; not that of "U.S." or "…". */
const CLOSING_MARK = /(?<![.\p{Lu}])[,.;:]$/u;

function capitalize(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Words that begin with a capital because their sentence does: "Twenty-two", but not "US$22". */
function uncapitalize(words: string): string {
  return /^\p{Lu}\p{Ll}{2}/u.test(words) ? words.slice(0, 1).toLowerCase() + words.slice(1) : words;
}

function writeTitle(claim: CheckedClaim, text: string, source: string): string {
  if (claim.kind === 'quotation') return `Quote ${source} as it is: “${shorten(text)}”`;
  if (claim.verdict === 'overstated') return `Restore the bound of ${source}: “${text}”`;
  return `Use the figure of ${source}: “${text}”`;
}

const LONGEST_SHOWN = 60;

function shorten(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1)}…`;
}
