/**
 * `npm run pictures`: drives the workbench with the packaged extension, as a writer would, and takes the pictures of the
 * README. It fails where something is not to be seen, and so is a test of the package as well. The pictures travel in
 * the package: shrink them before they are committed (`pngquant --nofs --speed 1 --ext .png --force 48 docs/images/*.png`, from Debian).
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { OUTPUT, REPOSITORY } from '../host/places.ts';
import { installEditor } from '../install.ts';
import { STEPS } from './steps.ts';
import { openWorkbench } from './workbench.ts';

const PICTURES = path.join(REPOSITORY, 'docs/images');

installEditor();
fs.mkdirSync(PICTURES, { recursive: true });
fs.mkdirSync(OUTPUT, { recursive: true });
const workbench = await openWorkbench({
  'breadcrumbs.enabled': false,
  'editor.renderWhitespace': 'none',
  'editor.stickyScroll.enabled': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
});
let failures = 0;
for (const { name, run } of STEPS) {
  try {
    await run(workbench);
    const file = path.join(PICTURES, `${name}.png`);
    // Hovers fade in; the picture is of their end.
    await workbench.page.screenshot({ path: file, animations: 'disabled' });
    process.stdout.write(`  ✔ ${name}\n`);
  } catch (error) {
    failures += 1;
    await workbench.page.screenshot({ path: path.join(OUTPUT, `${name}-failed.png`) });
    process.stdout.write(`  ✘ ${name}: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
await workbench.close();
process.exit(failures === 0 ? 0 : 1);
