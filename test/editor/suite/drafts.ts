import * as assert from 'node:assert/strict';
import {
  commands,
  type Diagnostic,
  languages,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { activateStet } from './activation.ts';
import { until } from './until.ts';

/** A folder of the sample workspace. */
export type SampleFolder = 'seeds' | 'second';

/** The address of a file in a folder of the sample workspace. */
export function sampleFile(folder: SampleFolder, ...path: readonly string[]): Uri {
  const found = workspace.workspaceFolders?.find(({ uri }) => uri.path.endsWith(`/${folder}`));
  assert.ok(found, `the workspace has the folder ${folder}`);
  return Uri.joinPath(found.uri, ...path);
}

/** Shows a draft of a folder, as it is on the disk. */
export async function openDraft(folder: SampleFolder, name = 'draft.md'): Promise<TextEditor> {
  // Without the extension, a test would wait in vain.
  await activateStet();
  const editor = await window.showTextDocument(sampleFile(folder, name), { preview: false });
  if (editor.document.isDirty) await commands.executeCommand('workbench.action.files.revert');
  return editor;
}

/** The range of the first occurrence of a text, which must be there. */
export function find(document: TextDocument, text: string): Range {
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, `${document.uri.path} holds “${text}”`);
  return new Range(document.positionAt(offset), document.positionAt(offset + text.length));
}

/** What Stet has found in a document. */
export function findingsOf({ uri }: TextDocument): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'stet');
}

/** The public code of a finding. */
export function codeOf({ code }: Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** Waits for a finding with a code at a text. */
export function untilFound(document: TextDocument, code: string, text: string): Promise<Diagnostic> {
  return until(`${code} at “${text}”`, () => findingAt(document, code, text));
}

/** Waits until there are findings, but none with a code at a text. */
export async function untilGone(document: TextDocument, code: string, text: string): Promise<void> {
  await until(`end of ${code} at “${text}”`, () =>
    findingsOf(document).length > 0 && findingAt(document, code, text) === undefined ? true : undefined,
  );
}

function findingAt(document: TextDocument, code: string, text: string): Diagnostic | undefined {
  return findingsOf(document).find(
    (finding) => codeOf(finding) === code && document.getText(finding.range).includes(text),
  );
}
