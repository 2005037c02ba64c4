import type { ExtensionContext } from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import { askForReason } from './commands/letStand.ts';
import { DRAFT_SELECTOR } from './drafts.ts';

/** How often a server that has crashed is started again within three minutes. */
const RESTART_LIMIT = 5;

/** The client of the server that the extension carries; not started yet. */
export function createClient(context: ExtensionContext): LanguageClient {
  const server: ServerOptions = {
    module: context.asAbsolutePath('dist/server/main.cjs'),
    transport: TransportKind.stdio,
  };
  return new LanguageClient('stet', 'Stet', server, clientOptions());
}

function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: DRAFT_SELECTOR,
    diagnosticCollectionName: 'stet',
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    connectionOptions: { maxRestartCount: RESTART_LIMIT },
    middleware: { executeCommand: askForReason },
  };
}
