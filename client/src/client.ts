import { type ExtensionContext, type LogOutputChannel, workspace } from 'vscode';
import {
  type ErrorHandler,
  LanguageClient,
  RevealOutputChannelOn,
  type ServerOptions,
  TransportKind,
} from 'vscode-languageclient/node';
import type { TrustOptions } from '../../server/src/protocol.ts';
import { askForReason } from './commands/letStand.ts';
import { DRAFT_SELECTOR } from './drafts.ts';

/** A client of the server that the extension carries; not started yet. */
export function createClient(
  context: ExtensionContext,
  outputChannel: LogOutputChannel,
  errorHandler: ErrorHandler,
): LanguageClient {
  const server: ServerOptions = {
    module: context.asAbsolutePath('dist/server/main.js'),
    transport: TransportKind.stdio,
  };
  return new LanguageClient('stet', 'Stet', server, {
    documentSelector: DRAFT_SELECTOR,
    diagnosticCollectionName: 'stet',
    outputChannel,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler,
    initializationOptions: (): TrustOptions => ({ trusted: workspace.isTrusted }),
    middleware: { executeCommand: askForReason },
  });
}
