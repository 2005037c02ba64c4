import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import type { CompletionList, Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Publication, ServerMessage } from './client.ts';
import { edit, type OpenedDraft, openDraft, SOURCES } from './draftFile.ts';
import { ManualClock } from './manualClock.ts';

const RIGHT = 'The ministry counted 352 Kyrgyz nationals who left for Syria [@ministry].';
const WRONG = 'The ministry counted 325 Kyrgyz nationals who left for Syria [@ministry].';
const ALSO_WRONG = 'The hospital in Osh treated 171 wounded patients in March [@hospital].';

/** How long nothing new is said of the sentence that is being typed. */
const QUIET = 1500;

/** A draft whose time stands still. */
async function openQuietly(text: string, quietWhileTyping?: number) {
  const clock = new ManualClock();
  const check = { debounce: 0, ...(quietWhileTyping === undefined ? {} : { quietWhileTyping }) };
  return { ...(await openDraft(text, SOURCES, { clock, initializationOptions: { check } })), clock };
}

/** Puts a text in the place of the first occurrence of another in `before`. */
function retype(draft: OpenedDraft, version: number, before: string, old: string, text: string) {
  const document = TextDocument.create('', '', 0, before);
  const at = before.indexOf(old);
  const range = { start: document.positionAt(at), end: document.positionAt(at + old.length) };
  return edit(draft, version, range, text);
}

function codesOf({ diagnostics }: Publication): unknown[] {
  return diagnostics.map(({ code }) => code);
}

describe('the sentence that is being typed', () => {
  it('is not warned of until the writer has paused for as long as the setting says', async () => {
    const draft = await openQuietly(RIGHT, QUIET);
    assert.deepEqual(codesOf(await retype(draft, 2, RIGHT, '352', '325')), []);
    const from = draft.client.messages.length;
    draft.clock.advance(QUIET - 10);
    draft.clock.advance(20);
    const later = await draft.client.published(draft.uri, () => true, from);
    assert.deepEqual([later.version, ...codesOf(later)], [2, 'conflict']);
  });

  it('is left alone for 1.5 s where nothing is set', async () => {
    const draft = await openDraft(RIGHT, SOURCES, {
      clock: new ManualClock(),
      // The client's own settings: those of the tests are for servers that say all at once.
      initializationOptions: { check: { debounce: 0 } },
    });
    assert.deepEqual(codesOf(await retype(draft, 2, RIGHT, '352', '325')), []);
  });

  it('starts its pause anew with each keystroke', async () => {
    const draft = await openQuietly(RIGHT, QUIET);
    await retype(draft, 2, RIGHT, '352', '32');
    draft.clock.advance(QUIET - 10);
    assert.deepEqual(codesOf(await retype(draft, 3, RIGHT.replace('352', '32'), '32', '325')), []);
    draft.clock.advance(QUIET - 10);
    assert.deepEqual(codesOf(await retype(draft, 4, WRONG, 'Syria', 'Syria now')), []);
  });

  it('is warned of at once where the setting says 0', async () => {
    const draft = await openQuietly(RIGHT, 0);
    assert.deepEqual(codesOf(await retype(draft, 2, RIGHT, '352', '325')), ['conflict']);
  });

  it('keeps the warning that it had', async () => {
    const draft = await openQuietly(WRONG, QUIET);
    assert.deepEqual(codesOf(await retype(draft, 2, WRONG, 'Syria', 'Syria or Iraq')), ['conflict']);
  });

  it('loses at once the warning that holds no more', async () => {
    const draft = await openQuietly(WRONG, QUIET);
    assert.deepEqual(codesOf(await retype(draft, 2, WRONG, '325', '352')), []);
  });

  it('does not keep the warnings of other sentences back', async () => {
    const draft = await openQuietly(`${RIGHT}\n\n${ALSO_WRONG}\n`, QUIET);
    const shown = await retype(draft, 2, `${RIGHT}\n\n${ALSO_WRONG}\n`, '352', '325');
    assert.deepEqual(codesOf(shown), ['conflict']);
    assert.equal(shown.diagnostics[0]?.range.start.line, 2);
  });
});

describe('a question about an edit', () => {
  it('is answered before the edit is checked', async () => {
    const draft = await openQuietly(RIGHT, 0);
    const from = draft.client.messages.length;
    const published = retype(draft, 2, RIGHT, '[@ministry]', '[@min');
    const list = await draft.client.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri: draft.uri },
      position: { line: 0, character: RIGHT.indexOf('[@') + '[@min'.length },
    });
    assert.equal(list.items[0]?.label, '@ministry');
    const isPublication = ({ method }: ServerMessage) => method === 'textDocument/publishDiagnostics';
    assert.deepEqual(draft.client.messages.slice(from).filter(isPublication), []);
    draft.clock.advance(20);
    assert.equal((await published).version, 2);
  });
});

describe('squiggles', () => {
  const text = `It begins here.\n\n${WRONG}\n\nIt ends here.\n`;

  /** Types character by character; checks that every version is published with the one finding, under its figure. */
  async function typeAt(position: Position, typed: string): Promise<void> {
    const draft = await openQuietly(text, QUIET);
    const document = TextDocument.create(draft.uri, 'markdown', 1, text);
    let at = document.offsetAt(position);
    for (const [i, character] of [...typed].entries()) {
      const place = document.positionAt(at);
      const range = { start: place, end: place };
      const shown = await edit(draft, i + 2, range, character);
      TextDocument.update(document, [{ range, text: character }], i + 2);
      at += character.length;
      assert.deepEqual(codesOf(shown), ['conflict'], `after “${character}”`);
      assert.equal(document.getText(shown.diagnostics[0]!.range), '325');
    }
    assert.deepEqual(
      draft.client.messages.filter(
        ({ method, params }) =>
          method === 'textDocument/publishDiagnostics' &&
          params.version > 1 &&
          params.diagnostics.length !== 1,
      ),
      [],
    );
  }

  it('neither flicker nor drift while something is typed before them', () =>
    typeAt({ line: 0, character: 0 }, 'Well,\n\n1'));

  it('neither flicker nor drift while something is typed on their line', () =>
    typeAt({ line: 2, character: 0 }, 'Then: '));

  it('neither flicker nor drift while something is typed behind them', () =>
    typeAt({ line: 4, character: 13 }, ' 12 more [@mi]'));

  it('do not flicker while the sources are read again', async () => {
    const draft = await openDraft(text);
    const from = draft.client.messages.length;
    writeFileSync(`${draft.client.folder}/sources/new.txt`, 'A new source of 12 lines.\n');
    await draft.client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: draft.client.uriOf('sources/new.txt'), type: 1 }],
    });
    await draft.client.waitFor('stet/status', ({ sources }) => sources === 3, from);
    await draft.client.published(draft.uri, () => true, from);
    const shown = draft.client.messages
      .slice(from)
      .filter(({ method }) => method === 'textDocument/publishDiagnostics');
    for (const { params } of shown) assert.deepEqual(codesOf(params), ['conflict']);
  });
});
