/**
 * Why a source was not added. Codes are public, as they stand in the JSON of `stet add`, and are never renamed;
 * docs/adding.md says of each what to do.
 */
export const ADD_ERRORS = [
  'address-refused',
  'already-added',
  'bibliography-faulty',
  'cannot-write',
  'connection-failed',
  'doi-not-found',
  'file-not-found',
  'host-not-found',
  'http-error',
  'key-invalid',
  'key-taken',
  'not-a-source',
  'timed-out',
  'too-large',
  'too-many-redirects',
  'unreadable',
  'wrong-content',
] as const;

/** Why nothing was added; public, as docs/adding.md lists them. */
export type AddErrorCode = (typeof ADD_ERRORS)[number];

/** A source that cannot be added. The message says what is wrong and what to do; nothing was written. */
export class AddError extends Error {
  override readonly name = 'AddError';
  readonly code: AddErrorCode;

  constructor(code: AddErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
