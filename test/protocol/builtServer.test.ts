import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Status } from '../../server/src/protocol.ts';
import { writeFolder } from '../temporaryFolder.ts';
import { startClient, type TestClient } from './client.ts';
import { open, SOURCES } from './draftFile.ts';
import { type ServerProcess, startServerProcess } from './serverProcess.ts';

const CONFLICT = 'The ministry counted 325 Kyrgyz nationals who left for Syria [@ministry].';
const DRAFT = `${CONFLICT}\n\nThe hospital in Osh treated 117 wounded patients in March [@hospital].\n`;

/** So much text that threads read it, and that reading it takes a while. */
const LARGE = Object.fromEntries(
  Array.from({ length: 12 }, (_, i) => [
    `sources/part${i}.txt`,
    `The office ${i} has ${i + 12} rooms and 31 clerks, of whom 4 are away.\n\n`.repeat(900),
  ]),
);
const FILES = { ...SOURCES, ...LARGE, 'draft.md': DRAFT };
/** The source with the figure that the draft has. */
const AGREEING = (SOURCES['sources/ministry.md'] ?? '').replace('352', '325');

/** A server with the draft open in it, once the draft is checked. */
async function startAndOpen(
  folder: string,
  cache: string,
): Promise<ServerProcess & { readonly diagnostics: readonly Diagnostic[] }> {
  const server = await startServerProcess(folder, cache);
  const { diagnostics } = await open(server.client, server.client.uriOf('draft.md'), DRAFT);
  return { ...server, diagnostics };
}

/** The codes of the warnings; a claim whose source has gone has hints besides. */
function warningsOf(diagnostics: readonly Diagnostic[]): readonly unknown[] {
  return diagnostics
    .filter(({ severity }) => severity === DiagnosticSeverity.Warning)
    .map(({ code }) => code);
}

/** What the server has said last of how things stand. */
function statusOf({ messages }: TestClient): Status {
  return messages.findLast(({ method }) => method === 'stet/status')?.params;
}

/** All files below a folder, with their sizes; one that goes while we look has none. */
function listFiles(folder: string): ReadonlyMap<string, number> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names.map((name) => [name, statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0]),
  );
}

/** Waits until the index is saved: that goes on behind the draft's back. */
async function untilSaved(cache: string): Promise<void> {
  for (let before = -1; ; await setTimeout(50)) {
    const size = [...listFiles(cache).values()].reduce((sum, one) => sum + one, 0);
    if (size > 100_000 && size === before) return;
    before = size;
  }
}

/** Tells the server of changes (1: made, 2: changed, 3: removed), and waits until the draft has these warnings. */
async function noteChanges(
  client: TestClient,
  changes: Readonly<Record<string, 1 | 2 | 3>>,
  codes: readonly string[],
): Promise<void> {
  const from = client.messages.length;
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: Object.entries(changes).map(([name, type]) => ({ uri: client.uriOf(name), type })),
  });
  const isExpected = ({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) =>
    warningsOf(diagnostics).join() === codes.join();
  await client.published(client.uriOf('draft.md'), isExpected, from);
}

