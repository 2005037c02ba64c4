import { commands, type Location, type LocationLink, window } from 'vscode';
import { showBeside } from './passages.ts';

/** Opens beside the draft what the claim or citation at the caret rests on: its definition. */
export async function openSourceBeside(): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) {
    void window.showInformationMessage('Put the caret on a claim or a citation of a draft.');
    return;
  }
  const found = await commands.executeCommand<readonly (Location | LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    editor.document.uri,
    editor.selection.active,
  );
  const [first] = found;
  if (first === undefined) {
    void window.showInformationMessage('No source is known for what is at the caret.');
    return;
  }
  if ('targetUri' in first)
    await showBeside(first.targetUri, first.targetSelectionRange ?? first.targetRange);
  else await showBeside(first.uri, first.range);
}
