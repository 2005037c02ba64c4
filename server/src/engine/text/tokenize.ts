import type { Span } from '../model/span.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * One token at a time, in this order: a number with its inner separators, an abbreviation with periods, a
 * possessive, a word, any other visible character. Quantifiers are bounded, so that a hostile line costs linear time.
 */
const TOKEN =
  /\d{1,40}(?:[.,]\d{1,40}){0,12}|(?:\p{L}\.){2,8}|['’][sS](?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}\p{N}]{0,60}(?:['’](?![sS](?![\p{L}\p{N}]))\p{L}{1,30}){0,3}|[^\s\p{Z}]/gu;

/** The tokens of a span of the text, in order. White space and zero-width characters separate and are dropped. */
export function tokenize(text: string, span: Span, vocabulary: Vocabulary): Token[] {
  const tokens: Token[] = [];
  const piece = span.start === 0 && span.end === text.length ? text : text.slice(span.start, span.end);
  let end = -1;
  TOKEN.lastIndex = 0;
  for (const match of piece.matchAll(TOKEN)) {
    const written = match[0];
    const start = match.index;
    tokens.push({
      start: span.start + start,
      end: span.start + start + written.length,
      kind: kindOf(written),
      text: written,
      word: vocabulary.word(written),
      glued: start === end,
    });
    end = start + written.length;
  }
  return tokens;
}

function kindOf(written: string): Token['kind'] {
  const code = written.charCodeAt(0);
  if (code >= 48 && code <= 57) return 'number';
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return 'word';
  if (code < 128) return written.length > 1 ? 'word' : 'symbol';
  return /^\p{L}/u.test(written) ? 'word' : 'symbol';
}
