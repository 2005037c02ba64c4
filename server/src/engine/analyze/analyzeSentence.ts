import type { Extraction } from '../extract/extractor.ts';
import type { AnalyzedSentence, Figure } from '../model/analysis.ts';
import { findOwners } from '../names/owners.ts';
import { describeSharedSubject, type FigurePlace } from '../subject/describeSubject.ts';
import { findNounPlaces } from '../subject/sharedNouns.ts';
import { type Sentence, startsWithCapital, type Token } from '../text/token.ts';
import { joinDurations } from './joinDurations.ts';

/**
 * Completes a sentence's extractions to figures with subjects, and collects the words around them; `impliedTerms` are those
 * of the names that the sentence stands on.
 */
export function analyzeSentence(
  text: string,
  sentence: Sentence,
  extractions: readonly Extraction[],
  impliedTerms: ReadonlySet<number>,
): AnalyzedSentence {
  const claims = placeClaims(sentence, joinDurations(extractions, sentence));
  const owners = findOwners(
    sentence.tokens,
    claims.map(({ extraction }) => extraction),
  );
  const figures = claims.map(({ extraction, place, noun }, order): Figure => {
    const own = owners[order] ?? [];
    return {
      ...extraction,
      text: text.slice(extraction.start, extraction.end),
      subject: describeSharedSubject(sentence.tokens, place, noun),
      order,
      ...(own.length > 0 && { owners: own }),
    };
  });
  return {
    start: sentence.start,
    end: sentence.end,
    tokens: sentence.tokens,
    figures,
    noise: extractions.filter((extraction) => extraction.noise !== undefined),
    ...collectTerms(sentence.tokens, extractions),
    impliedTerms,
    hasVerb: sentence.tokens.some(isVerb),
  };
}

/** A figure that makes a claim, with its place among those of its sentence. */
export interface PlacedClaim {
  readonly extraction: Extraction;
  readonly place: FigurePlace;
  /** The place of the figure whose noun it shares; its own where it shares none. */
  readonly noun: FigurePlace;
}

/** The extractions of a sentence that make claims, in order. */
export function placeClaims(sentence: Sentence, extractions: readonly Extraction[]): PlacedClaim[] {
  const claims = extractions.filter((extraction) => extraction.noise === undefined);
  const places: FigurePlace[] = [];
  let previousEnd = -1;
  for (let order = 0; order < claims.length; order++) {
    const claim = claims[order];
    if (claim === undefined) break;
    const { kind, firstToken, lastToken } = claim;
    const nextStart = claims[order + 1]?.firstToken ?? sentence.tokens.length;
    places.push({ kind, firstToken, lastToken, previousEnd, nextStart });
    previousEnd = lastToken;
  }
  const nouns = findNounPlaces(sentence.tokens, places);
  const placed: PlacedClaim[] = [];
  for (const [order, extraction] of claims.entries()) {
    const place = places[order];
    const noun = nouns[order];
    if (place !== undefined && noun !== undefined) placed.push({ extraction, place, noun });
  }
  return placed;
}

function collectTerms(
  tokens: readonly Token[],
  extractions: readonly Extraction[],
): Pick<AnalyzedSentence, 'terms' | 'names'> {
  const terms = new Set<number>();
  const names = new Set<number>();
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    while ((extractions[next]?.lastToken ?? tokens.length) < i) next++;
    if (i >= (extractions[next]?.firstToken ?? tokens.length)) continue;
    const token = tokens[i];
    if (token === undefined || token.kind !== 'word' || !token.word.isContent) continue;
    terms.add(token.word.term);
    if (i > 0 && startsWithCapital(token.text)) names.add(token.word.term);
  }
  return { terms, names };
}

function isVerb(token: Token): boolean {
  const { wordClass, lower } = token.word;
  return wordClass === 'verb' || (wordClass === 'auxiliary' && !/['’]s$/.test(lower));
}
