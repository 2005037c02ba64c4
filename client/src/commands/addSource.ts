import { commands, env, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { AddedSource } from '../../../server/src/protocol.ts';
import { isDraft } from '../drafts.ts';
import type { LanguageServer } from '../languageServer.ts';
import { requestAddedSource } from '../requests.ts';
import { insertAtCaret } from './insertAtCaret.ts';
import { runCancellable } from './runCancellable.ts';

const CITE = 'Cite It';
const OPEN = 'Open It';

/** Asks for a page, a DOI or a file, lets the server add it to the sources, and offers to cite it. */
export async function addSource(server: LanguageServer): Promise<void> {
  if (!workspace.isTrusted) {
    void window.showInformationMessage(
      'Adding sources writes into the folder, which has to be trusted first.',
    );
    return;
  }
  const source = await chooseSource();
  if (source === undefined) return;
  const active = window.activeTextEditor;
  const editor = active !== undefined && isDraft(active.document) ? active : undefined;
  const uri = editor?.document.uri.toString();
  const added = await runCancellable(`Stet: adding ${source}`, ({ token }) =>
    requestAddedSource(server, { source, ...(uri !== undefined && { uri }) }, token),
  );
  if (added === undefined) return;
  const pressed = await window.showInformationMessage(
    describe(added),
    ...actionsFor(added, editor !== undefined),
  );
  if (pressed === CITE && editor !== undefined) await insertAtCaret(editor, added.citation);
  if (pressed === OPEN && added.uri !== undefined)
    await commands.executeCommand('vscode.open', Uri.parse(added.uri));
}

interface SourceKind extends QuickPickItem {
  readonly choose: () => Promise<string | undefined>;
}

const KINDS: readonly SourceKind[] = [
  {
    label: '$(globe) A page or a DOI…',
    detail: 'Fetches it once, and keeps it with the day of access',
    choose: inputAddress,
  },
  { label: '$(file) A file…', detail: 'Copies it to the sources', choose: openFile },
];

async function chooseSource(): Promise<string | undefined> {
  const kind = await window.showQuickPick(KINDS, { title: 'Add a source' });
  return kind?.choose();
}

/** What a user has copied is likely what they want to add. */
const ADDRESS = /^\s*(?:https?:\/\/\S{3,2000}|(?:doi:\s?)?10\.\d{4,9}\/\S{1,400})\s*$/i;

async function inputAddress(): Promise<string | undefined> {
  const copied = await env.clipboard.readText();
  const address = await window.showInputBox({
    title: 'Add a source',
    prompt: 'The URL of a page or document, or a DOI',
    placeHolder: 'https://example.org/report or 10.1000/182',
    value: ADDRESS.test(copied) ? copied.trim() : '',
    validateInput: (text) =>
      text === '' || ADDRESS.test(text) ? undefined : 'A URL begins with http:// or https://, a DOI with 10.',
  });
  return address?.trim() || undefined;
}

async function openFile(): Promise<string | undefined> {
  const [chosen] = (await window.showOpenDialog({ title: 'Add a source', openLabel: 'Add' })) ?? [];
  return chosen?.fsPath;
}

function actionsFor({ uri }: AddedSource, canCite: boolean): readonly string[] {
  return [...(canCite ? [CITE] : []), ...(uri === undefined ? [] : [OPEN])];
}

function describe({ key, notes }: AddedSource): string {
  return [`Stet added the source as @${key}.`, ...notes].join(' ');
}
