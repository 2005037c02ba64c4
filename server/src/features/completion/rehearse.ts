import { parseDraft, type Steps } from '../../engine/index.ts';
import { type Library, linesOf } from '../draftView.ts';
import { complete } from './complete.ts';

/** After so many the answers take what they always take. */
const TIMES = 6;

/**
 * Completes citations of a few sources, in an empty draft and as if their titles were being cited, so that the first question of a writer does not
 * wait for code to be compiled: it would take three times as long as the others.
 */
export function* rehearseCompletion(library: Library): Steps<void> {
  for (const { document } of library.corpus.documents.slice(0, TIMES)) {
    const typed = `[@${document.key.slice(0, 2)}`;
    for (const text of [typed, `${document.metadata.title ?? document.key} ${typed}`]) {
      const draft = parseDraft('rehearsal.md', text);
      yield;
      complete({ uri: '', draft, lines: linesOf(draft), library, citationStyle: 'bracketed' }, text.length);
      yield;
    }
  }
}
