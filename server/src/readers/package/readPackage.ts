import { failure } from '../problems.ts';
import type { BinaryFile, BinaryReader, Reading, Refusal } from '../reader.ts';
import { PackageFault } from './packageFault.ts';
import { ZipPackage } from './zipPackage.ts';

/** A reader of packages: `read` may throw `PackageFault`s, which become the problem of the file. */
export function readerOfPackages(
  read: (parts: ZipPackage, file: BinaryFile) => Promise<Reading>,
): BinaryReader {
  return async (file): Promise<Reading | Refusal> => {
    try {
      return await read(await ZipPackage.open(file.bytes), file);
    } catch (error) {
      if (error instanceof PackageFault) return { problems: [failure(file.path, error.code, error.message)] };
      throw error;
    }
  };
}
