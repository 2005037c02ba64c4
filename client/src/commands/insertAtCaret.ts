import type { TextEditor } from 'vscode';
import { fitCitation } from './fitCitation.ts';

/** Inserts a citation at the caret, behind what is selected; nothing where there is no editor. */
export async function insertAtCaret(editor: TextEditor | undefined, citation: string): Promise<void> {
  if (editor === undefined) return;
  const { end } = editor.selection;
  const before = editor.document.lineAt(end).text.slice(0, end.character);
  const isInserted = await editor.edit((edit) => edit.insert(end, fitCitation(before, citation)));
  if (!isInserted) throw new Error(`The draft cannot be edited now. Insert ${citation} by hand.`);
}
