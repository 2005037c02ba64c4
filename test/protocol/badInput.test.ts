import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { edit, openDraft, SOURCES } from './draftFile.ts';

const SENTENCE = 'The ministry counted 325 Kyrgyz nationals who left for Syria [@ministry]. ';

describe('bad input', () => {
  it('a draft of 1 MB is checked', async () => {
    const paragraph = 'Nothing that could be counted stands in this sentence of the draft. '.repeat(12);
    const text = `${`${paragraph}\n\n`.repeat(1200)}${SENTENCE}`;
    const { published } = await openDraft(text);
    assert.equal(published.diagnostics[0]?.code, 'conflict');
  }).timeout(30_000);

  it('a draft that is one line of 500 KB is checked', async () => {
    const text = `${'Nothing that could be counted stands in this sentence of the draft. '.repeat(7500)}${SENTENCE}`;
    const { published } = await openDraft(text);
    assert.equal(published.diagnostics[0]?.code, 'conflict');
  }).timeout(30_000);

  it('a position behind the end of the text is the end', async () => {
    const { client, uri } = await openDraft(SENTENCE);
    const position = { line: 900, character: 900 };
    const hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    assert.equal(hover, null);
    const actions = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    assert.deepEqual(actions, []);
  });

  it('a draft that is deleted on disk while it is open is still checked', async () => {
    const draft = await openDraft(SENTENCE.replace('325', '⟦325⟧'));
    rmSync(`${draft.client.folder}/draft.md`);
    await draft.client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: draft.uri, type: 3 }],
    });
    const after = await edit(draft, 2, draft.range, '352');
    assert.deepEqual(after.diagnostics, []);
  });

  it('a document that is closed has its diagnostics taken back', async () => {
    const { client, uri } = await openDraft(SENTENCE);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.published(uri, ({ diagnostics }) => diagnostics.length === 0);
  });

  it('requests about documents that are not open are answered', async () => {
    const { client } = await openDraft(SENTENCE);
    const textDocument = { uri: client.uriOf('nothing.md') };
    const position = { line: 0, character: 0 };
    for (const method of ['textDocument/hover', 'textDocument/definition', 'textDocument/completion'])
      assert.equal(await client.connection.sendRequest(method, { textDocument, position }), null);
  });

  it('a request that is cancelled is answered as such', async () => {
    const { client, uri } = await openDraft(SENTENCE, SOURCES);
    const { CancellationTokenSource } = await import('vscode-languageserver');
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(
      'textDocument/references',
      { textDocument: { uri }, position: { line: 0, character: 64 }, context: { includeDeclaration: true } },
      source.token,
    );
    source.cancel();
    await assert.rejects(asked, /cancelled/);
  });

  it('an edit overtakes a check: the last version is published', async () => {
    const draft = await openDraft(SENTENCE.replace('325', '⟦325⟧'));
    const { connection } = draft.client;
    const from = draft.client.messages.length;
    for (let version = 2; version <= 20; version++) {
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: draft.uri, version },
        contentChanges: [{ range: draft.range, text: version === 20 ? '352' : '325' }],
      });
    }
    const last = await draft.client.published(draft.uri, ({ version }) => version === 20, from);
    assert.deepEqual(last.diagnostics, []);
  });
});
