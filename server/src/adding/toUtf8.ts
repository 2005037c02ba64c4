import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

/** An encoding that an HTML document names in its first kilobyte (HTML Standard, "prescan a byte stream"). */
const META_CHARSET = /<meta[^<>]{0,200}charset\s{0,5}=\s{0,5}["']?([\w.:-]{1,40})/i;
const PRESCAN = 1024;
/** The readers recognise these by themselves. */
const RECOGNISED = new Set(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be']);

/**
 * A document as UTF-8, where its server or its own head names an encoding that the readers would not recognise by its
 * bytes; else as it is. Characters that the encoding does not have become U+FFFD.
 */
export function toUtf8(bytes: Buffer, charset: string | undefined): Buffer {
  if (isUtf8(bytes)) return bytes;
  const label = charset ?? META_CHARSET.exec(bytes.toString('latin1', 0, PRESCAN))?.[1];
  const decoder = label === undefined ? undefined : createDecoder(label);
  if (decoder === undefined || RECOGNISED.has(decoder.encoding)) return bytes;
  return Buffer.from(decoder.decode(bytes), 'utf8');
}

function createDecoder(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
