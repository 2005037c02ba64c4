import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { listFiles, PackageManager } from '@vscode/vsce';

/** What the extension may weigh, unpacked; packed it has about a third. */
const LIMIT = 8 * 1024 * 1024;

/** Everything that may be in the package of the extension. */
const ALLOWED =
  /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md|THIRD_PARTY_NOTICES\.md|client\/icon\.png|client\/walkthrough\/\w{1,40}\.md|dist\/client\/\w{1,40}\.cjs|dist\/(?:server|worker)\/[\w-]{1,60}\.js|dist\/pdfium\.wasm\.br|dist\/worker\/version|docs\/(?:rules\/[\w-]{1,60}|problems)\.md|docs\/images\/[\w-]{1,40}\.png|schemas\/stet\.schema\.json)$/;

describe('the package of the extension', () => {
  let files: readonly string[];
  // vsce walks through node_modules, too, and through the editor's where it is installed.
  before(async function () {
    this.timeout(120_000);
    files = await listFiles({ packageManager: PackageManager.None });
  });

  it('holds nothing but what is meant to be in it', () => {
    assert.deepEqual(
      files.filter((file) => !ALLOWED.test(file)),
      [],
    );
  });

  it('holds what package.json names', () => {
    const { main, icon, contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named: readonly string[] = [
      main,
      icon,
      contributes.jsonValidation[0].url,
      ...contributes.walkthroughs[0].steps.map(
        ({ media }: { media: { markdown: string } }) => media.markdown,
      ),
    ];
    for (const file of named) assert.ok(files.includes(file.replace(/^\.\//, '')), file);
  });

  it('holds the pictures of its page', () => {
    const pictures = [...readFileSync('README.md', 'utf8').matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(
      ([, file]) => file,
    );
    assert.ok(pictures.length > 0);
    for (const file of pictures) assert.ok(files.includes(file ?? ''), file);
  });

  it('is small', () => {
    const size = files.reduce((sum, file) => sum + statSync(file).size, 0);
    assert.ok(size < LIMIT, `${size} bytes`);
  });
});
