import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { commands, Selection, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import { restartWith } from './activation.ts';
import { find, openDraft, sampleFile, untilFound } from './drafts.ts';
import { press, textsOf, typeKeys, untilClicked, untilSeen } from './screen.ts';
import { until } from './until.ts';

const WIDGET = '.quick-input-widget';
const ROW = '.quick-input-list .monaco-list-row';
const NOTIFICATION = '.notifications-toasts .notification-list-item-message';
const BUTTON = '.notifications-toasts .monaco-button';

/** What the page of the test says, in the words of the claim. */
const PAGE =
  '<!doctype html><html lang="en"><head><title>Lamps of the harbour</title><meta name="author" content="Ida Brandt">' +
  '<meta property="article:published_time" content="2021-03-04"></head>' +
  '<body><article><h1>Lamps of the harbour</h1><p>The harbour has 57 lamps, which the town lit in March 2021.</p>' +
  '<p>Before that the ferries came in by the light of their own lanterns, and by the bell on the pier.</p></article></body></html>';

/** A source that was added is on the disk, in the bibliography and, where the writer says so, in the draft. */
export function describeAddSource(): void {
  describe('Add Source…', () => {
    let before: ReadonlyMap<string, string>;
    beforeEach(async () => {
      before = readSources();
    });
    afterEach(async () => {
      await commands.executeCommand('workbench.action.files.revert');
      await commands.executeCommand('notifications.clearAll');
      restoreSources(before);
    });

    it('fetches a page, which the draft is checked against at once', async () => {
      const server = await servePage();
      const { port } = server.address() as AddressInfo;
      const restore = await restartWith('museum.mjs');
      try {
        const document = await openAtEnd('The tower has 91 steps');
        await chooseKind('A page or a DOI…');
        await untilSeen(WIDGET, 'The URL of a page or document');
        await typeKeys(`http://www.museum.example:${port}/lamps`);
        await press('Enter');
        const key = await untilAdded();
        await untilClicked(BUTTON, 'Cite It');
        await until('citation', () => document.getText().includes(`[@${key}]`) || undefined);
        assert.match(readSource('library.bib'), /Lamps of the harbour/);
        const claim = `\nThe harbour has 75 lamps [@${key}].\n`;
        const edit = new WorkspaceEdit();
        edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, claim);
        assert.ok(await workspace.applyEdit(edit));
        await untilFound(document, 'conflict', '75');
      } finally {
        await restore();
        server.close();
      }
    });

    it('refuses what it may not fetch, and says what to do', async () => {
      await openAtEnd('The tower has 91 steps');
      await chooseKind('A page or a DOI…');
      await untilSeen(WIDGET, 'The URL of a page or document');
      await typeKeys('museum');
      await untilSeen(WIDGET, 'A URL begins with http:// or https://, a DOI with 10.');
      await press('Control+A');
      await typeKeys('http://127.0.0.1:9/');
      await press('Enter');
      const refusal = await untilSeen(NOTIFICATION, 'no public address');
      assert.match(refusal, /Save the document, and add the file\./);
      assert.deepEqual(readSources(), before);
    });
  });
}

/** Runs the command from the palette and chooses what kind of thing to add. */
async function chooseKind(label: string): Promise<void> {
  await until('palette', async () => {
    await press('F1');
    return (await textsOf(WIDGET)).length > 0 || undefined;
  });
  await typeKeys('Stet: Add Source');
  await untilClicked(ROW, 'Stet: Add Source…');
  await untilClicked(ROW, label);
}

/** Waits for the message that the source was added, and returns the key that was made for it. */
async function untilAdded(): Promise<string> {
  const message = await untilSeen(NOTIFICATION, 'Stet added the source as @');
  const key = /@([\w-]+)\./.exec(message)?.[1];
  assert.ok(key, message);
  return key;
}

/** Shows a draft once it is checked, with the caret behind a text. */
async function openAtEnd(text: string): Promise<TextDocument> {
  const editor = await openDraft('second', 'fixes.md');
  await untilFound(editor.document, 'conflict', '418');
  const { end } = find(editor.document, text);
  editor.selection = new Selection(end, end);
  return editor.document;
}

function servePage(): Promise<Server> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}

function readSources(): ReadonlyMap<string, string> {
  const names = fs.readdirSync(sampleFile('second', 'sources').fsPath).sort();
  return new Map(names.map((name) => [name, readSource(name)]));
}

function readSource(name: string): string {
  return fs.readFileSync(sampleFile('second', 'sources', name).fsPath, 'utf8');
}

function restoreSources(before: ReadonlyMap<string, string>): void {
  for (const name of readSources().keys())
    if (!before.has(name)) fs.rmSync(sampleFile('second', 'sources', name).fsPath);
  for (const [name, text] of before) fs.writeFileSync(sampleFile('second', 'sources', name).fsPath, text);
}
