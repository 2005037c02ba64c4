import type { Corpus } from '../corpus/corpus.ts';
import type { Draft } from '../model/draft.ts';
import { type CheckSettings, DEFAULT_SETTINGS } from '../model/settings.ts';
import type { DraftReport } from '../model/verdict.ts';
import { DraftChecker } from './draftChecker.ts';

/** Checks a draft against the corpus and against itself. Pure; the same input gives the same report. */
export function checkDraft(
  draft: Draft,
  corpus: Corpus,
  settings: CheckSettings = DEFAULT_SETTINGS,
): DraftReport {
  return new DraftChecker(corpus, settings).check(draft);
}
