import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { COMMANDS } from '../../../server/src/protocol.ts';
import { readManifest } from './manifest.ts';

describe('commands and pages of the extension', () => {
  const { commands, walkthroughs, jsonValidation } = readManifest().contributes;
  const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);

  it('stand together in the palette', () => {
    for (const { command, category } of commands) {
      assert.equal(category, 'Stet');
      assert.match(command, /^stet\.[a-zA-Z]{3,30}$/);
    }
  });

  it('have other names than the commands of the server, which the language client registers', () => {
    const ofServer: readonly string[] = Object.values(COMMANDS);
    assert.deepEqual(
      commands.filter(({ command }) => ofServer.includes(command)),
      [],
    );
  });

  it('exist where the walkthrough names them', () => {
    const declared = new Set(commands.map(({ command }) => command));
    for (const { description } of steps)
      for (const [, command] of description.matchAll(/\(command:([a-zA-Z.]{1,60})\)/g))
        assert.ok(declared.has(command!), command);
  });

  it('exist as files where files are named', () => {
    for (const path of [...steps.map(({ media }) => media.markdown), ...jsonValidation.map(({ url }) => url)])
      assert.ok(existsSync(path), path);
  });
});
