import type { ExtensionContext } from 'vscode';
import type { Status } from '../../server/src/protocol.ts';
import { registerCommands } from './commands/register.ts';
import { LanguageServer } from './languageServer.ts';
import { StatusItem } from './statusItem.ts';
import { VerdictMarks } from './verdictMarks.ts';

/** What the extension tells other extensions. */
export interface StetExtension {
  /** The process of the language server; undefined where it does not run. */
  readonly serverProcessId: () => number | undefined;
  /** How things stand, as the status item shows it; undefined before the server has said so. */
  readonly status: () => Status | undefined;
}

let server: LanguageServer | undefined;

/** Starts the server. VS Code calls it when the first draft is opened. */
export async function activate(context: ExtensionContext): Promise<StetExtension> {
  const own = new LanguageServer(context);
  server = own;
  const status = new StatusItem(own);
  context.subscriptions.push(own, status, new VerdictMarks(own), ...registerCommands(own, status));
  // The client tells the user of a failure. The commands stay, so that they can read the output and start it again.
  await own.start().catch(() => {});
  return { serverProcessId: () => own.client.serverProcess?.pid, status: () => status.lastStatus };
}

/** Ends the server. */
export async function deactivate(): Promise<void> {
  await server?.stop();
  server = undefined;
}