describe('the built server, with threads and a cache', function () {
  this.timeout(120_000);

  it('finds what a server without them finds, at the first start and from the cache', async () => {
    const folder = writeFolder(FILES);
    const cache = writeFolder({});
    const plain = await startClient(folder);
    const expected = await open(plain, plain.uriOf('draft.md'), DRAFT);
    const first = await startAndOpen(folder, cache);
    // Its own pages explain the codes.
    const withoutPages = (found: readonly Diagnostic[]) =>
      found.map(({ codeDescription: _, ...rest }) => rest);
    assert.deepEqual(warningsOf(first.diagnostics), ['conflict']);
    assert.deepEqual(withoutPages(first.diagnostics), withoutPages(expected.diagnostics));
    await untilSaved(cache);
    await first.kill();
    const second = await startAndOpen(folder, cache);
    assert.deepEqual(second.diagnostics, first.diagnostics);
    assert.deepEqual(statusOf(second.client).problems, []);
  });

  it('follows sources that are changed, renamed and deleted', async () => {
    const folder = writeFolder(FILES);
    const { client, diagnostics } = await startAndOpen(folder, writeFolder({}));
    assert.deepEqual(warningsOf(diagnostics), ['conflict']);
    const ministry = `${folder}/sources/ministry.md`;
    writeFileSync(ministry, AGREEING);
    await noteChanges(client, { 'sources/ministry.md': 2 }, []);
    renameSync(`${folder}/sources/hospital.txt`, `${folder}/sources/clinic.txt`);
    await noteChanges(client, { 'sources/hospital.txt': 3, 'sources/clinic.txt': 1 }, ['unknown-citation']);
    renameSync(`${folder}/sources/clinic.txt`, `${folder}/sources/hospital.txt`);
    await noteChanges(client, { 'sources/clinic.txt': 3, 'sources/hospital.txt': 1 }, []);
    rmSync(`${folder}/sources/hospital.txt`);
    await noteChanges(client, { 'sources/hospital.txt': 3 }, ['unknown-citation']);
  });

  it('notices at its start what has changed since it was saved', async () => {
    const folder = writeFolder(FILES);
    const cache = writeFolder({});
    const first = await startAndOpen(folder, cache);
    await untilSaved(cache);
    await first.kill();
    writeFileSync(`${folder}/sources/ministry.md`, AGREEING);
    rmSync(`${folder}/sources/hospital.txt`);
    rmSync(`${folder}/sources/part7.txt`);
    const { client, diagnostics } = await startAndOpen(folder, cache);
    assert.deepEqual(warningsOf(diagnostics), ['unknown-citation']);
    // Without the hospital's and one part; the bibliography adds none.
    assert.equal(statusOf(client).sources, Object.keys(LARGE).length);
  });

  it('that is killed while it indexes or saves leaves nothing in the way of the next one', async () => {
    const folder = writeFolder(FILES);
    const cache = writeFolder({});
    const files = listFiles(folder);
    for (const delay of [0, 300, 1200]) {
      const { client, kill } = await startServerProcess(folder, cache);
      const textDocument = {
        uri: client.uriOf('draft.md'),
        languageId: 'markdown',
        version: 1,
        text: DRAFT,
      };
      await client.connection.sendNotification('textDocument/didOpen', { textDocument });
      await client.waitFor('stet/status', ({ state }) => state === 'indexing');
      await setTimeout(delay);
      await kill();
      assert.deepEqual(listFiles(folder), files);
    }
    const { client, diagnostics } = await startAndOpen(folder, cache);
    assert.deepEqual(warningsOf(diagnostics), ['conflict']);
    assert.deepEqual(statusOf(client).problems, []);
  });

  it('answers while a large bibliography is read, and while it comes from the cache', async () => {
    const entry = (_: unknown, i: number) =>
      `@book{key${i}, title = {Annual report ${i}}, author = {Lee, Ann}, year = {2015}}\n`;
    const folder = writeFolder({
      ...SOURCES,
      'sources/all.bib': Array.from({ length: 30_000 }, entry).join(''),
      'draft.md': DRAFT,
    });
    const cache = writeFolder({});
    for (const start of ['cold', 'warm']) {
      const { client, kill } = await startServerProcess(folder, cache);
      const uri = client.uriOf('draft.md');
      const textDocument = { uri, languageId: 'markdown', version: 1, text: DRAFT };
      await client.connection.sendNotification('textDocument/didOpen', { textDocument });
      await client.waitFor('stet/status', ({ state }) => state === 'indexing');
      let answers = 0;
      const isReady = () => statusOf(client)?.state === 'ready';
      for (; !isReady(); answers++)
        await client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
      assert.ok(answers > 10, `${answers} answers until it was ready, ${start}`);
      assert.deepEqual(statusOf(client).problems, []);
      await untilSaved(cache);
      await kill();
    }
  });

  it('works without the cache where that cannot be written, and says so', async () => {
    const folder = writeFolder({ ...FILES, 'no-folder': '' });
    const { client, diagnostics } = await startAndOpen(folder, join(folder, 'no-folder'));
    assert.deepEqual(warningsOf(diagnostics), ['conflict']);
    const { params } = await client.waitFor('stet/status', ({ problems }) => problems.length > 0);
    assert.match(params.problems[0].message, /index could not be saved/);
  });

  it('ends with its client, while it indexes too', async () => {
    const { client, child } = await startServerProcess(writeFolder(FILES), writeFolder({}));
    const textDocument = { uri: client.uriOf('draft.md'), languageId: 'markdown', version: 1, text: DRAFT };
    await client.connection.sendNotification('textDocument/didOpen', { textDocument });
    await client.waitFor('stet/status', ({ state }) => state === 'indexing');
    child.stdin?.end();
    await once(child, 'exit');
  });
});
