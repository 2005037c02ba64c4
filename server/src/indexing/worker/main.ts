import { parentPort } from 'node:worker_threads';
import { createVocabulary, mergeSegments } from '../../engine/index.ts';
import { openFileBlocking } from '../../readers/openFile.ts';
import { workOn } from '../counting/countingTask.ts';
import { indexFiles } from '../indexFiles.ts';
import { shareSegment } from '../shareBatch.ts';
import type { WorkerReply, WorkerRequest } from './messages.ts';

/** The words of all files that this worker has read. */
const vocabulary = createVocabulary();

parentPort?.on('message', async (request: WorkerRequest) => {
  const reply = (message: WorkerReply) => parentPort?.postMessage(message);
  switch (request.kind) {
    case 'index': {
      reply({ kind: 'file' });
      const onFile = () => {
        Atomics.add(request.current, 0, 1);
        reply({ kind: 'file' });
      };
      // Nothing else waits for this thread.
      const pause = async () => {};
      const options = { ...request.options, open: openFileBlocking };
      const batch = await indexFiles(request.files, { ...options, vocabulary, onFile, pause });
      reply({ kind: 'indexed', batch });
      break;
    }
    case 'count':
      for (const _ of workOn(request.task, vocabulary)) reply({ kind: 'file' });
      reply({ kind: 'counted' });
      break;
    case 'merge':
      reply({ kind: 'merged', segment: shareSegment(mergeSegments(request.parts)) });
      break;
  }
});
