import type { DraftView } from '../features/draftView.ts';
import type { OpenDraft } from './openDraft.ts';
import { requireRead } from './readLibrary.ts';
import { SupersededError } from './slices.ts';

/**
 * A draft, checked against its sources once they are read; refuses where they are not. The writer may be typing meanwhile:
 * the latest version counts.
 */
export async function checkLatest(draft: OpenDraft): Promise<DraftView> {
  for (;;) {
    await draft.context.live.settled();
    try {
      await draft.refresh();
      const view = await draft.view();
      requireRead(view.library);
      return view;
    } catch (error) {
      if (!(error instanceof SupersededError)) throw error;
    }
  }
}
