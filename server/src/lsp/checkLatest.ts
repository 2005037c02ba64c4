import type { DraftView } from '../features/draftView.ts';
import type { OpenDraft } from './openDraft.ts';
import { SupersededError } from './slices.ts';

/** A draft, checked against its sources once they are read. The writer may be typing meanwhile: the latest version counts. */
export async function checkLatest(draft: OpenDraft): Promise<DraftView> {
  for (;;) {
    await draft.context.live.settled();
    try {
      await draft.refresh();
      return await draft.view();
    } catch (error) {
      if (!(error instanceof SupersededError)) throw error;
    }
  }
}
