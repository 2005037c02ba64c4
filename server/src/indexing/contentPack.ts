/** The contents of some documents, one after the other, where they can be read at once. */
export interface ContentPack {
  /** @throws where the bytes can no longer be read. */
  read(offset: number, length: number): Uint8Array;
}

/** Contents that are kept in memory. */
export class MemoryPack implements ContentPack {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  read(offset: number, length: number): Uint8Array {
    return this.bytes.subarray(offset, offset + length);
  }
}
