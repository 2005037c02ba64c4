import { ConfigurationTarget, Uri, type WorkspaceFolder, window, workspace } from 'vscode';
import { SECTION } from '../settings.ts';

/** Lets the user choose folders of sources, and keeps them in the settings of the workspace folder. */
export async function chooseSources(): Promise<void> {
  const folder = await chooseWorkspaceFolder();
  if (folder === undefined) {
    void window.showInformationMessage('Open the folder of the draft first: File > Open Folder.');
    return;
  }
  const chosen = await window.showOpenDialog({
    title: 'Folders of sources',
    openLabel: 'Check against these',
    canSelectFiles: false,
    canSelectFolders: true,
    canSelectMany: true,
    defaultUri: folder.uri,
  });
  if (chosen === undefined) return;
  const paths = chosen.map((uri) => relativePath(folder.uri, uri));
  await workspace
    .getConfiguration(SECTION, folder.uri)
    .update('sources', paths, ConfigurationTarget.WorkspaceFolder);
}

async function chooseWorkspaceFolder(): Promise<WorkspaceFolder | undefined> {
  const document = window.activeTextEditor?.document;
  const own = document === undefined ? undefined : workspace.getWorkspaceFolder(document.uri);
  if (own !== undefined) return own;
  const folders = workspace.workspaceFolders ?? [];
  return folders.length > 1 ? window.showWorkspaceFolderPick() : folders[0];
}

/** A path relative to the workspace folder where it lies within it, else an absolute one. */
function relativePath(folder: Uri, uri: Uri): string {
  const prefix = Uri.joinPath(folder, '/').fsPath;
  return uri.fsPath.startsWith(prefix) ? uri.fsPath.slice(prefix.length).replaceAll('\\', '/') : uri.fsPath;
}
