import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { withFolder } from '../temporaryFolder.ts';

/** A folder as a writer may have it: one finding in the draft. */
const FOLDER = {
  'draft.md': 'The port counted 325 ferries in May 2019 [@port].\n',
  'sources/port.txt': 'The port counted 352 ferries in May 2019.\n',
};

/** An editor whose configuration in docs/editors.md is tried as it stands there. */
interface Editor {
  readonly name: string;
  /** The heading of its chapter, and the language of the configuration there. */
  readonly language: string;
  readonly command: string;
  /** Arguments that ask for nothing, to find out whether it is installed. */
  readonly probe: readonly string[];
  /** Runs it without a window: `configuration` is the file with what the page says, `script` what is tried. */
  readonly run: (configuration: string, script: string) => readonly string[];
  readonly script: string;
}

const EDITORS: readonly Editor[] = [
  {
    name: 'Neovim',
    language: 'lua',
    command: 'nvim',
    probe: ['--version'],
    run: (configuration, script) => ['--headless', '-i', 'NONE', '-u', configuration, '-S', script],
    script: 'neovim.lua',
  },
  {
    name: 'Emacs',
    language: 'elisp',
    command: 'emacs',
    probe: [
      '--batch',
      '--funcall',
      'package-initialize',
      '--eval',
      "(progn (require 'eglot) (require 'markdown-mode))",
    ],
    run: (configuration, script) => [
      ...['--batch', '--funcall', 'package-initialize'],
      ...['--load', configuration, '--load', script],
    ],
    script: 'emacs.el',
  },
];

/** The first block of code of a chapter of docs/editors.md. */
function readBlock(heading: string, language: string): string {
  const page = readFileSync('docs/editors.md', 'utf8');
  const chapter = page.slice(page.indexOf(`\n## ${heading}\n`));
  const block = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\n\`\`\``).exec(chapter);
  assert.ok(block?.[1], `docs/editors.md has ${language} under ${heading}`);
  return block[1];
}

/** Runs an editor in a folder, with `stet` on the path; returns all that it has printed. */
function runEditor(editor: Editor, folder: string): string {
  const stet = join(folder, 'bin-stet', 'stet');
  writeFileSync(stet, `#!/bin/sh\nexec "${process.execPath}" "${resolve('dist/cli/main.js')}" "$@"\n`);
  chmodSync(stet, 0o755);
  const configuration = join(folder, `configuration.${editor.language === 'lua' ? 'lua' : 'el'}`);
  writeFileSync(configuration, readBlock(editor.name, editor.language));
  writeFileSync(join(folder, 'factCheck.lua'), readBlock('Commands', 'lua'));
  const args = editor.run(configuration, resolve('test/cli/editors', editor.script));
  const { status, stdout, stderr } = spawnSync(editor.command, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 90_000,
    env: {
      ...process.env,
      HOME: folder,
      XDG_CONFIG_HOME: join(folder, 'config'),
      PATH: `${join(folder, 'bin-stet')}${delimiter}${process.env.PATH}`,
    },
  });
  assert.equal(status, 0, stdout + stderr);
  return stdout + stderr;
}

describe('the configuration in docs/editors.md', () => {
  for (const editor of EDITORS) {
    it(`works in ${editor.name}`, async function () {
      if (spawnSync(editor.command, editor.probe).status !== 0) {
        console.log(`      ${editor.name} is not installed here: its configuration is not tried.`);
        this.skip();
      }
      await withFolder({ ...FOLDER, 'bin-stet/readme': '' }, async (folder) => {
        const printed = runEditor(editor, folder);
        assert.match(printed, /conflict|The draft says “325”/);
        assert.match(printed, /hover: \*\*The sources have another figure\*\*/);
        assert.match(printed, /counted \*\*352\*\* ferries/);
        if (editor.language === 'lua') assert.match(printed, /report: saved/);
      });
    }).timeout(120_000);
  }
});
