import type { Span } from '../../engine/model/span.ts';
import { writeKey } from '../citationText.ts';
import type { DraftView } from '../draftView.ts';
import { type Fix, replaceSpan } from './fix.ts';

/** How many keys are offered for one that nothing has. */
const MOST_OFFERED = 3;

/** Corrects a key that nothing has: to those that differ in case alone, else to the most alike. */
export function fixKey(view: DraftView, finding: Span): Fix[] {
  const citation = view.draft.citations.find(
    ({ start, end }) => start === finding.start && end === finding.end,
  );
  if (citation === undefined) return [];
  const keys = keysOf(view);
  const wanted = citation.key.toLowerCase();
  const alike = keys.filter((key) => key.toLowerCase() === wanted);
  const offered = alike.length > 0 ? alike : nearestKeys(wanted, keys);
  return offered.slice(0, MOST_OFFERED).map((key) => ({
    title: `Change the key to ${key}`,
    edits: [replaceSpan(view, citation, writeKey(key))],
    ...(alike.length === 1 && { isPreferred: true as const }),
  }));
}

function keysOf({ library }: DraftView): string[] {
  const documents = library.corpus.documents.map(({ document }) => document.key);
  return [...new Set([...documents, ...library.bibliography.keys()])];
}

/** Keys that one or two slips of the hand make of the wanted one. */
function nearestKeys(wanted: string, keys: readonly string[]): string[] {
  const most = wanted.length < 6 ? 1 : 2;
  return keys
    .filter((key) => Math.abs(key.length - wanted.length) <= most)
    .map((key) => ({ key, distance: editDistance(wanted, key.toLowerCase(), most) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)
    .map(({ key }) => key);
}

/** Levenshtein's distance; more than `most` where it exceeds it. */
function editDistance(a: string, b: string, most: number): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) > most) return most + 1;
    above = row;
  }
  return above[b.length] ?? most + 1;
}
