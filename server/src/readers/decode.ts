import { isAscii, isUtf8 } from 'node:buffer';
import { binaryKind } from './binary.ts';
import { decodeWindows1252, looksLikeWindows1252 } from './windows1252.ts';

/** The encodings that are recognised. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Why decoded text may be wrong: it was guessed to be Windows-1252, or it is UTF-8 with broken bytes. */
export interface EncodingDoubt {
  readonly kind: 'guessed' | 'damaged';
  /** The line, from 1, of the first byte in doubt. */
  readonly line: number;
}

/** Text with its encoding, or what kind of binary file it is. A byte order mark is not part of the text. */
export type Decoding =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly encoding: Encoding;
      readonly doubt?: EncodingDoubt;
    }
  | { readonly kind: 'binary'; readonly format: string };

/** Recognises the encoding of a file by its bytes alone, and decodes it. */
export function decode(bytes: Buffer): Decoding {
  const marked = decodeByMark(bytes);
  if (marked !== undefined) return marked;
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return decodeWide(bytes, wide);
  const format = binaryKind(bytes);
  if (format !== undefined) return { kind: 'binary', format };
  if (isAscii(bytes)) return { kind: 'text', text: bytes.toString('latin1'), encoding: 'utf-8' };
  return decodeUtf8(bytes);
}

function decodeByMark(bytes: Buffer): Decoding | undefined {
  if (bytes.length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    const rest = bytes.subarray(3);
    const format = binaryKind(rest);
    return format === undefined ? decodeUtf8(rest) : { kind: 'binary', format };
  }
  const isUtf32 = bytes[2] === 0 && bytes[3] === 0 && bytes.length % 4 === 0;
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !isUtf32) return decodeWide(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeWide(bytes.subarray(2), 'utf-16be');
  return undefined;
}

/** As many bytes as the guess at UTF-16 without a mark looks at. */
const WIDE_SAMPLE = 4096;

/** UTF-16 without a mark: in text with Latin letters, digits or spaces one byte of many pairs is zero, always the same one. */
function wideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, WIDE_SAMPLE) & ~1;
  if (length < 4) return undefined;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) evenZeros++;
    if (bytes[i + 1] === 0) oddZeros++;
  }
  const pairs = length / 2;
  if (oddZeros > pairs * 0.3 && evenZeros === 0) return 'utf-16le';
  if (evenZeros > pairs * 0.3 && oddZeros === 0) return 'utf-16be';
  return undefined;
}

function decodeWide(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): Decoding {
  const text = new TextDecoder(encoding).decode(bytes);
  return hasControlCharacters(text)
    ? { kind: 'binary', format: 'unknown' }
    : { kind: 'text', text, encoding };
}

/** Wide text that is no text: binary data that happens to have zeros in step. */
function hasControlCharacters(text: string): boolean {
  const sample = text.slice(0, WIDE_SAMPLE);
  let controls = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code < 9 || (code > 13 && code < 32) || (code > 0x7e && code < 0x85)) controls++;
  }
  return controls > sample.length * 0.05;
}

function decodeUtf8(bytes: Buffer): Decoding {
  if (isUtf8(bytes)) return { kind: 'text', text: bytes.toString('utf8'), encoding: 'utf-8' };
  const { sequences, invalid, firstInvalid } = countUtf8(bytes);
  const line = lineOf(bytes, firstInvalid);
  if (sequences > invalid) {
    const text = bytes.toString('utf8');
    return { kind: 'text', text, encoding: 'utf-8', doubt: { kind: 'damaged', line } };
  }
  const text = decodeWindows1252(bytes);
  const doubt: EncodingDoubt = { kind: 'guessed', line };
  return { kind: 'text', text, encoding: 'windows-1252', ...(looksLikeWindows1252(text) ? {} : { doubt }) };
}

/** How many well-formed sequences of several bytes the bytes hold, and how many bytes fit nowhere. */
function countUtf8(bytes: Buffer): { sequences: number; invalid: number; firstInvalid: number } {
  let sequences = 0;
  let invalid = 0;
  let firstInvalid = -1;
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length > 1) sequences++;
    if (length === 0) {
      invalid++;
      if (firstInvalid < 0) firstInvalid = i;
    }
    i += Math.max(1, length);
  }
  return { sequences, invalid, firstInvalid };
}

/** The length of the well-formed sequence at `i` (1 for ASCII), 0 where there is none. */
function sequenceLength(bytes: Buffer, i: number): number {
  const lead = bytes[i] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xc2 && lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  for (let k = 1; k < length; k++) if (((bytes[i + k] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

function lineOf(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < offset; at = bytes.indexOf(10, at + 1)) line++;
  return line;
}
