import assert from 'node:assert/strict';
import { CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { guardEvent, guardRequest, RefusedError } from '../../server/src/lsp/guard.ts';
import { SupersededError } from '../../server/src/lsp/slices.ts';
import { writeFolder } from '../temporaryFolder.ts';
import { startClient } from './client.ts';
import { open, openDraft, SOURCES } from './draftFile.ts';
import { ManualClock } from './manualClock.ts';

describe('a handler that fails', () => {
  /** Checks how a failure is answered, and whether it is reported as one of Stet's own. */
  const check = (what: string, error: unknown, code: number, message: RegExp, isReported: boolean) =>
    it(what, async () => {
      const reported: string[] = [];
      const guarded = guardRequest('hover', { report: (name) => reported.push(name) }, () => {
        throw error;
      });
      const answer = await guarded(undefined, CancellationToken.None);
      assert.ok(answer instanceof ResponseError);
      assert.equal(answer.code, code);
      assert.match(answer.message, message);
      assert.deepEqual(reported, isReported ? ['hover'] : []);
    });

  check(
    'answers with an error and is reported',
    new TypeError('nothing there'),
    LSPErrorCodes.RequestFailed,
    /hover failed: nothing there/,
    true,
  );
  check(
    'refuses what cannot be done in its own words',
    new RefusedError('No claim.'),
    LSPErrorCodes.RequestFailed,
    /^No claim\.$/,
    false,
  );
  check('is overtaken by an edit', new SupersededError(), LSPErrorCodes.ContentModified, /./, false);

  it('of an event is reported, as there is nobody to answer', async () => {
    const reported = new Promise((resolve) => {
      guardEvent('check', { report: resolve }, () => {
        throw new Error('nothing there');
      })();
    });
    assert.equal(await reported, 'check');
  });

  it('may be the client, which goes on showing what it has', async () => {
    const capabilities = { workspace: { codeLens: { refreshSupport: true } } };
    const client = await startClient(writeFolder(SOURCES), { capabilities });
    client.connection.onRequest('workspace/codeLens/refresh', () => {
      throw new Error('not now');
    });
    await open(client, client.uriOf('draft.md'), 'All is well here.');
    await client.waitFor('window/logMessage', ({ message }) =>
      /refresh its code lenses.*not now/.test(message),
    );
  });

  it('may be the client, whose settings then have their defaults', async () => {
    const client = await startClient(writeFolder(SOURCES), {
      capabilities: { workspace: { configuration: true } },
    });
    client.connection.onRequest('workspace/configuration', () => {
      throw new Error('no settings today');
    });
    const { diagnostics } = await open(client, client.uriOf('draft.md'), 'It left [@nobody].');
    assert.equal(diagnostics[0]?.code, 'unknown-citation');
    await client.waitFor('window/logMessage', ({ message }) => /settings: .*no settings today/.test(message));
  });

  it('is logged and shown in the status, and the server goes on', async () => {
    const { client, uri } = await openDraft('All is well here.', SOURCES, { clock: new BrokenClock() });
    const status = await client.waitFor('stet/status', ({ message }) => /Something went wrong/.test(message));
    assert.equal(status.params.state, 'problem');
    await client.waitFor('window/logMessage', ({ message }) => /no timer today/.test(message));
    const hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 3 },
    });
    assert.equal(hover, null);
  });
});

/** A clock that fails where something is to be done later. */
class BrokenClock extends ManualClock {
  override schedule(): never {
    throw new Error('no timer today');
  }
}
