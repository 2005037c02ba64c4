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
import { Restarts } from './restarts.ts';

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
    errorHandler: new Restarts(),
    middleware: { executeCommand: askForReason },
  };
}
