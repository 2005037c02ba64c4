import * as fs from 'node:fs';
import { promisify } from 'node:util';

/** Takes two thirds of the time of the one in `node:fs/promises`. */
const stat = promisify(fs.stat);

/** A file as it stood when it was read: one that has the same stamp is taken to hold the same. */
export interface FileStamp {
  /** In bytes. */
  readonly size: number;
  readonly mtimeMs: number;
  readonly inode: number;
}

/** The stamp of a file; undefined where there is none, or it may not be looked at. */
export async function readStamp(path: string): Promise<FileStamp | undefined> {
  try {
    const { size, mtimeMs, ino } = await stat(path);
    return { size, mtimeMs, inode: ino };
  } catch {
    return undefined;
  }
}

/** Whether two stamps are of one state of a file; where there is none, it has to be read. */
export function isSameStamp(stamp: FileStamp | undefined, other: FileStamp | undefined): boolean {
  return (
    stamp !== undefined &&
    stamp.size === other?.size &&
    stamp.mtimeMs === other.mtimeMs &&
    stamp.inode === other.inode
  );
}
