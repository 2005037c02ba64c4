import type { ClientCapabilities } from 'vscode-languageserver';

/** What the server needs to know of its client. */
export interface ClientFeatures {
  readonly pullsDiagnostics: boolean;
  readonly configuration: boolean;
  readonly workDoneProgress: boolean;
  readonly watchedFiles: boolean;
  readonly workspaceFolders: boolean;
  readonly changeConfiguration: boolean;
  readonly refreshesCodeLens: boolean;
  readonly refreshesInlayHints: boolean;
  readonly locationLinks: boolean;
}

/** What the client says that it can do. */
export function readClientFeatures({ textDocument, workspace, window }: ClientCapabilities): ClientFeatures {
  return {
    // Without a refresh the client would not learn that a source has changed.
    pullsDiagnostics:
      textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    workDoneProgress: window?.workDoneProgress === true,
    watchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    changeConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    refreshesCodeLens: workspace?.codeLens?.refreshSupport === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    locationLinks: textDocument?.definition?.linkSupport === true,
  };
}
