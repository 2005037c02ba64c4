import * as assert from 'node:assert/strict';
import { type TextEditor, Uri, window, workspace } from 'vscode';

/** A folder of the sample workspace. */
export type SampleFolder = 'seeds' | 'second';

/** The address of a file in a folder of the sample workspace. */
export function sampleFile(folder: SampleFolder, ...path: readonly string[]): Uri {
  const found = workspace.workspaceFolders?.find(({ uri }) => uri.path.endsWith(`/${folder}`));
  assert.ok(found, `the workspace has the folder ${folder}`);
  return Uri.joinPath(found.uri, ...path);
}

/** Shows the draft of a folder. */
export async function openDraft(folder: SampleFolder): Promise<TextEditor> {
  return window.showTextDocument(sampleFile(folder, 'draft.md'));
}
