import { ThemeIcon, window } from 'vscode';
import { isDraft } from '../drafts.ts';
import type { LanguageServer } from '../languageServer.ts';
import { requestFacts } from '../requests.ts';
import { insertAtCaret } from './insertAtCaret.ts';
import { factItem, type PassageItem, showBeside } from './passages.ts';
import { pickBySearch } from './searchPick.ts';

const CITE = { iconPath: new ThemeIcon('references'), tooltip: 'Cite this passage in the draft' };

/** Searches the passages of the sources, beginning with what is selected, and opens the one that is chosen. */
export async function lookUpFact(server: LanguageServer): Promise<void> {
  const editor = window.activeTextEditor;
  const uri = editor !== undefined && isDraft(editor.document) ? editor.document.uri.toString() : undefined;
  const buttons = uri === undefined ? [] : [CITE];
  const chosen = await pickBySearch<PassageItem>({
    title: 'Look up a fact',
    placeholder: 'Words, and filters as > 300, in km, after 2015; Enter opens the source at the passage',
    query: quote(editor?.document.getText(editor.selection) ?? ''),
    search: async (query, token) => {
      if (query.trim() === '') return { items: [] };
      const found = await requestFacts(server, { query, ...(uri === undefined ? {} : { uri }) }, token);
      const reading = [found.reading, found.note].filter((part) => part !== undefined).join('. ');
      return {
        items: found.facts.map((fact) => factItem(fact, query, buttons)),
        ...(reading !== '' && { reading }),
      };
    },
    onButton: ({ passage }) => insertAtCaret(editor, passage.citation),
  });
  if (chosen !== undefined) await showBeside(chosen.passage.uri, chosen.passage.range);
}

/** A selection as words: a passage that says "more than 300" is no filter. */
function quote(selection: string): string {
  return selection === '' ? '' : `"${selection.replaceAll('"', ' ')}"`;
}
