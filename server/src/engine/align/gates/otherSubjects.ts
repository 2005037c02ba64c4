import type { AnalyzedSentence } from '../../model/analysis.ts';
import { findChangeRole, namesChange } from '../../subject/changeRole.ts';
import type { Token } from '../../text/token.ts';
import { type Encounter, isRow } from './encounter.ts';

/**
 * "Debts will be £640m, 5 percent more" and "housing receives a third more": an amount without a noun, and a change, are of
 * what the rest of their sentences speaks of. Where these have no word in common but those of degree, they are of two things.
 */
export function isOfOtherSubject({ claim, differing: { source }, sentence }: Encounter): boolean {
  if (claim.kind === 'date' || isRow(source) || source.place.owner.document.passages.length <= SHORT)
    return false;
  if (claim.subject.head !== undefined && findChangeRole(claim, sentence.tokens) !== 'change') return false;
  const [mine, theirs] = [termsOf(sentence), termsOf(source.sentence)];
  return mine.size > 0 && theirs.size > 0 && ![...mine].some((term) => theirs.has(term));
}

/** A text of no more passages than this is about one thing, whatever its words. */
export const SHORT = 3;

/** What a sentence speaks of, in its own words and in those that its pronouns stand for. */
function termsOf({ tokens, terms, impliedTerms }: AnalyzedSentence): ReadonlySet<number> {
  const said = new Set([...terms, ...impliedTerms]);
  for (const token of tokens) if (isOfDegree(token)) said.delete(token.word.term);
  return said;
}

function isOfDegree(token: Token): boolean {
  return namesChange(token) || DEGREES.has(token.word.lower);
}

const DEGREES: ReadonlySet<string> = new Set('least most much many still only about almost total'.split(' '));
