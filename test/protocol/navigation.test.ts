import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type {
  CodeLens,
  DocumentLink,
  DocumentSymbol,
  InlayHint,
  Location,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import type { CitationItem, FoundFacts, FoundPassage, WorkspaceSummary } from '../../server/src/protocol.ts';
import { writeFolder } from '../temporaryFolder.ts';
import { startClient } from './client.ts';
import { applyEdits, editsFor, open, openDraft, readMarks, SOURCES } from './draftFile.ts';

/** Asks something of the place that is marked in a draft. */
async function ask<Result>(method: string, marked: string, more: object = {}, settings: object = {}) {
  const draft = await openDraft(marked, SOURCES, { initializationOptions: settings });
  const result = await draft.client.connection.sendRequest<Result>(method, {
    textDocument: { uri: draft.uri },
    position: draft.position,
    ...more,
  });
  return { ...draft, result };
}

/** Locations as `file:line:character`, from 0. */
function places(folder: string, locations: readonly Location[]): string[] {
  return locations.map(
    ({ uri, range }) =>
      `${uri.slice(uri.indexOf(folder) + folder.length + 1)}:${range.start.line}:${range.start.character}`,
  );
}

describe('definition', () => {
  async function check(marked: string, expected: readonly string[]): Promise<void> {
    const { result, client } = await ask<Location[]>('textDocument/definition', marked);
    assert.deepEqual(places(client.folder, result), expected);
  }

  it('leads from a claim to the passage', () =>
    check('The ministry counted 3|52 Kyrgyz nationals who left for Syria [@ministry].', [
      'sources/ministry.md:8:25',
    ]));

  it('leads from a citation to the document and the entry', () =>
    check('It left [@min|istry].', ['sources/ministry.md:0:0', 'sources/library.bib:0:9']));

  it('leads from an entry without a document to the bibliography', () =>
    check('It left [@atl|as2014].', ['sources/library.bib:2:6']));

  it('leads nowhere elsewhere', () => check('It l|eft [@ministry].', []));
});

describe('references', () => {
  it('finds every citation of a key, in closed drafts too', async () => {
    const marks = readMarks('It left [@min|istry]. And @ministry says so.');
    const folder = writeFolder({ ...SOURCES, 'other/second.md': 'Here [@ministry], there [@hospital].\n' });
    const client = await startClient(folder);
    const uri = client.uriOf('draft.md');
    await open(client, uri, marks.text);
    const found = await client.connection.sendRequest<Location[]>('textDocument/references', {
      textDocument: { uri },
      position: marks.position,
      context: { includeDeclaration: true },
    });
    assert.deepEqual(places(folder, found), ['draft.md:0:9', 'draft.md:0:25', 'other/second.md:0:6']);
  });

  it('finds the claims that rest on a passage of a source', async () => {
    const { client } = await openDraft(
      'The ministry counted 352 Kyrgyz nationals who left for Syria [@ministry].',
    );
    const found = await client.connection.sendRequest<Location[]>('textDocument/references', {
      textDocument: { uri: client.uriOf('sources/ministry.md') },
      position: { line: 8, character: 30 },
      context: { includeDeclaration: true },
    });
    assert.deepEqual(places(client.folder, found), ['draft.md:0:21', 'draft.md:0:62']);
  });
});

describe('rename', () => {
  it('renames a key in drafts and bibliography', async () => {
    const marked = 'It left [@atl|as2014]. And @{atlas2014} says so.';
    const { result, uri, text, client } = await ask<WorkspaceEdit>('textDocument/rename', marked, {
      newName: 'orlov2014',
    });
    assert.equal(applyEdits(text, editsFor(result, uri)), 'It left [@orlov2014]. And @orlov2014 says so.');
    const [entry] = editsFor(result, client.uriOf('sources/library.bib'));
    assert.deepEqual(entry, {
      range: { start: { line: 2, character: 6 }, end: { line: 2, character: 15 } },
      newText: 'orlov2014',
    });
  });

  it('renames a key in drafts that are closed', async () => {
    const marks = readMarks('It left [@atl|as2014].');
    const closed = 'Here [@atlas2014, p. 3], there [@hospital].\n';
    const client = await startClient(writeFolder({ ...SOURCES, 'other/second.md': closed }));
    const uri = client.uriOf('draft.md');
    await open(client, uri, marks.text);
    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri },
      position: marks.position,
      newName: 'orlov2014',
    });
    const changed = (edit.documentChanges ?? []).flatMap((change) =>
      'textDocument' in change ? [change.textDocument] : [],
    );
    assert.deepEqual(
      changed.filter(({ uri }) => uri.endsWith('.md')),
      [
        { uri, version: 1 },
        { uri: client.uriOf('other/second.md'), version: null },
      ],
    );
    const edits = editsFor(edit, client.uriOf('other/second.md'));
    assert.equal(applyEdits(closed, edits), 'Here [@orlov2014, p. 3], there [@hospital].\n');
  });

  it('renames nothing where the entry cannot be read any more', async () => {
    const { client, uri, position } = await openDraft('It left [@atl|as2014].');
    rmSync(`${client.folder}/sources/library.bib`);
    const renaming = client.connection.sendRequest('textDocument/rename', {
      textDocument: { uri },
      position,
      newName: 'orlov2014',
    });
    await assert.rejects(renaming, /library\.bib cannot be read any more\. Restore the file/);
  });

  it('offers the key alone', async () => {
    const { result } = await ask<{ placeholder: string }>(
      'textDocument/prepareRename',
      'It left [@atl|as2014].',
    );
    assert.equal(result.placeholder, 'atlas2014');
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    ['It l|eft.', 'new', /Only citation keys/],
    ['It left [@hos|pital].', 'new', /comes from the source's own file/],
    ['It left [@atl|as2014].', 'ministry', /is taken already/],
    ['It left [@atl|as2014].', 'two words', /no spaces/],
  ];
  for (const [marked, newName, message] of refused)
    it(`refuses ${marked} as ${newName}`, () =>
      assert.rejects(ask('textDocument/rename', marked, { newName }), message));
});

