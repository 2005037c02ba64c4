import type { Library } from '../features/draftView.ts';
import { RefusedError } from './guard.ts';
import type { LiveLibrary } from './liveLibrary.ts';

/** The sources of a draft or folder, once they are read. Refuses where they are not: nothing could be said of them. */
export async function readLibrary(live: LiveLibrary): Promise<Library> {
  await live.settled();
  requireRead(live.library);
  return live.library;
}

/** Refuses where the sources have not been read to the end. */
export function requireRead({ state }: Library): void {
  if (state === 'reading')
    throw new RefusedError('The sources have not been read. Restart Stet, and let it read them to the end.');
}
