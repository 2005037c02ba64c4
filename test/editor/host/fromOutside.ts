import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { runCommand } from '../pictures/workbench.ts';
import { startBrowser } from './browser.ts';
import { OUTPUT, REPOSITORY } from './places.ts';
import { copySampleWorkspace } from './sampleWorkspace.ts';
import { startVscodeServer } from './vscodeServer.ts';
import { workbenchAddress } from './workbenchAddress.ts';

/** How long a thing may take to be seen, in milliseconds; the server reads the sources first. */
const PATIENCE = 60_000;

const ROW = '.quick-input-list .monaco-list-row';

/** The folder is opened in restricted mode, without a question. */
const SETTINGS = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/** What is looked at: the workbench with the sample folder alone. */
interface Sample {
  readonly page: Page;
  readonly folder: string;
}

/** Each is true once its last line has come to its end; they go on where the one before ended. */
type Tests = Readonly<Record<string, (sample: Sample) => Promise<void>>>;

const NOT_TRUSTED: Tests = {
  'has its draft checked': async ({ page }) => {
    await seen(page.locator('.statusbar-item', { hasText: 'Restricted Mode' }));
    await seen(page.locator('.statusbar-item', { hasText: 'Stet: 7 sources' }));
    await seen(page.locator('.squiggly-warning').first());
  },
  'is not offered to add sources': async ({ page }) => {
    const commands = page.locator('.quick-input-list .label-name');
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input.input').fill('>Stet: ');
    await seen(commands.getByText('Stet: Check Workspace', { exact: true }));
    const offered = await commands.allTextContents();
    if (offered.some((name) => name.includes('Add Source')))
      throw new Error(`Offered: ${offered.join(', ')}`);
    await page.keyboard.press('Escape');
  },
  'is offered it as soon as it is trusted': async ({ page }) => {
    await runCommand(page, 'Workspaces: Manage Workspace Trust');
    await page.locator('.workspace-trust-editor .monaco-button', { hasText: 'Trust' }).first().click();
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ state: 'hidden' });
    await runCommand(page, 'Stet: Add Source…');
    await seen(page.locator(ROW, { hasText: 'A page or a DOI' }));
    await page.keyboard.press('Escape');
  },
};

const NO_SOURCES: Tests = {
  'says so in the status, and what to do': async ({ page, folder }) => {
    const sources = path.join(folder, 'sources');
    fs.renameSync(sources, `${sources}-away`);
    await page.locator('.statusbar-item', { hasText: 'Stet: no sources' }).click();
    await seen(page.getByPlaceholder('No sources were found. Put documents into a folder sources/'));
    await seen(page.locator(ROW, { hasText: 'Choose the folder of sources' }));
    await page.keyboard.press('Escape');
    fs.renameSync(`${sources}-away`, sources);
    await seen(page.locator('.statusbar-item', { hasText: 'Stet: 7 sources' }));
  },
};

const GROUPS: Readonly<Record<string, Tests>> = {
  'a folder that is not trusted': NOT_TRUSTED,
  'a folder without sources': NO_SOURCES,
};

/**
 * What the suite cannot look at: VS Code trusts every folder in which a suite runs, and the drafts of its other tests have
 * sources. Resolves to the exit code.
 */
export async function runFromOutside(grep: string | undefined): Promise<number> {
  const groups = Object.entries(GROUPS).filter(([title]) => title.includes(grep ?? ''));
  if (groups.length === 0) return 0;
  const server = await startVscodeServer({ trusted: 'none', settings: SETTINGS });
  const { seeds } = copySampleWorkspace(server.home);
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 1100, height: 700 } });
  page.setDefaultTimeout(PATIENCE);
  try {
    const file = path.join(seeds, 'draft.md');
    await page.goto(workbenchAddress(server.port, { workspace: seeds, file, extension: REPOSITORY }));
    for (const [title, tests] of groups) await runGroup(title, tests, { page, folder: seeds });
    return 0;
  } catch (error) {
    fs.mkdirSync(OUTPUT, { recursive: true });
    await page.screenshot({ path: path.join(OUTPUT, 'failed-from-outside.png') });
    process.stdout.write(`    ✘ ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  } finally {
    await browser.close();
    server.stop();
  }
}

async function runGroup(title: string, tests: Tests, sample: Sample): Promise<void> {
  process.stdout.write(`\n  ${title}\n`);
  for (const [name, run] of Object.entries(tests)) {
    await run(sample);
    process.stdout.write(`    ✔ ${name}\n`);
  }
}

function seen(thing: Locator): Promise<void> {
  return thing.waitFor({ state: 'visible' });
}
