import { access, constants, copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AddError } from './addError.ts';

/** Whether nothing is at a path. */
export async function isMissing(path: string): Promise<boolean> {
  return access(path).then(
    () => false,
    () => true,
  );
}

/** Copies a file to where nothing is, with the folders above it. Throws an AddError where that cannot be. */
export async function copyToNew(from: string, to: string): Promise<void> {
  await orCannotWrite(to, async () => {
    await mkdir(dirname(to), { recursive: true });
    await copyFile(from, to, constants.COPYFILE_EXCL);
  });
}

/** Takes back a file that was just written; what it fails for is of no matter beside what went wrong before. */
export async function takeBack(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => {});
}

/** Does what writes, and says in our words why it cannot be done. */
export async function orCannotWrite<Result>(path: string, write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof AddError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const reason = REASONS.get(code) ?? `it cannot be written (${code})`;
    throw new AddError(
      'cannot-write',
      `${path}: ${reason}. Choose another folder with --sources, or free this one.`,
    );
  }
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EEXIST', 'there is a file of this name already'],
  ['EACCES', 'you may not write there'],
  ['EPERM', 'you may not write there'],
  ['EROFS', 'the disk can only be read'],
  ['ENOSPC', 'the disk is full'],
  ['ENOTDIR', 'a part of its path is no folder'],
]);
