import { mergeSegments } from '../../engine/index.ts';
import type { SourceProblem } from '../../engine/model/document.ts';
import { failure } from '../../readers/problems.ts';
import type { IndexedBatch } from '../batch.ts';
import { ContentPack } from '../contentPack.ts';
import type { WorkerFailure } from './indexingWorker.ts';

/** A batch of one file that could not be read; `message` says what Node said of it. */
export function failedBatch(path: string, why: WorkerFailure, message: string): IndexedBatch {
  const records = [{ path, hash: undefined, problems: [describeFailure(path, why, message)] }];
  return { records, segment: mergeSegments([]), pack: new ContentPack(new Uint8Array()) };
}

/** Why a worker could not read a file. */
export function describeFailure(path: string, why: WorkerFailure, message: string): SourceProblem {
  switch (why) {
    case 'timeout':
      return failure(
        path,
        'reader-timeout',
        'Reading the file took too long, and was given up. Split it, or save it as plain text.',
      );
    case 'memory':
      return failure(
        path,
        'reader-memory',
        'Reading the file took too much memory, and was given up. Split it, or save it as plain text.',
      );
    case 'crash':
      return failure(
        path,
        'reader-failed',
        `The file could not be read (${message}). Save it as plain text, and report it as a bug of Stet.`,
      );
  }
}
