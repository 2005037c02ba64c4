import assert from 'node:assert/strict';
import { DiagnosticTag } from 'vscode-languageserver';
import { edit, openDraft, readMarks, SOURCES } from './draftFile.ts';

/** Checks the codes of what is published of a draft, and that the one marked stands at the mark. */
async function check(marked: string, codes: readonly string[]): Promise<void> {
  const { published, range } = await openDraft(marked);
  assert.deepEqual(
    published.diagnostics.map(({ code }) => code),
    codes,
  );
  if (codes.length === 1 && marked.includes('⟦')) assert.deepEqual(published.diagnostics[0]?.range, range);
}

describe('diagnostics', () => {
  it('warns of a figure that the cited source has otherwise', () =>
    check('The ministry counted ⟦325⟧ Kyrgyz nationals who left for Syria [@ministry].', ['conflict']));

  it('says nothing of a figure that the source has', () =>
    check('The ministry counted 352 Kyrgyz nationals who left for Syria [@ministry].', []));

  it('marks a key in another case', () => check('It counted them all [⟦@Ministry⟧].', ['citation-case']));

  it('marks a key that nothing has', () => check('It counted them all [⟦@nobody⟧].', ['unknown-citation']));

  it('leaves a disabled range alone', () =>
    check(
      '<!-- stet-disable conflict -->\n\nThe ministry counted 325 Kyrgyz nationals who left for Syria [@ministry].\n',
      [],
    ));

  it('lets a claim stand', () =>
    check(
      'The ministry counted 325 Kyrgyz nationals who left for Syria [@ministry]. <!-- stet: asked again -->',
      [],
    ));

  it('points into the source and to the docs', async () => {
    const { published, client } = await openDraft(
      'The ministry counted 325 Kyrgyz nationals who left for Syria [@ministry].',
    );
    const [diagnostic] = published.diagnostics;
    assert.equal(published.version, 1);
    assert.equal(diagnostic?.codeDescription?.href, 'file:///rules/conflict.md');
    const [related] = diagnostic?.relatedInformation ?? [];
    assert.equal(related?.location.uri, client.uriOf('sources/ministry.md'));
    assert.deepEqual(related?.location.range, {
      start: { line: 8, character: 25 },
      end: { line: 8, character: 28 },
    });
    assert.equal(
      related?.message,
      'ministry (line 9): The ministry has counted 352 Kyrgyz nationals who left for Syria, 49 of them women.',
    );
  });

  it('fade what is not needed', async () => {
    const { published } = await openDraft('All is well here.<!-- stet: why -->');
    assert.deepEqual(
      published.diagnostics.map(({ code, tags }) => [code, tags]),
      [['unused-stet', [DiagnosticTag.Unnecessary]]],
    );
  });

  it('publishes each version with its number, after an incremental edit', async () => {
    const draft = await openDraft(
      'The ministry counted ⟦325⟧ Kyrgyz nationals who left for Syria [@ministry].',
    );
    const published = await edit(draft, 2, draft.range, '352');
    assert.deepEqual(published.diagnostics, []);
  });

  it('answers a client that pulls, and does not push to it', async () => {
    const marks = readMarks('The ministry counted 325 Kyrgyz nationals who left for Syria [@ministry].');
    const capabilities = {
      textDocument: { diagnostic: {} },
      workspace: { diagnostics: { refreshSupport: true } },
    };
    const { writeFolder } = await import('../temporaryFolder.ts');
    const { startClient } = await import('./client.ts');
    const client = await startClient(writeFolder(SOURCES), { capabilities });
    const uri = client.uriOf('draft.md');
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: marks.text },
    });
    await client.waitFor('workspace/diagnostic/refresh', () => true);
    const report = await client.connection.sendRequest<{ items: { code: string }[] }>(
      'textDocument/diagnostic',
      { textDocument: { uri } },
    );
    assert.deepEqual(
      report.items.map(({ code }) => code),
      ['conflict'],
    );
    const pushed = client.messages.filter(({ method }) => method === 'textDocument/publishDiagnostics');
    assert.deepEqual(pushed, []);
  });

  it('sends the verdicts for decorations', async () => {
    const { client, uri } = await openDraft(
      'The ministry counted 352 Kyrgyz nationals who left for Syria [@ministry].',
    );
    const { params } = await client.waitFor('stet/verdicts', ({ claims }) => claims.length > 0);
    assert.equal(params.uri, uri);
    assert.equal(params.claims[0].verdict, 'supported');
  });
});
