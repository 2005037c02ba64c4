import { parentPort } from 'node:worker_threads';
import { createVocabulary, mergeSegments } from '../../engine/index.ts';
import { readCandidate } from '../../readers/loadBibliographies.ts';
import { openFileBlocking } from '../../readers/openFile.ts';
import type { SavedContent } from '../batch.ts';
import { BatchBuilder } from '../batchBuilder.ts';
import { type PackFolder, savePack } from '../cache/packFolder.ts';
import { workOn } from '../counting/countingTask.ts';
import { indexFiles } from '../indexFiles.ts';
import { allocateShared, SharedBlocks, shareSegment } from '../shareBatch.ts';
import { writeBibliography } from '../writtenBibliography.ts';
import type { WorkerReply, WorkerRequest } from './messages.ts';

/** A message wakes the other thread, so small files are told together: once in so many milliseconds. */
const INTERVAL = 20;

/** The other thread gives a file of so many bytes more time than others, and must know when it is begun. */
const LONG = 512 * 1024;

/** The words of all files that this worker has read. */
const vocabulary = createVocabulary();

/** What batches are made in. */
const builder = new BatchBuilder(vocabulary);

/** What this worker gives back. */
const blocks = new SharedBlocks();

parentPort?.on('message', async (request: WorkerRequest) => {
  const reply = (message: WorkerReply) => parentPort?.postMessage(message);
  switch (request.kind) {
    case 'index': {
      reply({ kind: 'file' });
      const { files, current, packs } = request;
      let told = performance.now();
      const onFile = () => {
        const next = files[Atomics.add(current, 0, 1) + 1];
        const isLong = next !== undefined && next.size >= LONG;
        if (!isLong && performance.now() - told < INTERVAL) return;
        told = performance.now();
        reply({ kind: 'file' });
      };
      // Nothing else waits for this thread.
      const pause = async () => {};
      const options = { ...request.options, open: openFileBlocking };
      const save = packs && ((contents: readonly Uint8Array[]) => writePack(packs, contents));
      const take = (length: number) => blocks.take(length);
      const batch = await indexFiles(files, { ...options, builder, onFile, pause, take, save });
      reply({ kind: 'indexed', batch });
      break;
    }
    case 'count':
      for (const _ of workOn(request.task, vocabulary)) reply({ kind: 'file' });
      reply({ kind: 'counted' });
      break;
    case 'readCandidate': {
      reply({ kind: 'file' });
      const content = await readCandidate(request.file, request.options);
      reply({
        kind: 'candidate',
        content: typeof content === 'string' ? content : writeBibliography(content),
      });
      break;
    }
    case 'merge':
      reply({ kind: 'merged', segment: shareSegment(mergeSegments(request.parts, allocateShared)) });
      break;
  }
});

/** The library that writes is loaded only where something is kept. */
async function writePack(
  { folder, id }: PackFolder,
  contents: readonly Uint8Array[],
): Promise<SavedContent | undefined> {
  const { DiskStore } = await import('../cache/diskStore.ts');
  return savePack(new DiskStore(folder), id, contents);
}
