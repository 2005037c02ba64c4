import { TextDecoder } from 'node:util';
import { Parser } from 'htmlparser2';
import { findRenaming, type Rename } from './namespaces.ts';
import { PackageFault } from './packageFault.ts';
import type { ZipPackage } from './zipPackage.ts';

/** What happens in a part as it is read. Names have the prefixes of `namespaces.ts`, whichever the part has. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
  /** Whether the rest of the part is not needed. Undefined: it always is. */
  isDone?(): boolean;
}

/** Elements nested deeper are no document that somebody wrote, and the parser's time grows with the square of it. */
const DEEPEST = 1000;

/**
 * Parses a part as it is unpacked, so that memory does not grow with its size. Entities that the part defines itself
 * are not expanded, nothing outside the part is fetched, and markup that is not well-formed is read as far as it goes.
 * Returns whether there is such a part. Throws a `PackageFault`.
 */
export async function parseXml(parts: ZipPackage, name: string, handler: XmlHandler): Promise<boolean> {
  if (!parts.has(name)) return false;
  const parser = makeParser(handler);
  let decoder: TextDecoder | undefined;
  for await (const chunk of parts.chunks(name)) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    parser.write(decoder.decode(chunk, { stream: true }));
    if (handler.isDone?.()) return true;
  }
  parser.end(decoder?.decode());
  return true;
}

function makeParser(handler: XmlHandler): Parser {
  let depth = 0;
  let rename: Rename | undefined;
  return new Parser(
    {
      onopentag: (name, attributes) => {
        if (depth === 0) rename = findRenaming(attributes);
        if (++depth > DEEPEST) throw tooDeep();
        if (rename === undefined) handler.open(name, attributes);
        else handler.open(rename(name), renameAttributes(attributes, rename));
      },
      onclosetag: (name) => {
        depth--;
        handler.close(rename === undefined ? name : rename(name));
      },
      ontext: (text) => handler.text(text),
    },
    { xmlMode: true },
  );
}

/** Attributes without a prefix are in no namespace. */
function renameAttributes(
  attributes: Readonly<Record<string, string>>,
  rename: Rename,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name.includes(':') ? rename(name) : name, value]),
  );
}

function tooDeep(): PackageFault {
  const message = `The file nests more than ${DEEPEST} elements, as no document does that somebody wrote. Open it in the program that made it, and save it anew.`;
  return new PackageFault('damaged-file', message);
}

/** The encodings that every XML parser reads; UTF-8 where neither mark nor declaration says otherwise. */
function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const declared = /^[^>]{0,100}?encoding=["']([\w.:-]{1,40})["']/.exec(
    start.toString('latin1', 0, 200),
  )?.[1];
  return /^(?:iso-8859-1|windows-1252|us-ascii)$/i.test(declared ?? '') ? 'windows-1252' : 'utf-8';
}
