import { isCapitalised, type Token } from '../../text/token.ts';

/** Whether a number before the token counts nothing: a verb, a preposition but "per", or a mark that is not glued to digits follows. */
export function endsNounPhrase(next: Token | undefined): boolean {
  if (next === undefined) return true;
  if (next.kind === 'number') return false;
  if (next.kind === 'symbol') return PHRASE_END.has(next.text);
  // "10 per cent", "12 per day"
  if (isCapitalised(next) || next.word.lower === 'per') return false;
  const { wordClass, mayBeNoun } = next.word;
  if (wordClass === 'verb') return !mayBeNoun;
  return wordClass === 'auxiliary' || wordClass === 'preposition' || wordClass === 'conjunction';
}

const PHRASE_END: ReadonlySet<string> = new Set(['.', ',', ';', ')', '"', '”', '’', "'", '?', '!']);
