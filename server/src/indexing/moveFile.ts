import { extname } from 'node:path';
import { keyOfFile } from '../readers/readSource.ts';
import { hashFile } from './fileHash.ts';
import type { FileStamp } from './fileStamp.ts';
import type { KnownFile } from './knownFile.ts';

/** A known file as it is at another path: it says the same, but its key may be that of its name. */
export function moveFile(file: KnownFile, path: string, stamp: FileStamp | undefined): KnownFile {
  const { source } = file;
  const problems = file.problems.map((problem) =>
    problem.path === file.path ? { ...problem, path } : problem,
  );
  const key = source?.isNamedByFile ? keyOfFile(path) : source?.key;
  return { ...file, path, stamp, problems, source: source && { ...source, path, key: key ?? '' } };
}

/** Known files that are no longer where they were. */
export class GoneFiles {
  readonly #bySize = new Map<number, KnownFile[]>();

  constructor(files: readonly KnownFile[]) {
    for (const file of files) {
      if (file.hash === undefined || file.stamp === undefined) continue;
      const others = this.#bySize.get(file.stamp.size);
      if (others === undefined) this.#bySize.set(file.stamp.size, [file]);
      else others.push(file);
    }
  }

  /**
   * Takes out the file that was moved to a path: one with the same bytes and extension, as the extension decides how it is
   * read. Only a file of the same size is hashed for it.
   */
  async take(path: string, size: number): Promise<KnownFile | undefined> {
    const alike = this.#bySize.get(size);
    if (!alike?.some((file) => extname(file.path) === extname(path))) return undefined;
    const hash = await hashFile(path, size);
    const at = alike.findIndex((file) => file.hash === hash && extname(file.path) === extname(path));
    return at < 0 ? undefined : alike.splice(at, 1)[0];
  }
}
