/** What the workbench opens, by absolute paths. */
export interface WorkbenchContents {
  /** A folder, or a `.code-workspace` file. */
  readonly workspace: string;
  /** A file to show. */
  readonly file?: string;
  /** An extension to load from its folder, instead of an installed one. */
  readonly extension?: string;
  /** A test suite to run in the extension host; the page says when it has ended. */
  readonly suite?: string;
}

/** The address of a workbench. Its payload is a list of names and values that VS Code itself has defined. */
export function workbenchAddress(port: number, contents: WorkbenchContents): string {
  const authority = `127.0.0.1:${port}`;
  const remote = (path: string): string => `vscode-remote://${authority}${path}`;
  const payload: [string, string][] = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  if (contents.file !== undefined) payload.push(['openFile', remote(contents.file)]);
  if (contents.extension !== undefined)
    payload.push(['extensionDevelopmentPath', remote(contents.extension)]);
  if (contents.suite !== undefined) payload.push(['extensionTestsPath', remote(contents.suite)]);
  const kind = contents.workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({ [kind]: contents.workspace, payload: JSON.stringify(payload) });
  return `http://${authority}/?${query}`;
}
