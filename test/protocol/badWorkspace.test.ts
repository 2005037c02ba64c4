import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { writeFolder } from '../temporaryFolder.ts';
import { startClient } from './client.ts';
import { open, openDraft, SOURCES } from './draftFile.ts';

const SENTENCE = 'The ministry counted 325 Kyrgyz nationals who left for Syria [@ministry]. ';

describe('sources that change', () => {
  it('while they are read count as they are at the end', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [`sources/part${i}.txt`, `Part ${i} has ${i + 10} pages.\n`]),
    );
    const folder = writeFolder({ ...SOURCES, ...many });
    const client = await startClient(folder);
    const uri = client.uriOf('draft.md');
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: SENTENCE },
    });
    await client.waitFor('stet/status', ({ state }) => state === 'indexing');
    // First cut off, as by an editor that is still writing; then written in full, with another figure.
    for (const text of ['---\nid: minis', (SOURCES['sources/ministry.md'] ?? '').replace('352', '325')]) {
      writeFileSync(`${folder}/sources/ministry.md`, text);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: client.uriOf('sources/ministry.md'), type: 2 }],
      });
    }
    await client.waitFor('stet/status', ({ state, sources }) => state === 'ready' && sources === 302);
    await client.published(uri, ({ diagnostics }) => diagnostics.length === 0);
    const hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 22 },
    });
    assert.match(JSON.stringify(hover), /counted \*\*325\*\* Kyrgyz/);
  });

  it('and are taken away while they are read are no longer there', async () => {
    const client = await startClient(writeFolder(SOURCES));
    const uri = client.uriOf('draft.md');
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: 'It left [@hospital].' },
    });
    await client.waitFor('stet/status', ({ state }) => state === 'indexing');
    rmSync(`${client.folder}/sources/hospital.txt`);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: client.uriOf('sources/hospital.txt'), type: 3 }],
    });
    await client.published(uri, ({ diagnostics }) => diagnostics[0]?.code === 'unknown-citation');
  });
});

describe('a stet.json with errors', () => {
  it('has each of them marked at its place, and what is right counts', async () => {
    const configuration = `{
  "source": "sources",
  "severities": { "conflict": "fatal", "unknown-citation": "error", "nonsense": "off" },
  "check": { "debounce": -5 },
  "maxFileSizeMb": "many"
}`;
    const { client, published } = await openDraft('It left [@nobody].', {
      ...SOURCES,
      'stet.json': configuration,
    });
    assert.deepEqual(
      published.diagnostics.map(({ code, severity }) => [code, severity]),
      [['unknown-citation', 1]],
    );
    const marked = await client.published(
      client.uriOf('stet.json'),
      ({ diagnostics }) => diagnostics.length > 0,
    );
    const lines = configuration.split('\n');
    assert.deepEqual(
      marked.diagnostics
        .map(({ range }) => lines[range.start.line]?.slice(range.start.character, range.end.character))
        .sort(),
      ['"fatal"', '"many"', '"nonsense"', '"source"', '-5'],
    );
  });

  it('that is no JSON is marked where it breaks, until it is mended', async () => {
    const files = { ...SOURCES, 'stet.json': '{\n  "sources": "sources",,\n}' };
    const { client } = await openDraft(SENTENCE, files);
    const uri = client.uriOf('stet.json');
    const broken = await client.published(uri, ({ diagnostics }) => diagnostics.length > 0);
    assert.equal(broken.diagnostics[0]?.range.start.line, 1);
    assert.match(String(broken.diagnostics[0]?.message), /not valid JSON/);
    const from = client.messages.length;
    writeFileSync(`${client.folder}/stet.json`, '{ "sources": "sources" }');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri, type: 2 }],
    });
    await client.published(uri, ({ diagnostics }) => diagnostics.length === 0, from);
  });
});

describe('a workspace without sources', () => {
  it('says so, checks the draft against itself, and is done with it when sources come', async () => {
    const text = `${SENTENCE}\n\nThe museum has 12 rooms. The museum has 14 rooms.\n`;
    const { client, uri, published } = await openDraft(text, {});
    const codes = published.diagnostics.map(({ code }) => code);
    assert.ok(codes.includes('no-sources') && codes.includes('inconsistent'), codes.join(', '));
    const { params } = await client.waitFor('stet/status', ({ state }) => state === 'problem');
    assert.match(params.message, /^No sources were found\. Put documents into a folder sources/);
    const from = client.messages.length;
    mkdirSync(`${client.folder}/sources`);
    writeFileSync(`${client.folder}/sources/ministry.md`, SOURCES['sources/ministry.md'] ?? '');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: client.uriOf('sources/ministry.md'), type: 1 }],
    });
    await client.published(
      uri,
      ({ diagnostics }) => diagnostics.some(({ code }) => code === 'conflict'),
      from,
    );
  });

  it('is still open for drafts of which none has been opened', async () => {
    const client = await startClient(writeFolder({}));
    const { message, state } = await client.settled();
    assert.deepEqual([state, message], ['ready', 'Open a Markdown draft to have it checked.']);
    await open(client, client.uriOf('draft.md'), 'All is well here.');
  });
});
