import assert from 'node:assert/strict';
import {
  describeStatus,
  type ServerState,
  type StatusText,
  speakStatus,
} from '../../../client/src/statusText.ts';
import type { Status } from '../../../server/src/protocol.ts';

describe('text of the status item', () => {
  const ready: Status = { state: 'ready', sources: 2, problems: [], message: 'Two sources are ready.' };
  const problem = { path: '/sources/a.txt', code: 'empty', message: 'The file is empty.' };
  const check = (
    what: string,
    server: ServerState,
    status: Status | undefined,
    text: string,
    emphasis: StatusText['emphasis'] = 'none',
  ) =>
    it(what, () => {
      const described = describeStatus(server, status);
      assert.equal(described.text, text);
      assert.equal(described.emphasis, emphasis);
      assert.notEqual(described.tooltip, '');
    });

  check('while the server starts', 'starting', undefined, '$(sync~spin) Stet: starting');
  check('before the server has said anything', 'running', undefined, '$(sync~spin) Stet: starting');
  check('while sources are read', 'running', { ...ready, state: 'indexing' }, '$(sync~spin) Stet: indexing');
  check('when all is well', 'running', ready, '$(check) Stet: 2 sources');
  check('before a draft is opened', 'running', { ...ready, sources: 0 }, '$(check) Stet: ready');
  check('with one source', 'running', { ...ready, sources: 1 }, '$(check) Stet: 1 source');
  check('with many sources', 'running', { ...ready, sources: 10000 }, '$(check) Stet: 10,000 sources');
  check(
    'with a source that cannot be read',
    'running',
    { ...ready, state: 'problem', problems: [problem] },
    '$(warning) Stet: 2 sources, 1 problem',
    'warning',
  );
  check(
    'without sources',
    'running',
    { ...ready, state: 'problem', sources: 0 },
    '$(warning) Stet: no sources',
    'warning',
  );
  check('when the server has gone', 'stopped', ready, '$(error) Stet: stopped', 'error');
  check('when the server could not be started', 'failed', undefined, '$(error) Stet: not started', 'error');

  it('restarts a server that does not run, on a click', () => {
    for (const state of ['stopped', 'failed'] as const) {
      const { command, tooltip } = describeStatus(state, undefined);
      assert.equal(command, 'stet.restartServer');
      assert.match(tooltip, /Click to start it again/);
    }
  });

  it('is spoken without icons, with what the tooltip says', () => {
    assert.equal(speakStatus(describeStatus('running', ready)), 'Stet: 2 sources. Two sources are ready.');
  });

  it('says in the tooltip what the server says', () => {
    assert.equal(describeStatus('running', ready).tooltip, ready.message);
  });
});
