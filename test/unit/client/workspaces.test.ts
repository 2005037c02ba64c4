import assert from 'node:assert/strict';
import { DRAFT_SELECTOR } from '../../../client/src/drafts.ts';
import { readManifest } from './manifest.ts';

describe('what the extension declares of workspaces', () => {
  const { capabilities, contributes, extensionKind } = readManifest();

  it('is limited where nobody has said that they trust the folder', () => {
    const { supported, restrictedConfigurations } = capabilities.untrustedWorkspaces;
    assert.equal(supported, 'limited');
    // The settings that have others asked for something; none names a program.
    assert.deepEqual(restrictedConfigurations, ['stet.zotero.url']);
    for (const name of restrictedConfigurations) assert.ok(name in contributes.configuration.properties);
  });

  it('lets commands that write into the folder run in trusted ones alone', () => {
    const limited = contributes.commands.filter(({ enablement }) =>
      enablement?.includes('isWorkspaceTrusted'),
    );
    // The fact-check report is written where the user says each time.
    assert.deepEqual(
      limited.map(({ command }) => command),
      ['stet.addToSources'],
    );
  });

  it('needs files on the disk, where the extension runs', () => {
    assert.equal(capabilities.virtualWorkspaces.supported, false);
    assert.deepEqual(extensionKind, ['workspace']);
    const schemes = new Set(DRAFT_SELECTOR.map(({ scheme }) => scheme));
    assert.deepEqual([...schemes], ['file', 'untitled']);
  });
});
