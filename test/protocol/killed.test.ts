import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import {
  createProtocolConnection,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { toUri } from '../../server/src/lsp/uris.ts';
import type { Status } from '../../server/src/protocol.ts';
import { writeFolder } from '../temporaryFolder.ts';
import type { Publication } from './client.ts';
import { SOURCES } from './draftFile.ts';

const DRAFT = 'The ministry counted 325 Kyrgyz nationals who left for Syria [@ministry].';

/** A server in a process of its own, as an editor starts it, with a draft open in it. */
interface ServerProcess {
  readonly child: ChildProcess;
  readonly connection: ProtocolConnection;
  /** Resolves with the first status that passes. */
  readonly status: (passes: (status: Status) => boolean) => Promise<Status>;
  /** Resolves with the first diagnostics of the draft. */
  readonly diagnostics: Promise<Publication>;
}

async function startProcess(folder: string): Promise<ServerProcess> {
  const main = ['--import', 'tsx', 'server/src/lsp/main.ts', '--stdio'];
  const child = spawn(process.execPath, main, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const uri = toUri(`${folder}/draft.md`);
  const status = (passes: (one: Status) => boolean) =>
    new Promise<Status>((resolve) => {
      connection.onNotification('stet/status', (one: Status) => {
        if (passes(one)) resolve(one);
      });
    });
  const diagnostics = new Promise<Publication>((resolve) => {
    connection.onNotification('textDocument/publishDiagnostics', (published: Publication) => {
      if (published.uri === uri && published.diagnostics.length > 0) resolve(published);
    });
  });
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: toUri(folder),
    workspaceFolders: [{ uri: toUri(folder), name: 'folder' }],
    capabilities: {},
    initializationOptions: { check: { debounce: 0 } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const textDocument = { uri, languageId: 'markdown', version: 1, text: DRAFT };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  return { child, connection, status, diagnostics };
}

describe('a server that is killed while it indexes', () => {
  const part = 'The office has 12 rooms and 31 clerks, of whom 4 are away. '.repeat(200);
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`sources/part${i}.txt`, part]));

  it('leaves nothing behind that keeps the next one from its work', async () => {
    const folder = writeFolder({ ...SOURCES, ...many, 'draft.md': DRAFT });
    const files = readdirSync(folder, { recursive: true }).sort();
    const first = await startProcess(folder);
    await first.status(({ state }) => state === 'indexing');
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    first.connection.dispose();
    assert.deepEqual(readdirSync(folder, { recursive: true }).sort(), files);

    const second = await startProcess(folder);
    try {
      const { diagnostics, version } = await second.diagnostics;
      assert.deepEqual([version, diagnostics[0]?.code], [1, 'conflict']);
    } finally {
      second.connection.dispose();
      second.child.kill('SIGKILL');
    }
  }).timeout(60_000);
});
