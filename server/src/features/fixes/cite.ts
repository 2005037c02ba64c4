import type { Citation } from '../../engine/model/draft.ts';
import type { Span } from '../../engine/model/span.ts';
import type { CheckedClaim } from '../../engine/model/verdict.ts';
import { writeCitedPlace, writeKey } from '../citationText.ts';
import type { DraftView } from '../draftView.ts';
import { citeLocator } from '../sourcePlace.ts';
import { type Fix, replaceSpan } from './fix.ts';

/** Cites a source that agrees with the claim and that it does not cite: in the place of one that says nothing of it, else added. */
export function citeAgreeing(view: DraftView, claim: CheckedClaim): Fix[] {
  const keys = new Set(claim.evidence.filter((one) => one.relation === 'agrees').map((one) => one.source));
  const missing = [...keys].filter((key) => !claim.cited.includes(key));
  return missing.map((key, i) => ({
    title: claim.cited.length === 0 ? `Cite ${key}` : `Cite ${key} instead`,
    edits: [claim.cited.length === 0 ? insertCitation(view, claim, key) : replaceCitation(view, claim, key)],
    ...(i === 0 && missing.length === 1 && { isPreferred: true as const }),
  }));
}

/** Says where in the cited source the claim stands. */
export function addLocator(view: DraftView, claim: CheckedClaim): Fix[] {
  const agreeing = claim.evidence.find((one) => one.relation === 'agrees' && one.locator !== undefined);
  const citation = agreeing && citationsOf(view, claim).find(({ key }) => key === agreeing.source);
  if (agreeing === undefined || citation === undefined || citation.locator !== undefined) return [];
  if (citation.form === 'footnote' || agreeing.locator === undefined) return [];
  const place = writeCitedPlace(agreeing.locator);
  const text = citation.form === 'bracketed' ? `, ${place}` : ` [${place}]`;
  const at = { start: citation.end, end: citation.end };
  return [
    { title: `Add the locator “${citeLocator(agreeing.locator)}”`, edits: [replaceSpan(view, at, text)] },
  ];
}

function insertCitation(view: DraftView, claim: CheckedClaim, key: string) {
  const at = endOfStatement(view.draft.text, claim.sentence);
  return replaceSpan(view, { start: at, end: at }, ` [${writeKey(key)}]`);
}

/** Where the words of a sentence end: before its closing mark. */
function endOfStatement(text: string, sentence: Span): number {
  const closing = /[.!?…]{1,4}$/.exec(text.slice(sentence.start, sentence.end).trimEnd());
  return closing === null ? sentence.end : sentence.start + closing.index;
}

/** Puts the key in the place of the nearest one that the claim cites, whose locator goes with it. */
function replaceCitation(view: DraftView, claim: CheckedClaim, key: string) {
  const nearest = citationsOf(view, claim)[0];
  if (nearest === undefined) return insertCitation(view, claim, key);
  const end = nearest.locator?.end ?? nearest.end;
  return replaceSpan(view, { start: nearest.start, end }, writeKey(key));
}

/** The citations with the claim's keys, the nearest first. */
function citationsOf(view: DraftView, claim: CheckedClaim): readonly Citation[] {
  const distance = ({ start }: Citation) => Math.abs(start - claim.end);
  return view.draft.citations
    .filter(({ key }) => claim.cited.includes(key))
    .sort((a, b) => distance(a) - distance(b));
}
