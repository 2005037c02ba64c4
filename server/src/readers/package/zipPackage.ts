import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { damaged, encrypted, PackageFault } from './packageFault.ts';

/** The limits of unpacking: what a file may ask of memory and time, whatever it says of itself. */
export interface UnpackLimits {
  readonly entries: number;
  /** The bytes of all parts that are read, unpacked. */
  readonly bytes: number;
  /** How many times larger than packed a part may be. Deflate reaches 1032; documents stay far below 100. */
  readonly ratio: number;
  /** The size in bytes, unpacked, up to which the ratio does not matter: runs of blanks pack well. */
  readonly ratioFreeBytes: number;
}

const MEGABYTE = 1024 * 1024;

/** The limits for documents. */
export const UNPACK_LIMITS: UnpackLimits = {
  entries: 20_000,
  bytes: 400 * MEGABYTE,
  ratio: 300,
  ratioFreeBytes: 4 * MEGABYTE,
};

/** A package: a ZIP archive whose parts make up a document (DOCX, XLSX, OpenDocument, EPUB). */
export class ZipPackage {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #limits: UnpackLimits;
  #unpacked = 0;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, limits: UnpackLimits) {
    this.#zip = zip;
    this.#entries = entries;
    this.#limits = limits;
  }

  /** Reads the list of parts. Throws a `PackageFault` where the bytes are no package that can be read. */
  static async open(bytes: Uint8Array, limits: UnpackLimits = UNPACK_LIMITS): Promise<ZipPackage> {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (isOldOfficeFile(buffer)) throw encryptedOrOld(buffer);
    try {
      const zip = await fromBufferPromise(buffer);
      if (zip.entryCount > limits.entries) throw tooLarge(`${zip.entryCount} parts`);
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      return new ZipPackage(zip, entries, limits);
    } catch (error) {
      throw asFault(error);
    }
  }

  /** Whether the package has a part of this name. */
  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** A part as a whole; undefined where there is none of this name. Throws a `PackageFault`. */
  async read(name: string): Promise<Buffer | undefined> {
    if (!this.has(name)) return undefined;
    const chunks: Buffer[] = [];
    for await (const chunk of this.chunks(name)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  /** A part in pieces, unpacked as they are asked for; none where there is no such part. Throws a `PackageFault`. */
  async *chunks(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return;
    this.#refuse(entry);
    let checksum = 0;
    try {
      // The stream fails where it yields another number of bytes than the entry says, so the limits hold of what is unpacked.
      for await (const chunk of await this.#zip.openReadStreamPromise(entry)) {
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
    } catch (error) {
      throw asFault(error);
    }
    if (checksum !== entry.crc32) throw damaged(`checksum of ${name}`);
  }

  #refuse(entry: Entry): void {
    const { entries: _, bytes, ratio, ratioFreeBytes } = this.#limits;
    if (entry.isEncrypted()) throw encrypted();
    const size = entry.uncompressedSize;
    if (size > ratioFreeBytes && size > entry.compressedSize * ratio)
      throw tooLarge(
        `${entry.fileName} unpacks to ${Math.round(size / entry.compressedSize)} times its size`,
      );
    this.#unpacked += size;
    if (this.#unpacked > bytes) throw tooLarge(`more than ${bytes / MEGABYTE} MB of text`);
  }
}

/** The container of Office before 2007, which also holds newer documents that are encrypted. */
function isOldOfficeFile(bytes: Buffer): boolean {
  return bytes.length >= 8 && bytes.readUInt32BE(0) === 0xd0cf11e0 && bytes.readUInt32BE(4) === 0xa1b11ae1;
}

/** An encrypted document is a stream of this name in the old container. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

function encryptedOrOld(bytes: Buffer): PackageFault {
  if (bytes.includes(ENCRYPTED_STREAM)) return encrypted();
  const message =
    'This is a document of Office before 2007 under a newer name. Open it and save it in the newer format.';
  return new PackageFault('damaged-file', message);
}

function tooLarge(what: string): PackageFault {
  const message = `The file unpacks to more than is read (${what}), as files do that are made to fill memory. Keep the part that you cite in a file of its own.`;
  return new PackageFault('unpacked-too-large', message);
}

/** yauzl's errors in our words; its own are English sentences without codes. */
function asFault(error: unknown): PackageFault {
  if (error instanceof PackageFault) return error;
  const reason = error instanceof Error ? error.message : String(error);
  if (/encrypt/i.test(reason)) return encrypted();
  if (/relative path|absolute path|invalid characters in fileName/.test(reason)) {
    const message = `A part of the file has a name that leads out of it (${reason}). It is not opened: fetch the file again, from a source that you trust.`;
    return new PackageFault('path-outside', message);
  }
  return damaged(reason.split('. ')[0] ?? reason);
}
