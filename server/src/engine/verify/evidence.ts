import type { Candidate } from '../align/candidates.ts';
import type { SourceSentence } from '../corpus/corpus.ts';
import type { Evidence, Relation } from '../model/verdict.ts';
import { readableNumbers } from './numbers.ts';

/** The longest passage that evidence quotes; longer ones are cut around the figure. */
const PASSAGE_LENGTH = 600;

/** A candidate as evidence: the passage's words, its place and the value there. */
export function makeEvidence(candidate: Candidate, relation: Relation): Evidence {
  const { figure, source } = candidate;
  const { owner, passage, sentence } = source.place;
  return {
    source: owner.document.key,
    path: owner.document.path,
    start: figure.start,
    end: figure.end,
    text: figure.text,
    passage: quotePassage(source.place, figure.start, sentence.start, sentence.end),
    locator: passage.locator,
    ...readableNumbers(figure),
    relation,
    score: Math.round(candidate.aligned * 1000) / 1000,
  };
}

/** The words of a source from `start` to `end`, white space collapsed, cut around `anchor` where they are too long. */
export function quotePassage(
  place: Pick<SourceSentence, 'owner'>,
  anchor: number,
  start: number,
  end: number,
): string {
  const { text } = place.owner.document;
  const from = Math.max(start, anchor - PASSAGE_LENGTH / 2);
  const to = Math.min(end, from + PASSAGE_LENGTH);
  const quoted = text.slice(from, to).replace(/\s+/g, ' ').trim();
  return `${from > start ? '… ' : ''}${quoted}${to < end ? ' …' : ''}`;
}
