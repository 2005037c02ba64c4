import { crc32, deflateRawSync } from 'node:zlib';

/** A part of an archive; what it says of itself may be false. */
export interface ZipPart {
  readonly content: string | Uint8Array;
  /** The size that it claims to have unpacked. */
  readonly claimedSize?: number;
  readonly claimedChecksum?: number;
  readonly isEncrypted?: boolean;
}

export type ZipParts = Readonly<Record<string, string | Uint8Array | ZipPart>>;

/** Makes a ZIP archive (PKWARE's APPNOTE 6.3), also one that no program would make. */
export function makeZip(parts: ZipParts): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const header = makeHeader(name, asPart(part));
    locals.push(header.local, header.packed);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(offset);
    directory.push(Buffer.concat([header.central, place, Buffer.from(name)]));
    offset += header.local.length + header.packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

function asPart(part: string | Uint8Array | ZipPart): ZipPart {
  return typeof part === 'string' || part instanceof Uint8Array ? { content: part } : part;
}

function makeHeader(name: string, { content, claimedSize, claimedChecksum, isEncrypted }: ZipPart) {
  const bytes = Buffer.from(content as string);
  const packed = deflateRawSync(bytes);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(isEncrypted ? 0x801 : 0x800, 2);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(claimedChecksum ?? crc32(bytes), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(claimedSize ?? bytes.length, 18);
  common.writeUInt16LE(Buffer.byteLength(name), 22);
  const signature = (value: number) => {
    const four = Buffer.alloc(4);
    four.writeUInt32LE(value);
    return four;
  };
  const local = Buffer.concat([signature(0x04034b50), common, Buffer.from(name)]);
  // The comment's length, the disk and the attributes, all zero; the offset follows.
  const central = Buffer.concat([signature(0x02014b50), Buffer.alloc(2), common, Buffer.alloc(10)]);
  return { local, central, packed };
}
