import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { type AddedSource, COMMANDS, TRUST_METHOD } from '../../server/src/protocol.ts';
import { writeFolder } from '../temporaryFolder.ts';
import { localNetwork, startServer } from '../unit/adding/localServer.ts';
import { startClient, type TestClient } from './client.ts';
import { open, openDraft, SOURCES } from './draftFile.ts';

/** Asks the server to add a source. */
function add(client: TestClient, argument: object): Promise<AddedSource> {
  return client.connection.sendRequest('workspace/executeCommand', {
    command: COMMANDS.addSource,
    arguments: [argument],
  });
}

describe('adding a source', () => {
  const CITED = 'It left [@mine].';
  const isClean = ({ diagnostics }: { diagnostics: readonly unknown[] }): boolean => diagnostics.length === 0;

  it('copies a file, and the draft has it at once', async () => {
    const files = { ...SOURCES, 'note.txt': 'A note about 352 nationals.\n' };
    const { client, uri, published } = await openDraft(CITED, files);
    assert.equal(published.diagnostics[0]?.code, 'unknown-citation');
    const from = client.messages.length;
    const added = await add(client, { source: 'note.txt', uri, key: 'mine' });
    assert.deepEqual(added, {
      key: 'mine',
      citation: '[@mine]',
      uri: client.uriOf('sources/mine.txt'),
      bibliographyUri: added.bibliographyUri,
      notes: [],
    });
    await client.published(uri, isClean, from);
  });

  it('makes the folder where there is none', async () => {
    const { client, uri } = await openDraft(CITED, { 'note.txt': 'A note about 352 nationals.\n' });
    const from = client.messages.length;
    await add(client, { source: 'note.txt', uri, key: 'mine' });
    await client.published(uri, isClean, from);
    assert.match(readFileSync(`${client.folder}/sources/library.bib`, 'utf8'), /^@misc\{mine,/);
  });

  it('fetches a page', async () => {
    const { port } = await startServer({
      '/': { headers: { 'content-type': 'text/plain' }, body: 'They counted 352 nationals.' },
    });
    const client = await startClient(writeFolder(SOURCES), { network: localNetwork() });
    await open(client, client.uriOf('draft.md'), CITED);
    const { key } = await add(client, { source: `http://www.museum.example:${port}/` });
    assert.match(readFileSync(`${client.folder}/sources/${key}.txt`, 'utf8'), /352/);
  });

  it('is refused with what to do', async () => {
    const { client, uri } = await openDraft(CITED);
    await assert.rejects(
      add(client, { source: 'http://127.0.0.1/', uri }),
      /no public address.*add the file/,
    );
    await assert.rejects(add(client, { source: 'gone.txt', uri }), /There is no file.*Check the path/);
    await assert.rejects(add(client, { file: 'a' }), /argument is not understood/);
  });

  it('is refused in a folder that is not trusted, until it is', async () => {
    const files = { ...SOURCES, 'note.txt': 'A note about 352 nationals.\n' };
    const initializationOptions = { trusted: false };
    const { client, uri } = await openDraft(CITED, files, { initializationOptions });
    await assert.rejects(add(client, { source: 'note.txt', uri }), /say first that you trust it/);
    assert.equal(existsSync(`${client.folder}/sources/note.txt`), false);
    await client.connection.sendNotification(TRUST_METHOD);
    assert.equal((await add(client, { source: 'note.txt', uri, key: 'mine' })).key, 'mine');
  });

  it('is cancelled', async () => {
    const { port, requests } = await startServer({ '/': () => {} });
    const { client, uri } = await openDraft(CITED, SOURCES, { network: localNetwork() });
    const source = new CancellationTokenSource();
    const adding = client.connection.sendRequest(
      'workspace/executeCommand',
      { command: COMMANDS.addSource, arguments: [{ source: `http://www.museum.example:${port}/`, uri }] },
      source.token,
    );
    while (requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    source.cancel();
    await assert.rejects(adding, { code: LSPErrorCodes.RequestCancelled });
  });
});
