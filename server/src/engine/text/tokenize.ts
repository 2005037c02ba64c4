import type { Span } from '../model/span.ts';
import type { Token } from './token.ts';
import { TokenScanner } from './tokenScanner.ts';
import type { Vocabulary, Word, WrittenForm } from './vocabulary.ts';

/** The tokens of a span of the text, in order. White space and zero-width characters separate and are dropped. */
export function tokenize(text: string, span: Span, vocabulary: Vocabulary): Token[] {
  const tokens: Token[] = [];
  const scanner = new TokenScanner(text, span);
  let previousEnd = -1;
  while (scanner.advance()) {
    const { start, end } = scanner;
    const form = vocabulary.form(text, start, end, scanner.hash);
    const glued = start === previousEnd;
    tokens.push(new FoundToken(start, form, glued));
    previousEnd = end;
  }
  return tokens;
}

/** A token that holds what is its own: sources keep a quarter of a million of them. */
class FoundToken implements Token {
  readonly #form: WrittenForm;

  constructor(
    readonly start: number,
    form: WrittenForm,
    readonly glued: boolean,
  ) {
    this.#form = form;
  }

  get end(): number {
    return this.start + this.#form.text.length;
  }

  get kind(): Token['kind'] {
    return this.#form.kind;
  }

  get text(): string {
    return this.#form.text;
  }

  get word(): Word {
    return this.#form.word;
  }
}

/** The words of the tokens of a span, in order: for an index, which has no use for the tokens themselves. */
export function readWords(text: string, span: Span, vocabulary: Vocabulary): Word[] {
  const words: Word[] = [];
  const scanner = new TokenScanner(text, span);
  while (scanner.advance()) words.push(vocabulary.form(text, scanner.start, scanner.end, scanner.hash).word);
  return words;
}