describe('links and symbols', () => {
  it('links citations to their documents', async () => {
    const { result, client } = await ask<DocumentLink[]>(
      'textDocument/documentLink',
      'It [@ministry; @nobody].',
    );
    assert.deepEqual(
      result.map(({ target }) => target),
      [client.uriOf('sources/ministry.md')],
    );
  });

  it('lists headings with their claims', async () => {
    const { result } = await ask<DocumentSymbol[]>(
      'textDocument/documentSymbol',
      '# Departures\n\nThe ministry counted 352 Kyrgyz nationals [@ministry].\n',
    );
    assert.deepEqual(
      result.map(({ name, children }) => [name, children?.map((child) => child.name)]),
      [['Departures', ['352']]],
    );
  });

  it('finds sources and passages', async () => {
    const { client } = await openDraft('All is well.');
    const found = await client.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', {
      query: 'departures',
    });
    assert.equal(found[0]?.name, 'Register of departures');
  });
});

describe('code lenses and inlay hints', () => {
  const text = 'The ministry counted 352 Kyrgyz nationals who left for Syria.';
  const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };

  it('are off by default', async () => {
    assert.equal((await ask('textDocument/codeLens', text)).result, null);
    assert.equal((await ask('textDocument/inlayHint', text, { range })).result, null);
  });

  it('say how many sources agree', async () => {
    const { result } = await ask<CodeLens[]>(
      'textDocument/codeLens',
      text,
      {},
      { codeLens: { enabled: true } },
    );
    assert.equal(result[0]?.command?.title, '1 source agrees');
  });

  it('show the source of a claim', async () => {
    const settings = { inlayHints: { enabled: true } };
    const { result } = await ask<InlayHint[]>('textDocument/inlayHint', text, { range }, settings);
    assert.deepEqual(
      result.map(({ label }) => label),
      ['✓ ministry'],
    );
  });
});

describe('commands', () => {
  const run = (client: Awaited<ReturnType<typeof openDraft>>['client'], command: string, argument?: object) =>
    client.connection.sendRequest<FoundPassage[] & CitationItem[] & FoundFacts & WorkspaceSummary>(
      'workspace/executeCommand',
      {
        command,
        arguments: [argument],
      },
    );

  it('look up passages', async () => {
    const { client } = await openDraft('All is well.');
    const [found] = await run(client, 'stet.lookup', { query: 'wounded patients' });
    assert.deepEqual(
      [found?.key, found?.locator, found?.citation],
      ['hospital', 'line 3', '[@hospital, line 3]'],
    );
  });

  it('look up facts by their values', async () => {
    const { client } = await openDraft('All is well.');
    const { reading, note, facts } = await run(client, 'stet.lookUpFacts', { query: 'nationals > 300 2015' });
    assert.equal(reading, 'words: nationals · figure: > 300 · time: 2015');
    assert.equal(note, undefined);
    assert.deepEqual(
      facts.map(({ key, figures }) => [key, figures]),
      [['ministry', ['352']]],
    );
    await assert.rejects(
      run(client, 'stet.lookUpFacts', { query: 'nationals', after: 'noon' }),
      /after "noon" is not understood/,
    );
  });

  it('list what can be cited', async () => {
    const { client, uri } = await openDraft('All is well.');
    const items = await run(client, 'stet.citationItems', { uri, query: 'orlov' });
    assert.deepEqual(
      items.map(({ key }) => key),
      ['atlas2014'],
    );
  });

  it('check the workspace, drafts that are not open among it', async () => {
    const { client } = await openDraft('The ministry counted 352 Kyrgyz nationals [@ministry].');
    writeFileSync(
      `${client.folder}/second.md`,
      'The ministry counted 325 Kyrgyz nationals who left for Syria [@ministry].\n',
    );
    writeFileSync(`${client.folder}/scan.md`, '%PDF-1.7\n\0');
    const { unread, ...summary } = await run(client, 'stet.checkWorkspace');
    assert.deepEqual(summary, { drafts: 2, claims: 2, warnings: 1 });
    assert.deepEqual(
      unread.map(({ path }) => basename(path)),
      ['scan.md'],
    );
    assert.match(unread[0]?.message ?? '', /This is no text/);
    const second = await client.published(client.uriOf('second.md'));
    assert.equal(second.diagnostics[0]?.code, 'conflict');
  });

  it('refuse arguments that they do not understand', async () => {
    const { client } = await openDraft('All is well.');
    await assert.rejects(run(client, 'stet.lookup', { limit: 3 }), /not understood/);
    await assert.rejects(run(client, 'stet.nothing'), /has no command/);
  });
});
