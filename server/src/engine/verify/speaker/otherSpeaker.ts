import type { Corpus, CorpusDocument } from '../../corpus/corpus.ts';
import { areOnePerson, findRoles, isRole } from '../../names/roles.ts';
import { QUOTING, type Speaker } from '../../subject/speaker.ts';
import { splitSentences } from '../../text/sentences.ts';
import { isCapitalised, type Token, tokenAt } from '../../text/token.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { QuotingSentence } from './quotedSpeaker.ts';

/** How many passages of a source are read for who has a name. */
const PASSAGES = 12;

/**
 * Whom a source names as the speaker of quoted words, where that is another person than the draft's speaker. Undefined:
 * no speaker on one side, or they may be the same. Both must be persons by what the source or the draft calls them, the
 * source must name both, and neither side may speak of the other one in the sentence.
 */
export function findOtherQuotedSpeaker(
  draft: QuotingSentence,
  source: QuotingSentence,
  owner: CorpusDocument,
  corpus: Corpus,
): Speaker | undefined {
  const [claimed, named] = [namesIn(draft), namesIn(source)];
  if (claimed.size === 0 || named.size === 0) return undefined;
  if (mentions(draft.tokens, named) || mentions(source.tokens, claimed)) return undefined;
  const ofClaimed = readAbout(claimed, corpus, owner);
  const ofNamed = readAbout(named, corpus, owner);
  const isPerson = (tokens: readonly Token[]): boolean => findRoles(claimed, tokens).length > 0;
  if (ofClaimed.length === 0 || ![...ofClaimed, draft.tokens, ...readAbout(claimed, corpus)].some(isPerson))
    return undefined;
  const roles = new Set(
    ofNamed.flatMap((tokens) => [...findRoles(named, tokens), ...findAffiliations(named, tokens)]),
  );
  if (roles.size === 0 || speaksOf(draft, roles)) return undefined;
  return ofClaimed.some((tokens) => areOnePerson(claimed, named, tokens)) ? undefined : source.speaker;
}

/** The term ids of the speaker's names, without titles. */
function namesIn({ speaker, tokens }: QuotingSentence): ReadonlySet<number> {
  const roles = new Set(tokens.filter(isRole).map(({ word }) => word.term));
  return new Set(speaker?.names.filter((name) => !roles.has(name)));
}

function mentions(tokens: readonly Token[], names: ReadonlySet<number>): boolean {
  return tokens.some(({ word }) => names.has(word.term));
}

/**
 * The nouns for the bodies of which a sentence names who speaks: "said Ingrid Sall of the works council". A body is seldom of
 * another one, and a first name and a surname before "of the" are a person's.
 */
function findAffiliations(names: ReadonlySet<number>, tokens: readonly Token[]): string[] {
  return tokens.flatMap((token, at) => {
    const [verb, forename, of, article, ...noun] = [at - 2, at - 1, at + 1, at + 2, at + 3, at + 4].map((i) =>
      tokenAt(tokens, i),
    );
    if (!names.has(token.word.term) || !isCapitalised(token) || !isCapitalised(forename)) return [];
    if (!QUOTING.has(verb?.word.lemma ?? '') || of?.text !== 'of' || article?.text !== 'the') return [];
    const body = noun.findLast((one) => one?.word.wordClass === 'noun' && !isCapitalised(one));
    return body === undefined ? [] : [body.word.lemma];
  });
}

/** Whether the sentence names a role besides its speaker's: it may be about who has that role. */
function speaksOf({ speaker, tokens }: QuotingSentence, roles: ReadonlySet<string>): boolean {
  return tokens.some(({ word }) => roles.has(word.lemma) && !speaker?.terms.includes(word.term));
}

/**
 * The sentences of a document that have one of the names, of the passages that match them best; without a document those of
 * all sources.
 */
function readAbout(
  names: ReadonlySet<number>,
  corpus: Corpus,
  owner?: CorpusDocument,
): readonly (readonly Token[])[] {
  const query = [...names].map((term) => ({ term, weight: 1 }));
  return corpus.search(query, PASSAGES, owner && [owner]).flatMap(({ passage }) => {
    const place = corpus.locate(passage);
    if (place === undefined) return [];
    return splitSentences(tokenize(place.owner.document.text, place.passage, corpus.vocabulary))
      .map(({ tokens }) => tokens)
      .filter((tokens) => mentions(tokens, names));
  });
}
