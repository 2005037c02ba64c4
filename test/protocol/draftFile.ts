import type { Position, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { writeFolder } from '../temporaryFolder.ts';
import { type ClientOptions, type Publication, startClient, type TestClient } from './client.ts';

/** A text with the places that its marks stand at: `|` one caret, `⟦…⟧` a range; the marks themselves are taken out. */
export interface MarkedText {
  readonly text: string;
  readonly position: Position;
  readonly range: { readonly start: Position; readonly end: Position };
}

export function readMarks(marked: string): MarkedText {
  const caret = marked.replace(/[⟦⟧]/g, '').indexOf('|');
  const plain = marked.replace(/\|/, '');
  const [start, end] = [plain.indexOf('⟦'), plain.indexOf('⟧') - 1];
  const text = plain.replace(/[⟦⟧]/g, '');
  const document = TextDocument.create('', '', 0, text);
  const at = (offset: number) => document.positionAt(Math.max(0, offset));
  const position = at(caret >= 0 ? caret : start);
  return {
    text,
    position,
    range: start < 0 ? { start: position, end: position } : { start: at(start), end: at(end) },
  };
}

/** The sources that most tests use. */
export const SOURCES: Readonly<Record<string, string>> = {
  'sources/ministry.md':
    '---\nid: ministry\ntitle: Register of departures\nauthor: Aida Bekova\npublisher: Steppe Wire\ndate: 2015-06-15\n---\n\nThe ministry has counted 352 Kyrgyz nationals who left for Syria, 49 of them women.\n\nThe secretariat said that up to 4,000 fighters have crossed the border since the spring.\n',
  'sources/hospital.txt':
    'Hospital report\n\nThe hospital in Osh treated 117 wounded patients in March.\n\n"Nobody asked us how many beds were left," the head doctor said.\n',
  'sources/library.bib':
    '@article{ministry, title = {Register of departures}, author = {Bekova, Aida}, date = {2015-06-15}}\n\n@book{atlas2014, title = {An atlas of the steppe}, author = {Orlov, Boris}, date = {2014}}\n',
};

/** A draft that is open in a client. */
export interface OpenedDraft extends MarkedText {
  readonly client: TestClient;
  readonly uri: string;
  readonly published: Publication;
}

/** Opens a draft with marks in a folder with sources, and waits until the sources are read and it is checked. */
export async function openDraft(
  marked: string,
  files: Readonly<Record<string, string>> = SOURCES,
  options: ClientOptions = {},
): Promise<OpenedDraft> {
  const marks = readMarks(marked);
  const folder = writeFolder({ 'draft.md': marks.text, ...files });
  const client = await startClient(folder, options);
  const uri = client.uriOf('draft.md');
  const published = await open(client, uri, marks.text);
  return { ...marks, client, uri, published };
}

/** Opens a document and waits until it has been checked against its sources. */
export async function open(client: TestClient, uri: string, text: string): Promise<Publication> {
  const from = client.messages.length;
  const textDocument = { uri, languageId: 'markdown', version: 1, text };
  await client.connection.sendNotification('textDocument/didOpen', { textDocument });
  const indexing = await client.waitFor('stet/status', ({ state }) => state === 'indexing', from);
  return checkedAfter(client, uri, client.messages.indexOf(indexing));
}

/** What is published of a document once nothing is being read any more. */
async function checkedAfter(client: TestClient, uri: string, from: number): Promise<Publication> {
  const status = await client.settled(from);
  const at = client.messages.findIndex(({ params }) => params === status);
  return client.published(uri, () => true, at);
}

/** Replaces a range of an open document. */
export async function edit(
  draft: Pick<OpenedDraft, 'client' | 'uri'>,
  version: number,
  range: MarkedText['range'],
  text: string,
): Promise<Publication> {
  const from = draft.client.messages.length;
  await draft.client.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: draft.uri, version },
    contentChanges: [{ range, text }],
  });
  return draft.client.published(draft.uri, (one) => one.version === version, from);
}

/** The text after edits. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]);
}

/** The edits of a workspace edit for a document. */
export function editsFor(edit: WorkspaceEdit | undefined, uri: string): TextEdit[] {
  return (edit?.documentChanges ?? []).flatMap((change) =>
    'edits' in change && change.textDocument.uri === uri ? (change.edits as TextEdit[]) : [],
  );
}
