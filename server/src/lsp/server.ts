import type { Connection } from 'vscode-languageserver';
import { rehearseCheck } from '../features/rehearseCheck.ts';
import { TRUST_METHOD } from '../protocol.ts';
import { describeCapabilities } from './capabilities.ts';
import { registerCommands } from './commands.ts';
import { followDocuments } from './documents.ts';
import { registerFeatures } from './features.ts';
import { guardEvent } from './guard.ts';
import { registerPullDiagnostics } from './pullDiagnostics.ts';
import type { Runtime } from './runtime.ts';
import { Session } from './session.ts';
import { runInSlices } from './slices.ts';
import { noteFileChanges, watch } from './watching.ts';

/** Serves one client over a connection until it says exit. */
export function startServer(connection: Connection, runtime: Runtime): void {
  let session: Session | undefined;
  const current = () => session;
  const onEvent =
    <Params>(name: string, handle: (session: Session, params: Params) => Promise<void> | void) =>
    (params: Params) => {
      const one = session;
      if (one !== undefined) guardEvent(name, one.log, () => handle(one, params))();
    };
  connection.onInitialize((params) => {
    session = new Session(connection, runtime, params);
    return {
      capabilities: describeCapabilities(session.client),
      serverInfo: { name: 'stet', version: runtime.version },
    };
  });
  connection.onInitialized(
    onEvent('start', async (one) => {
      if (one.client.workspaceFolders) followFolders(connection, one);
      one.updateStatus();
      await watch(one);
      await runInSlices(rehearseCheck(), runtime.now, () => false);
    }),
  );
  connection.onDidChangeConfiguration(onEvent('configuration', (one) => one.reconfigure()));
  connection.onNotification(
    TRUST_METHOD,
    onEvent('trust', (one) => one.trust()),
  );
  connection.onDidChangeWatchedFiles(onEvent('watch', noteFileChanges));
  followDocuments(connection, current);
  registerFeatures(connection, current);
  registerPullDiagnostics(connection, current);
  registerCommands(connection, current);
  connection.listen();
}

function followFolders(connection: Connection, session: Session): void {
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    session.folders.remove(removed.map(({ uri }) => uri));
    session.folders.add(added.map(({ uri }) => uri));
    guardEvent('folders', session.log, () => session.reconfigure())();
  });
}
