import assert from 'node:assert/strict';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { applyEdits, edit, editsFor, type OpenedDraft, openDraft } from './draftFile.ts';

function actionsOf({ client, uri, range, published }: OpenedDraft): Promise<CodeAction[]> {
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: published.diagnostics },
  });
}

/** Checks what an action makes of the text, and that no finding of that code is left then. */
async function check(marked: string, title: RegExp, expected: string, settled?: string): Promise<void> {
  const draft = await openDraft(marked);
  const actions = await actionsOf(draft);
  const action = actions.find((one) => title.test(one.title));
  assert.ok(action, `no action ${title}: ${actions.map((one) => one.title).join(', ')}`);
  const edits = editsFor(action.edit, draft.uri);
  assert.equal(applyEdits(draft.text, edits), expected);
  if (settled === undefined) return;
  const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
  const after = await edit(draft, 2, whole, expected);
  assert.equal(
    after.diagnostics.some(({ code }) => code === settled),
    false,
  );
}

describe('code actions', () => {
  it("use the source's figure", () =>
    check(
      'The ministry counted ⟦325⟧ Kyrgyz nationals who left for Syria [@ministry].',
      /^Use the figure of ministry/,
      'The ministry counted 352 Kyrgyz nationals who left for Syria [@ministry].',
      'conflict',
    ));

  it('restore the bound', () =>
    check(
      'The secretariat said that ⟦4,000⟧ fighters have crossed the border since the spring [@ministry].',
      /^Restore the bound/,
      'The secretariat said that up to 4,000 fighters have crossed the border since the spring [@ministry].',
      'overstated',
    ));

  it('restore the bound with a capital where the sentence begins', () =>
    check(
      '⟦4,000⟧ fighters have crossed the border since the spring, the secretariat said [@ministry].',
      /^Restore the bound/,
      'Up to 4,000 fighters have crossed the border since the spring, the secretariat said [@ministry].',
      'overstated',
    ));

  it('correct a quotation, and leave the comma that ends it', () =>
    check(
      '"⟦Nobody told us how many beds were left,⟧" the head doctor said [@hospital].',
      /^Quote hospital/,
      '"Nobody asked us how many beds were left," the head doctor said [@hospital].',
      'misquoted',
    ));

  it('cite the source that agrees', () =>
    check(
      'The hospital in Osh treated ⟦117⟧ wounded patients in March [@ministry].',
      /^Cite hospital instead/,
      'The hospital in Osh treated 117 wounded patients in March [@hospital].',
      'miscited',
    ));

  it('cite a source for a claim without one', () =>
    check(
      'The hospital in Osh treated ⟦117⟧ wounded patients in March.',
      /^Cite hospital/,
      'The hospital in Osh treated 117 wounded patients in March [@hospital].',
    ));

  it('correct a quotation', () =>
    check(
      'He said: "⟦Nobody told us how many beds were left⟧" [@hospital].',
      /^Quote hospital/,
      'He said: "Nobody asked us how many beds were left" [@hospital].',
      'misquoted',
    ));

  it('fix the case of a key', () =>
    check('It left [⟦@Ministry⟧].', /^Change the key to ministry/, 'It left [@ministry].', 'citation-case'));

  it('fix a slip in a key', () =>
    check(
      'It left [⟦@minstry⟧].',
      /^Change the key to ministry/,
      'It left [@ministry].',
      'unknown-citation',
    ));

  it('add the locator', () =>
    check(
      'The ministry counted ⟦352⟧ Kyrgyz nationals who left for Syria [@ministry].',
      /^Add the locator/,
      'The ministry counted 352 Kyrgyz nationals who left for Syria [@ministry, line 9].',
    ));

  it('remove a comment that lets nothing stand', () =>
    check(
      'All is well here.⟦<!-- stet: why -->⟧',
      /^Remove this comment/,
      'All is well here.',
      'unused-stet',
    ));

  it('create a bibliography entry', async () => {
    const draft = await openDraft('It left [⟦@nobody⟧].');
    const actions = await actionsOf(draft);
    const action = actions.find(({ title }) => title === 'Create an entry for nobody in library.bib');
    const [added] = editsFor(action?.edit, draft.client.uriOf('sources/library.bib'));
    assert.match(added?.newText ?? '', /^\n@misc\{nobody,\n/);
    assert.deepEqual(added?.range.start, { line: 3, character: 0 });
  });

  it('let a claim stand with a reason, by a command that edits', async () => {
    const draft = await openDraft(
      'The ministry counted ⟦325⟧ Kyrgyz nationals who left for Syria [@ministry].',
    );
    const action = (await actionsOf(draft)).find(({ title }) => title.startsWith('Let it stand'));
    const [argument] = action?.command?.arguments ?? [];
    const applied = await draft.client.connection.sendRequest('workspace/executeCommand', {
      command: action?.command?.command,
      arguments: [{ ...argument, reason: 'asked them again' }],
    });
    assert.equal(applied, true);
    const { params } = await draft.client.waitFor('workspace/applyEdit', () => true);
    const edits = editsFor(params.edit as WorkspaceEdit, draft.uri);
    assert.equal(applyEdits(draft.text, edits), `${draft.text} <!-- stet: asked them again -->`);
  });

  it('offer nothing where there is nothing to do', async () => {
    const actions = await actionsOf(await openDraft('All is ⟦well⟧ here.'));
    assert.deepEqual(actions, []);
  });
});
