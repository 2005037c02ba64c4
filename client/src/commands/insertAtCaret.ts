import type { TextEditor } from 'vscode';

/** Inserts a citation at the caret, after a space where a word stands before it; nothing where there is no editor. */
export async function insertAtCaret(editor: TextEditor | undefined, citation: string): Promise<void> {
  if (editor === undefined) return;
  const { end } = editor.selection;
  const before = editor.document.lineAt(end).text.slice(0, end.character);
  const space = /[\p{L}\p{N}\p{P}]$/u.test(before) && !/[([-]$/.test(before) ? ' ' : '';
  await editor.edit((edit) => edit.insert(end, space + citation));
}
