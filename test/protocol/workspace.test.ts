import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { toUri } from '../../server/src/lsp/uris.ts';
import { COMMANDS } from '../../server/src/protocol.ts';
import { writeFolder } from '../temporaryFolder.ts';
import { type Publication, startClient, type TestClient } from './client.ts';
import { open, openDraft, SOURCES } from './draftFile.ts';

const DRAFT = 'The ministry counted 352 Kyrgyz nationals who left for Syria [@ministry].';
const MINISTRY = SOURCES['sources/ministry.md'] ?? '';

/** The codes of the warnings. */
function warningsOf({ diagnostics }: Publication): readonly unknown[] {
  return diagnostics.filter(({ severity }) => severity === 2).map(({ code }) => code);
}

/** Tells the server that a file has changed (2), was made (1) or removed (3), and waits for the sources to settle. */
async function noteChange(client: TestClient, name: string, type: 1 | 2 | 3): Promise<number> {
  const from = client.messages.length;
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: client.uriOf(name), type }],
  });
  const indexing = await client.waitFor('stet/status', ({ state }) => state === 'indexing', from);
  await client.settled(client.messages.indexOf(indexing));
  return from;
}

describe('watched files', () => {
  it('are asked for where the client can watch', async () => {
    const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    const client = await startClient(writeFolder(SOURCES), { capabilities });
    const { params } = await client.waitFor('client/registerCapability', () => true);
    assert.equal(params.registrations[0].method, 'workspace/didChangeWatchedFiles');
  });

  it('change the verdict when a source changes', async () => {
    const { client, uri, published } = await openDraft(DRAFT);
    assert.deepEqual(published.diagnostics, []);
    writeFileSync(`${client.folder}/sources/ministry.md`, MINISTRY.replace('352', '417'));
    const from = await noteChange(client, 'sources/ministry.md', 2);
    const after = await client.published(uri, ({ diagnostics }) => diagnostics.length > 0, from);
    assert.equal(after.diagnostics[0]?.code, 'conflict');
  });

  it('add a source and take one away', async () => {
    const text = 'It left [@new].';
    const { client, uri, published } = await openDraft(text);
    assert.equal(published.diagnostics[0]?.code, 'unknown-citation');
    writeFileSync(`${client.folder}/sources/new.txt`, 'A new source.\n');
    const made = await noteChange(client, 'sources/new.txt', 1);
    await client.published(uri, ({ diagnostics }) => diagnostics.length === 0, made);
    rmSync(`${client.folder}/sources/new.txt`);
    const removed = await noteChange(client, 'sources/new.txt', 3);
    await client.published(uri, ({ diagnostics }) => diagnostics[0]?.code === 'unknown-citation', removed);
  });
});

describe('a draft that is closed', () => {
  it('while it is being checked is not warned of any more', async () => {
    const long = Array.from(
      { length: 400 },
      (_, i) => `In room ${i}, ${DRAFT.replace('352', `${i + 400}`)}\n\n`,
    ).join('');
    const client = await startClient(writeFolder(SOURCES));
    const [uri, other] = [client.uriOf('draft.md'), client.uriOf('other.md')];
    const show = (document: string, text: string) =>
      client.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: document, languageId: 'markdown', version: 1, text },
      });
    await show(uri, long);
    await client.waitFor('stet/status', ({ message }) => /checking the drafts/.test(message));
    const from = client.messages.length;
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.settled(from);
    await show(other, DRAFT);
    await client.waitFor('stet/verdicts', (verdicts) => verdicts.uri === other);
    const shown = client.messages.filter(
      ({ params }) => params.uri === uri && params.diagnostics?.length > 0,
    );
    assert.deepEqual(shown, []);
  });
});

describe('settings', () => {
  it('of the client that are not understood are told, its own names apart', async () => {
    const initializationOptions = {
      check: { debonce: 5 },
      severities: { conflict: 'loud' },
      marks: { style: 'off' },
    };
    const { client } = await openDraft(DRAFT, SOURCES, { initializationOptions });
    const warnings = client.messages
      .filter(({ method, params }) => method === 'window/logMessage' && params.type === 2)
      .map(({ params }) => params.message);
    assert.equal(warnings.length, 2);
    assert.match(warnings.join('\n'), /"check\.debonce" is not a setting: did you mean "debounce"/);
    assert.match(warnings.join('\n'), /"severities\.conflict": expected one of/);
  });

  it('of stet.json go before those of the client', async () => {
    const settings = { severities: { conflict: 'error' }, marks: { style: 'gutter' }, sources: [] };
    const capabilities = { workspace: { configuration: true } };
    const files = { ...SOURCES, 'stet.json': '{ "severities": { "unknown-citation": "off" } }' };
    const text =
      'It left [@nobody]. The ministry counted 325 Kyrgyz nationals who left for Syria [@ministry].';
    const { published } = await openDraft(text, files, { settings, capabilities });
    assert.deepEqual(
      published.diagnostics.map(({ code, severity }) => [code, severity]),
      [['conflict', 1]],
    );
  });

  it('that are wrong are marked in stet.json, and the rest of it counts', async () => {
    const files = { ...SOURCES, 'stet.json': '{\n  "severity": {},\n  "sources": "sources"\n}' };
    const { client, published } = await openDraft(DRAFT, files);
    assert.deepEqual(published.diagnostics, []);
    const marked = await client.published(
      client.uriOf('stet.json'),
      ({ diagnostics }) => diagnostics.length > 0,
    );
    assert.match(String(marked.diagnostics[0]?.message), /did you mean "severities"/);
    assert.equal(marked.diagnostics[0]?.range.start.line, 1);
    const { params } = await client.waitFor('stet/status', ({ state }) => state === 'problem');
    assert.equal(params.problems[0].code, 'configuration');
  });

  it('that change are used at once', async () => {
    const { client, uri } = await openDraft('It left [@nobody].');
    writeFileSync(`${client.folder}/stet.json`, '{ "severities": { "unknown-citation": "error" } }');
    const from = client.messages.length;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: client.uriOf('stet.json'), type: 1 }],
    });
    await client.published(uri, ({ diagnostics }) => diagnostics[0]?.severity === 1, from);
  });
});

