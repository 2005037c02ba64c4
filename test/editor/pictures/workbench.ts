import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { startBrowser } from '../host/browser.ts';
import { REPOSITORY } from '../host/places.ts';
import { copySampleWorkspace } from '../host/sampleWorkspace.ts';
import { installArguments, startVscodeServer } from '../host/vscodeServer.ts';
import { workbenchAddress } from '../host/workbenchAddress.ts';

/** The packaged extension, as `npm run package` writes it. */
const PACKAGE = path.join(REPOSITORY, 'stet.vsix');

/** A workbench in a browser, with the extension installed from its package, as a reader would have it. */
export interface Workbench {
  readonly page: Page;
  /** The folder that it shows, a copy of `seeds/`. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** Opens the sample draft. Fails where the extension has not been packaged. */
export async function openWorkbench(settings: Readonly<Record<string, unknown>>): Promise<Workbench> {
  if (!fs.existsSync(PACKAGE)) throw new Error('There is no stet.vsix: run `npm run package` first.');
  const extensionsFolder = fs.mkdtempSync('/tmp/stet-extensions-');
  const install = installArguments(PACKAGE, extensionsFolder, path.join(extensionsFolder, '.data'));
  execFileSync(process.execPath, install, { stdio: 'ignore' });
  const server = await startVscodeServer({ extensionsFolder, settings });
  const { seeds } = copySampleWorkspace(server.home);
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 1080, height: 680 }, deviceScaleFactor: 1.5 });
  page.setDefaultTimeout(15_000);
  await page.goto(workbenchAddress(server.port, { workspace: seeds, file: path.join(seeds, 'draft.md') }));
  const close = async (): Promise<void> => {
    await browser.close();
    server.stop();
    fs.rmSync(extensionsFolder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { page, folder: seeds, close };
}

/** Runs a command by its name in the palette. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor({ state: 'visible' });
  await input.fill(`>${name}`);
  // Not the first row: the palette puts what was used last before what fits best.
  await page.locator('.quick-input-list .label-name').getByText(name, { exact: true }).first().click();
}

/** Presses a key until a thing is there or gone: a key can arrive before the part that it is for has the focus. */
export async function pressUntil(
  page: Page,
  key: string,
  thing: Locator,
  state: 'visible' | 'hidden' = 'visible',
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await page.keyboard.press(key);
    try {
      await thing.waitFor({ state, timeout: 3000 });
      return;
    } catch (error) {
      if (attempt === 5) throw error;
    }
  }
}
