import assert from 'node:assert/strict';
import { renameSync, rmSync } from 'node:fs';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver';
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
    const draft = await openDraft(text);
    assert.equal(draft.published.diagnostics[0]?.code, 'conflict');
    // An edit in the middle of the line moves the finding.
    const middle = { line: 0, character: text.length >> 1 };
    const after = await edit(draft, 2, { start: middle, end: middle }, 'so ');
    const before = draft.published.diagnostics[0]?.range.start.character ?? 0;
    assert.equal(after.diagnostics[0]?.range.start.character, before + 3);
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

  it('a draft that is renamed while it is open is checked under its new name alone', async () => {
    const { client, uri } = await openDraft(SENTENCE);
    const renamed = client.uriOf('renamed.md');
    renameSync(`${client.folder}/draft.md`, `${client.folder}/renamed.md`);
    const from = client.messages.length;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [
        { uri, type: 3 },
        { uri: renamed, type: 1 },
      ],
    });
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: renamed, languageId: 'markdown', version: 1, text: SENTENCE },
    });
    await client.published(uri, ({ diagnostics }) => diagnostics.length === 0, from);
    await client.published(renamed, ({ diagnostics }) => diagnostics[0]?.code === 'conflict', from);
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

  it('a stale position in commands and fixes is refused, not guessed', async () => {
    const draft = await openDraft(`All is well here.\n\n${SENTENCE.replace('325', '⟦325⟧')}`);
    const { client, uri, range, published } = draft;
    const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    await edit(draft, 2, whole, 'Nothing is left.');
    const stale = { uri, range, reason: 'none' };
    await assert.rejects(
      client.connection.sendRequest('workspace/executeCommand', {
        command: 'stet.addStet',
        arguments: [stale],
      }),
      /no claim here/,
    );
    const context = { diagnostics: published.diagnostics };
    const asked = { textDocument: { uri }, range, context };
    assert.deepEqual(await client.connection.sendRequest('textDocument/codeAction', asked), []);
  });

  it('a fix names the version that it is for, so that a client refuses it for a later one', async () => {
    const { client, uri, range, published } = await openDraft(SENTENCE.replace('325', '⟦325⟧'));
    const [fix] = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: published.diagnostics },
    });
    const [change] = (fix?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(change?.textDocument, { uri, version: 1 });
  });

  it('an edit behind the end of the text is one at its end', async () => {
    const draft = await openDraft('It begins here. ');
    const nowhere = { line: 77, character: 7 };
    const after = await edit(draft, 2, { start: nowhere, end: nowhere }, SENTENCE);
    assert.deepEqual(after.diagnostics[0]?.range.start, { line: 0, character: 37 });
  });
});
