import { commands, window } from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';

const RELOAD = 'Reload Window';

/** Ends the server where it runs, and starts it. */
export async function restartServer(client: LanguageClient): Promise<void> {
  if (client.isRunning()) return client.restart();
  // The language client keeps to a start that has failed, so that only a new extension host helps.
  if (client.state !== State.StartFailed) return client.start();
  const pressed = await window.showErrorMessage(
    'Stet: the language server could not be started. The output says why.',
    RELOAD,
  );
  if (pressed === RELOAD) await commands.executeCommand('workbench.action.reloadWindow');
}
