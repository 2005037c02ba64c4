import type { ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Status } from '../../server/src/protocol.ts';
import { createClient } from './client.ts';
import { registerCommands } from './commands/register.ts';
import { StatusItem } from './statusItem.ts';
import { VerdictMarks } from './verdictMarks.ts';

/** What the extension tells other extensions. */
export interface StetExtension {
  /** The process of the language server; undefined where it does not run. */
  readonly serverProcessId: () => number | undefined;
  /** How things stand, as the status item shows it; undefined before the server has said so. */
  readonly status: () => Status | undefined;
}

let client: LanguageClient | undefined;

/** Starts the server. VS Code calls it when the first draft is opened. */
export async function activate(context: ExtensionContext): Promise<StetExtension> {
  const started = createClient(context);
  client = started;
  const status = new StatusItem(started);
  context.subscriptions.push(status, new VerdictMarks(started), ...registerCommands(started, status));
  try {
    await started.start();
  } catch (error) {
    // The commands stay, so that the user can read the output and start it again.
    started.error('The language server could not be started.', error, 'force');
  }
  return { serverProcessId: () => started.serverProcess?.pid, status: () => status.lastStatus };
}

/** Ends the server. */
export async function deactivate(): Promise<void> {
  await client?.stop();
  client = undefined;
}
