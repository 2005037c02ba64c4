import type { Span } from '../model/span.ts';
import type { Token } from './token.ts';
import { TokenScanner } from './tokenScanner.ts';
import type { Vocabulary, Word } from './vocabulary.ts';

/** The tokens of a span of the text, in order. White space and zero-width characters separate and are dropped. */
export function tokenize(text: string, span: Span, vocabulary: Vocabulary): Token[] {
  const tokens: Token[] = [];
  const scanner = new TokenScanner(text, span);
  let previousEnd = -1;
  while (scanner.advance()) {
    const { start, end } = scanner;
    const form = vocabulary.form(text, start, end, scanner.hash);
    const glued = start === previousEnd;
    tokens.push({ start, end, kind: form.kind, text: form.text, word: form.word, glued });
    previousEnd = end;
  }
  return tokens;
}

/** The words of the tokens of a span, in order: for an index, which has no use for the tokens themselves. */
export function readWords(text: string, span: Span, vocabulary: Vocabulary): Word[] {
  const words: Word[] = [];
  const scanner = new TokenScanner(text, span);
  while (scanner.advance()) words.push(vocabulary.form(text, scanner.start, scanner.end, scanner.hash).word);
  return words;
}
