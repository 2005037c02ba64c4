import { ThemeIcon, window } from 'vscode';
import { isDraft } from '../drafts.ts';
import type { LanguageServer } from '../languageServer.ts';
import { requestPassages } from '../requests.ts';
import { insertAtCaret } from './insertAtCaret.ts';
import { type PassageItem, passageItem, showBeside } from './passages.ts';
import { pickBySearch } from './searchPick.ts';

const CITE = { iconPath: new ThemeIcon('references'), tooltip: 'Cite this passage in the draft' };

/** Searches the passages of the sources, beginning with what is selected, and opens the one that is chosen. */
export async function lookUpFact(server: LanguageServer): Promise<void> {
  const editor = window.activeTextEditor;
  const uri = editor !== undefined && isDraft(editor.document) ? editor.document.uri.toString() : undefined;
  const buttons = uri === undefined ? [] : [CITE];
  const chosen = await pickBySearch<PassageItem>({
    title: 'Look up a fact',
    placeholder: 'Words or figures; Enter opens the source at the passage',
    query: editor?.document.getText(editor.selection) ?? '',
    search: async (query, token) => {
      if (query.trim() === '') return [];
      const passages = await requestPassages(server, { query, ...(uri === undefined ? {} : { uri }) }, token);
      return passages.map((passage) => passageItem(passage, query, buttons));
    },
    onButton: ({ passage }) => void insertAtCaret(editor, passage.citation),
  });
  if (chosen !== undefined) await showBeside(chosen.passage.uri, chosen.passage.range);
}
