import type { ProblemCode } from '../problems.ts';

/** Why a package, or a part of it, is not read. Thrown within a reader of packages; `readPackage` makes it a problem. */
export class PackageFault extends Error {
  readonly code: ProblemCode;

  /** `message` says what is wrong and what to do, as that of a problem does. */
  constructor(code: ProblemCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The package is cut off, or its bytes have changed. `reason`: in a few words, for those who look into it. */
export function damaged(reason: string): PackageFault {
  const message = `The file is damaged or cut off (${reason}). Fetch it again, or open it in the program that made it and save it anew.`;
  return new PackageFault('damaged-file', message);
}

/** The document can only be read with a password, or in the program of a shop. */
export function encrypted(): PackageFault {
  const message =
    'The file is encrypted, by a password or as protection from copying. Save a copy without, and cite that.';
  return new PackageFault('encrypted-file', message);
}
