import { createReadStream } from 'node:fs';

/** The end of a bibliography, as far as an entry that is added there depends on it. */
export interface BibliographyEnd {
  /** The last entry and all that follows it; empty where there is none. */
  readonly last: string;
  readonly lineEnd: '\n' | '\r\n';
  /** Whether its last line is ended, or there is none. */
  readonly isLineEnded: boolean;
  readonly isEmpty: boolean;
}

/** So many bytes are looked through in one go: a few milliseconds. */
const STEP = 256 * 1024;

/** The head of an entry at the beginning of a line. */
const ENTRY = /^[^\S\n]{0,20}@[A-Za-z]{1,40}[^\S\n]{0,20}[{(]/gm;
/** As much of a step is looked through again with the next one, as a head may lie across both. */
const OVERLAP = 100;

/** Goes through a bibliography, which may be large, in steps; undefined where it is not in UTF-8. Rejects where it cannot be read. */
export async function readBibliographyEnd(path: string): Promise<BibliographyEnd | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let last: string[] = [];
  let edge = '';
  let [isEmpty, hasReturns] = [true, false];
  for await (const bytes of createReadStream(path, { highWaterMark: STEP })) {
    const text = tryToDecode(decoder, bytes);
    if (text === undefined || text.includes('\0')) return undefined;
    const window = edge + text;
    // Where the window does not begin with the file, it hardly begins with a line.
    const start = findLastEntry(window, isEmpty ? 0 : 1);
    if (start !== undefined) last = [window.slice(start)];
    else if (last.length > 0) last.push(text);
    hasReturns ||= text.includes('\r\n');
    isEmpty = false;
    edge = window.slice(-OVERLAP);
  }
  if (tryToDecode(decoder) === undefined) return undefined;
  const isLineEnded = isEmpty || edge.endsWith('\n');
  return { last: last.join(''), lineEnd: hasReturns ? '\r\n' : '\n', isLineEnded, isEmpty };
}

/** Undefined where the bytes are no UTF-8; without bytes, where those before end within a character. */
function tryToDecode(decoder: InstanceType<typeof TextDecoder>, bytes?: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    return undefined;
  }
}

/** Where the last entry begins that begins at an offset or after it; undefined where none does. */
function findLastEntry(text: string, from: number): number | undefined {
  let at: number | undefined;
  ENTRY.lastIndex = from;
  for (let match = ENTRY.exec(text); match !== null; match = ENTRY.exec(text)) at = match.index;
  return at;
}
