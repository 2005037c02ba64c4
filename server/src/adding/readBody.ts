import type { IncomingMessage } from 'node:http';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AddError } from './addError.ts';

/** The body of an answer, unpacked. Rejects with an AddError where it has more than `limit` bytes or is damaged. */
export async function readBody(response: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(response.headers['content-length'] ?? 0) > limit) {
    response.destroy();
    throw tooLarge(limit);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of unpack(response)) {
      size += chunk.length;
      if (size > limit) throw tooLarge(limit);
      chunks.push(chunk);
    }
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}

/** What a server has packed although it may not: a little that unpacks to much stops at the limit, too. */
function unpack(response: IncomingMessage): Readable {
  const unpacker = createUnpacker(response.headers['content-encoding']);
  if (unpacker === undefined) return response;
  // The errors of either end the loop that reads from the last.
  pipeline(response, unpacker, () => {});
  return unpacker;
}

function createUnpacker(encoding: string | undefined) {
  switch (encoding?.trim().toLowerCase() ?? 'identity') {
    case 'identity':
    case '':
      return undefined;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      return createInflate();
    default:
      throw new AddError(
        'wrong-content',
        `The server packs the document in a way that is not known (${encoding}). Save it, and add the file.`,
      );
  }
}

function tooLarge(limit: number): AddError {
  const megabytes = Math.round((limit / 1024 / 1024) * 10) / 10;
  return new AddError(
    'too-large',
    `The document has more than ${megabytes} MB. Save the part that you cite and add it, or raise the setting "maxFileSizeMb".`,
  );
}
