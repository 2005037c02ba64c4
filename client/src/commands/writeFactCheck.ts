import { commands, env, Uri, ViewColumn, window, workspace } from 'vscode';
import type { FactCheckArguments } from '../../../server/src/protocol.ts';
import { describeError } from '../describeError.ts';
import { isDraft } from '../drafts.ts';
import type { LanguageServer } from '../languageServer.ts';
import { requestFactCheck } from '../requests.ts';
import { runCancellable } from './runCancellable.ts';

const OPEN = 'Open It';

type Format = NonNullable<FactCheckArguments['format']>;

/** What each ending of a file's name asks for. */
const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['html', 'html'],
  ['htm', 'html'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
]);

/** Asks where to save the fact-check report of the active draft, lets the server write it, and offers to open it. */
export async function writeFactCheck(server: LanguageServer): Promise<void> {
  const draft = window.activeTextEditor?.document;
  if (draft === undefined || !isDraft(draft)) {
    void window.showInformationMessage('Open the draft first: a Markdown or Quarto file on this machine.');
    return;
  }
  const target = await chooseTarget(draft.uri);
  if (target === undefined) return;
  const format = FORMATS.get(extensionOf(target));
  if (format === undefined)
    throw new Error('A fact-check report is a page or a Markdown file. End its name with .html or .md.');
  if (target.toString() === draft.uri.toString())
    throw new Error('The report would replace the draft. Give it another name.');
  const report = await runCancellable('Stet: fact-check report', (task) =>
    requestFactCheck(server, { uri: draft.uri.toString(), format }, task),
  );
  if (report === undefined) return;
  await save(target, report.text);
  const pressed = await window.showInformationMessage(
    `Stet wrote the report to ${workspace.asRelativePath(target)}.`,
    OPEN,
  );
  if (pressed === OPEN) await open(target, format, report.text);
}

/** Beside the draft, `draft.fact-check.html`: the server takes no file of such a name for a source or a draft. */
function chooseTarget(draft: Uri): Thenable<Uri | undefined> {
  const isSaved = draft.scheme === 'file';
  const folder = isSaved ? Uri.joinPath(draft, '..') : workspace.workspaceFolders?.[0]?.uri;
  const name = `${nameOf(draft).replace(/\.[^.]*$/, '')}.fact-check.html`;
  return window.showSaveDialog({
    title: 'Save the fact-check report',
    saveLabel: 'Save',
    filters: { 'Page to read and print': ['html'], 'List of tasks in Markdown': ['md'] },
    ...(folder !== undefined && { defaultUri: Uri.joinPath(folder, name) }),
  });
}

async function save(target: Uri, text: string): Promise<void> {
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch (error) {
    throw new Error(`The report could not be saved: ${describeError(error)}. Choose another folder or name.`);
  }
}

/** Markdown to tick off in an editor; a page in the browser, or here where that is on another machine than the file. */
async function open(target: Uri, format: Format, text: string): Promise<void> {
  if (format === 'markdown') await commands.executeCommand('vscode.open', target);
  else if (env.remoteName !== undefined) showHere(nameOf(target), text);
  else if (!(await env.openExternal(target))) throw new Error(`Open ${target.fsPath} in a browser.`);
}

/** The page holds no script and needs none. */
function showHere(title: string, page: string): void {
  const options = { enableFindWidget: true };
  window.createWebviewPanel('stet.factCheck', title, ViewColumn.Active, options).webview.html = page;
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function extensionOf(uri: Uri): string {
  return /\.([^.]*)$/.exec(nameOf(uri))?.[1]?.toLowerCase() ?? '';
}
