import type { Corpus, CorpusDocument } from '../../corpus/corpus.ts';
import { areOnePerson, findRoles, isRole } from '../../names/roles.ts';
import type { Speaker } from '../../subject/speaker.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { Token } from '../../text/token.ts';
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
  const ofClaimed = readAbout(claimed, owner, corpus);
  const ofNamed = readAbout(named, owner, corpus);
  if (![...ofClaimed, draft.tokens].some((tokens) => findRoles(claimed, tokens).length > 0)) return undefined;
  const roles = new Set(ofNamed.flatMap((tokens) => findRoles(named, tokens)));
  if (ofClaimed.length === 0 || roles.size === 0 || speaksOf(draft, roles)) return undefined;
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

/** Whether the sentence names a role besides its speaker's: it may be about who has that role. */
function speaksOf({ speaker, tokens }: QuotingSentence, roles: ReadonlySet<string>): boolean {
  return tokens.some(({ word }) => roles.has(word.lemma) && !speaker?.terms.includes(word.term));
}

/** The sentences of a document that have one of the names, of the passages that match them best. */
function readAbout(
  names: ReadonlySet<number>,
  owner: CorpusDocument,
  corpus: Corpus,
): readonly (readonly Token[])[] {
  const query = [...names].map((term) => ({ term, weight: 1 }));
  return corpus.search(query, PASSAGES, [owner]).flatMap(({ passage }) => {
    const place = corpus.locate(passage);
    if (place === undefined) return [];
    return splitSentences(tokenize(owner.document.text, place.passage, corpus.vocabulary))
      .map(({ tokens }) => tokens)
      .filter((tokens) => mentions(tokens, names));
  });
}
