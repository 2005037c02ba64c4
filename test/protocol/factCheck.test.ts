import assert from 'node:assert/strict';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import { createProcessEnvironment } from '../../server/src/cli/processEnvironment.ts';
import { run } from '../../server/src/cli/run.ts';
import { COMMANDS, type FactCheckArguments, type FactCheckReport } from '../../server/src/protocol.ts';
import { writeFolder } from '../temporaryFolder.ts';
import { startClient, type TestClient } from './client.ts';
import { edit, openDraft, SOURCES } from './draftFile.ts';

const DRAFT =
  'The ministry counted ⟦352⟧ Kyrgyz nationals who left for Syria [@ministry].\n\nSome 300 of them <b>left</b>. <!-- stet: by phone -->\n';

/** Asks the server for the report of a draft. */
function ask(client: TestClient, argument: object, rest: object = {}): Promise<FactCheckReport> {
  return client.connection.sendRequest('workspace/executeCommand', {
    command: COMMANDS.factCheck,
    arguments: [argument],
    ...rest,
  });
}

/** What `stet report` writes of the draft of a folder. */
async function reportOf(folder: string, format: FactCheckArguments['format'] & string): Promise<string> {
  const written: string[] = [];
  const environment = createProcessEnvironment(new AbortController().signal);
  const stdout = { ...environment.stdout, write: async (text: string) => void written.push(text) };
  await run(['report', 'draft.md', '--format', format, '--no-cache'], {
    ...environment,
    cwd: folder,
    stdout,
    stderr: { ...stdout, write: async () => {} },
    version: '0.0.0',
    today: () => '2026-11-22',
  });
  return written.join('');
}

describe('a fact-check report', () => {
  const files = { ...SOURCES, 'sources/scan.txt': '\u007fELF\0\0' };

  for (const format of ['html', 'markdown'] as const) {
    it(`is that of the command line, as ${format}`, async () => {
      const { client, uri } = await openDraft(`---\nsources: [\n---\n\n${DRAFT}`, files);
      const { text } = await ask(client, { uri, format });
      assert.match(text, /Let stand[\s\S]*by phone[\s\S]*Not read[\s\S]*scan\.txt/);
      assert.equal(text, await reportOf(client.folder, format));
    });
  }

  it('is a page where nothing else is asked for, and is of the text that was not saved', async () => {
    const draft = await openDraft(DRAFT);
    await edit(draft, 2, draft.range, '417');
    const { text } = await ask(draft.client, { uri: draft.uri });
    assert.match(text, /^<!doctype html>[\s\S]*<mark class="warning">417<\/mark>/);
  });

  it('waits for the sources', async () => {
    const client = await startClient(writeFolder({ ...SOURCES, 'draft.md': '' }));
    const uri = client.uriOf('draft.md');
    const textDocument = { uri, languageId: 'markdown', version: 1, text: DRAFT.replace(/[⟦⟧]/g, '') };
    await client.connection.sendNotification('textDocument/didOpen', { textDocument });
    assert.match((await ask(client, { uri })).text, /against 2 sources/);
  });

  it('shows its progress to a client that asks for it', async () => {
    const { client, uri } = await openDraft(DRAFT);
    assert.deepEqual(client.capabilities.executeCommandProvider?.workDoneProgress, true);
    await ask(client, { uri }, { workDoneToken: 'mine' });
    const shown = client.messages.filter(
      ({ method, params }) => method === '$/progress' && params.token === 'mine',
    );
    assert.deepEqual(
      shown.map(({ params }) => [params.value.kind, params.value.title ?? params.value.message]),
      [
        ['begin', 'Stet: fact-check report'],
        ['report', 'checking the draft'],
        ['report', 'writing the report'],
        ['end', undefined],
      ],
    );
  });

  it('is given up when it is cancelled', async () => {
    const { client, uri } = await openDraft(DRAFT);
    const source = new CancellationTokenSource();
    const asking = client.connection.sendRequest(
      'workspace/executeCommand',
      { command: COMMANDS.factCheck, arguments: [{ uri }] },
      source.token,
    );
    source.cancel();
    await assert.rejects(asking, ({ code }) => code === LSPErrorCodes.RequestCancelled);
  });

  it('is itself no draft', async () => {
    const { client } = await openDraft(DRAFT);
    const uri = client.uriOf('draft.fact-check.md');
    const textDocument = { uri, languageId: 'markdown', version: 1, text: 'It counted 417 nationals.' };
    await client.connection.sendNotification('textDocument/didOpen', { textDocument });
    await assert.rejects(ask(client, { uri }), /Open the draft to be reported on/);
  });

  it('is refused with what to do', async () => {
    const { client, uri } = await openDraft(DRAFT);
    const gone = client.uriOf('gone.md');
    await assert.rejects(ask(client, { uri: gone }), /Open the draft to be reported on/);
    await assert.rejects(ask(client, { uri, format: 'pdf' }), /argument is not understood/);
  });
});
