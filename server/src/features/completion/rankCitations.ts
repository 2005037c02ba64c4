import Fuse from 'fuse.js';
import type { LookupResult } from '../../engine/index.ts';
import { lookup } from '../../engine/index.ts';
import type { Draft } from '../../engine/model/draft.ts';
import type { Library } from '../draftView.ts';
import { type CitationIndex, type CitationRecord, citationIndexOf } from './citationIndex.ts';

/** What a citation is wanted for. */
export interface CitationWish {
  /** What was typed of key, authors, title, publisher or year. */
  readonly typed: string;
  /** The words of the sentence. */
  readonly sentence: string;
  readonly draft: Draft;
  /** How many at most. */
  readonly limit: number;
}

/** A source that can be cited for a sentence. */
export interface RankedCitation {
  readonly record: CitationRecord;
  /** The passage of it that fits the sentence best, where one fits. */
  readonly passage?: LookupResult;
}

/** How many passages are looked for by the words of the sentence. */
const PASSAGES = 60;
/** How many records the index may hand over for ranking: fuse.js takes about 40 µs each. */
const CANDIDATES = 150;

/**
 * What can be cited, best first: sources that hold the figures, names and words of the sentence, then what was typed
 * (fuse.js), then what the draft cites already, then the latest.
 */
export function rankCitations(library: Library, wish: CitationWish): RankedCitation[] {
  const index = citationIndexOf(library);
  const passages = findPassages(library, index, wish.sentence);
  const best = passages.values().next().value?.score ?? 1;
  const cited = new Set(wish.draft.sections.flatMap(({ section }) => section.written.map(({ key }) => key)));
  const matched = pickCandidates(index, wish.typed, passages, cited);
  const similarity = compareTyped(index, matched, wish.typed);
  const score = (record: number): number => {
    const { key, metadata } = index.records[record] as CitationRecord;
    const fit = (passages.get(record)?.score ?? 0) / best;
    const year = Number(metadata.date?.slice(0, 4) ?? 0);
    return (
      fit * 4 + (similarity.get(record) ?? 0) * 2 + (cited.has(key) ? 1 : 0) + Math.min(year, 2100) / 10_000
    );
  };
  return matched
    .map((record) => ({ record, score: score(record) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, wish.limit)
    .map(({ record }) => {
      const passage = passages.get(record);
      return { record: index.records[record] as CitationRecord, ...(passage && { passage }) };
    });
}

/** For each record the passage that fits the sentence best, the best first. */
function findPassages(library: Library, index: CitationIndex, sentence: string): Map<number, LookupResult> {
  const passages = new Map<number, LookupResult>();
  if (sentence.trim() === '') return passages;
  for (const result of lookup(library.corpus, sentence, PASSAGES)) {
    const record = index.recordOf(result.source);
    if (record !== undefined && !passages.has(record)) passages.set(record, result);
  }
  return passages;
}

/** The records that what was typed may mean: those that fit the sentence and those that are cited before all others. */
function pickCandidates(
  index: CitationIndex,
  typed: string,
  passages: ReadonlyMap<number, LookupResult>,
  cited: ReadonlySet<string>,
): number[] {
  const hits = index.find(typed);
  const picked = new Set<number>();
  const add = (record: number | undefined) => {
    if (record !== undefined && hits[record] === 1 && picked.size < CANDIDATES) picked.add(record);
  };
  for (const record of passages.keys()) add(record);
  for (const key of cited) add(index.recordOf(key));
  for (
    let record = hits.indexOf(1);
    record >= 0 && picked.size < CANDIDATES;
    record = hits.indexOf(1, record + 1)
  )
    add(record);
  return [...picked];
}

/** How well each record fits what was typed, from 0 to 1. */
function compareTyped(
  index: CitationIndex,
  records: readonly number[],
  typed: string,
): ReadonlyMap<number, number> {
  if (typed === '') return new Map();
  const fuse = new Fuse(
    records.map((record) => index.records[record]?.words ?? ''),
    { includeScore: true, ignoreLocation: false, distance: 400, threshold: 0.6 },
  );
  const similarity = new Map<number, number>();
  for (const { refIndex, score } of fuse.search(typed.slice(0, 32))) {
    const record = records[refIndex];
    if (record !== undefined) similarity.set(record, 1 - (score ?? 1));
  }
  return similarity;
}
