import type { TextDocument } from 'vscode';

/** The languages of drafts; Quarto's comes with Quarto's own extension. */
const DRAFT_LANGUAGES: readonly string[] = ['markdown', 'quarto'];

/** Where the server follows documents: files, and drafts that have not been saved yet. */
export const DRAFT_SELECTOR = DRAFT_LANGUAGES.flatMap((language) => [
  { language, scheme: 'file' },
  { language, scheme: 'untitled' },
]);

/** Whether a document is one that the server follows. */
export function isDraft(document: TextDocument): boolean {
  return DRAFT_SELECTOR.some(
    ({ language, scheme }) => document.languageId === language && document.uri.scheme === scheme,
  );
}
