import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import type { ClientFeatures } from './clientFeatures.ts';

/** Lets the client ask again for all that it pulls. */
export function refreshAll(connection: Connection, client: ClientFeatures): void {
  if (client.pullsDiagnostics) refreshDiagnostics(connection);
  if (client.refreshesCodeLens)
    noteRefusal(connection, 'code lenses', connection.sendRequest(CodeLensRefreshRequest.type));
  if (client.refreshesInlayHints)
    noteRefusal(connection, 'inlay hints', connection.languages.inlayHint.refresh());
}

/** Lets a client that pulls diagnostics ask again for them. */
export function refreshDiagnostics(connection: Connection): void {
  noteRefusal(connection, 'diagnostics', connection.languages.diagnostics.refresh());
}

/** A client that will not goes on showing what it has: that is its own affair, and no reason for the server to end. */
function noteRefusal(connection: Connection, what: string, refresh: Promise<void>): void {
  refresh.catch((error: unknown) =>
    connection.console.warn(`The editor does not refresh its ${what}: ${error}`),
  );
}
