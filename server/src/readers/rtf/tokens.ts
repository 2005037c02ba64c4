/** A piece of an RTF file (Rich Text Format Specification 1.9.1, "RTF Syntax"). */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** A control word without its backslash, or a control sign. `value`: its parameter; undefined where it has none. */
  | { readonly kind: 'control'; readonly word: string; readonly value: number | undefined }
  /** A byte in the encoding of its font. */
  | { readonly kind: 'byte'; readonly byte: number }
  | { readonly kind: 'text'; readonly text: string };

/** Long runs of text come in pieces: without a bound, V8 may run out of memory for going back over them. */
const TOKEN =
  /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]{1,10000})|[\r\n]{1,10000}|\\/gy;

/** Takes an RTF file apart, its bytes as Latin-1. Binary data is left out. */
export function* readTokens(file: string): Generator<RtfToken> {
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(file); match !== null; match = pattern.exec(file)) {
    const [, word, value, byte, sign, brace, text] = match;
    if (word === 'bin') pattern.lastIndex += Math.max(0, Number(value ?? 0));
    else if (word !== undefined)
      yield { kind: 'control', word, value: value === undefined ? undefined : Number(value) };
    else if (byte !== undefined) yield { kind: 'byte', byte: Number.parseInt(byte, 16) };
    else if (sign !== undefined) yield { kind: 'control', word: sign, value: undefined };
    else if (brace !== undefined) yield { kind: brace === '{' ? 'open' : 'close' };
    else if (text !== undefined) yield { kind: 'text', text };
  }
}
