import {
  CodeActionKind,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { COMMANDS } from '../protocol.ts';
import type { ClientFeatures } from './clientFeatures.ts';

/** The characters that open a list: `@` begins a key, `^` a footnote's mark. */
const COMPLETION_TRIGGERS = ['@', '^'];

/** What the server offers to a client. */
export function describeCapabilities(client: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    completionProvider: { triggerCharacters: COMPLETION_TRIGGERS, resolveProvider: true },
    definitionProvider: true,
    referencesProvider: true,
    documentLinkProvider: {},
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    renameProvider: { prepareProvider: true },
    codeLensProvider: {},
    inlayHintProvider: true,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] },
    executeCommandProvider: { commands: Object.values(COMMANDS), workDoneProgress: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'stet', interFileDependencies: false, workspaceDiagnostics: false },
    }),
  };
}