describe('sources', () => {
  it('of two workspace folders are kept apart', async () => {
    const first = writeFolder(SOURCES);
    const second = writeFolder({ 'sources/ministry.md': MINISTRY.replace('352', '325') });
    const client = await startClient(first, { folders: [first, second] });
    const one = await open(client, client.uriOf('draft.md'), DRAFT);
    assert.deepEqual(one.diagnostics, []);
    const two = await open(client, `${client.uriOf('draft.md').replace(first, second)}`, DRAFT);
    assert.equal(two.diagnostics[0]?.code, 'conflict');
  });

  it('of a folder that is opened later count, and are let go with it', async () => {
    const first = writeFolder(SOURCES);
    const second = writeFolder({
      'stet.json': '{ "sources": ["archive"] }',
      'archive/ministry.md': MINISTRY,
    });
    const client = await startClient(first, { capabilities: { workspace: { workspaceFolders: true } } });
    const uri = client.uriOf('part/draft.md').replace(first, second);
    const wrong = DRAFT.replace('352', '325');
    // No folder is known yet: the draft is one by itself, without sources.
    const alone = await open(client, uri, wrong);
    assert.deepEqual(warningsOf(alone), []);
    const folder = { uri: toUri(second), name: 'second' };
    for (const [added, removed, expected] of [
      [[folder], [], 'conflict'],
      [[], [folder], ''],
    ] as const) {
      const from = client.messages.length;
      const event = { added: [...added], removed: [...removed] };
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
      await client.published(uri, (one) => warningsOf(one).join() === expected, from);
    }
  });

  it('named in the front matter of a draft count', async () => {
    const files = { 'archive/ministry.md': MINISTRY };
    const { published } = await openDraft(
      `---\nsources: archive\n---\n\n${DRAFT.replace('352', '325')}`,
      files,
    );
    assert.deepEqual(
      published.diagnostics.map(({ code }) => code),
      ['conflict'],
    );
  });

  it('that are missing are said to be, with what to do', async () => {
    const { client, published } = await openDraft('It counted 352 people.', {});
    assert.equal(published.diagnostics[0]?.code, 'no-sources');
    const status = await client.waitFor('stet/status', ({ state }) => state === 'problem');
    assert.match(status.params.message, /sources\//);
  });

  it('are not drafts themselves', async () => {
    const { client } = await openDraft(DRAFT);
    const uri = client.uriOf('sources/ministry.md');
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: MINISTRY },
    });
    const hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 8, character: 27 },
    });
    assert.equal(hover, null);
  });

  it('that cannot be read are problems', async () => {
    const files = { ...SOURCES, 'sources/broken.txt': '\u0000\u0001\u0002 not text \u0000' };
    const { client } = await openDraft(DRAFT, files);
    const { params } = await client.waitFor('stet/status', ({ problems }) => problems.length > 0);
    assert.equal(params.problems[0].code, 'binary-file');
  });

  it('are read until the user cancels, which the status says, and again when one of them changes', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, i) => [`sources/part${i}.txt`, `Part ${i} has ${i + 10} pages.\n`]),
    );
    const client = await startClient(writeFolder({ ...SOURCES, ...many }), {
      capabilities: { window: { workDoneProgress: true } },
    });
    const uri = client.uriOf('draft.md');
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: DRAFT.replace('352', '325') },
    });
    const { params } = await client.waitFor('$/progress', ({ value }) => value.kind === 'begin');
    await client.connection.sendNotification('window/workDoneProgress/cancel', { token: params.token });
    await client.waitFor('$/progress', ({ value }) => value.kind === 'end');
    const status = await client.waitFor('stet/status', ({ state }) => state === 'problem');
    assert.match(status.params.message, /was cancelled/);
    for (const command of [COMMANDS.factCheck, COMMANDS.checkWorkspace, COMMANDS.citationItems]) {
      const params = { command, arguments: [{ uri, query: '' }] };
      const asking = client.connection.sendRequest('workspace/executeCommand', params);
      await assert.rejects(asking, /have not been read/, command);
    }
    await noteChange(client, 'sources/part1.txt', 2);
    await client.published(uri, ({ diagnostics }) => diagnostics[0]?.code === 'conflict');
  });

  it('are read with progress where the client shows it', async () => {
    const { client } = await openDraft(DRAFT, SOURCES, {
      capabilities: { window: { workDoneProgress: true } },
    });
    await client.waitFor('$/progress', ({ value }) => value.kind === 'begin');
    await client.waitFor('$/progress', ({ value }) => value.kind === 'end');
  });
});
