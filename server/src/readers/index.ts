/** What the hosts use of the readers. */
export { BIBLIOGRAPHY_EXTENSIONS } from './bibliography/read.ts';
export { type Decoding, decode, type Encoding, type EncodingDoubt } from './decode.ts';
export { PROBLEM_CODES, type ProblemCode } from './problems.ts';
export type { ReadOptions } from './readBytes.ts';
export { type ReadResult, readSourceFile } from './readSource.ts';
export { READABLE_EXTENSIONS } from './registry.ts';
