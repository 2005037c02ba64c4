import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { pressUntil, runCommand, type Workbench } from './workbench.ts';

/** Something that a writer does, and the picture of what they see then. */
interface Step {
  /** The picture's file name without `.png`. */
  readonly name: string;
  readonly run: (workbench: Workbench) => Promise<void>;
}

/** How long a thing may take to be seen, in milliseconds; the server reads the sources first. */
const PATIENCE = 60_000;

/** A place in the workbench over which nothing happens: the empty part of the bar of tabs. */
const IDLE = { x: 500, y: 15 };

/** What a program looks like that somebody has put among the sources under the name of a text. */
const BINARY = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 0, 2, 0]);

/** The steps, each of which goes on where the one before it ended. */
export const STEPS: readonly Step[] = [
  { name: 'problems', run: showProblems },
  { name: 'hover', run: hoverOverConflict },
  { name: 'quick-fix', run: offerFixes },
  { name: 'completion', run: completeCitation },
  { name: 'status', run: showBrokenSource },
];

async function showProblems({ page }: Workbench): Promise<void> {
  await page.locator('.squiggly-warning').first().waitFor({ timeout: PATIENCE });
  await page.locator('.statusbar-item', { hasText: 'sources' }).waitFor({ timeout: PATIENCE });
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  await runCommand(page, 'Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row', { hasText: '32 kilometres' }).waitFor();
  await goToText(page, '80 percent');
}

async function hoverOverConflict({ page }: Workbench): Promise<void> {
  await runCommand(page, 'View: Toggle Panel Visibility');
  await goToText(page, '32 kilometres');
  const box = await page.locator('.selected-text').first().boundingBox();
  if (box === null) throw new Error('The claim is not to be seen.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.locator('.monaco-hover:not(.hidden)', { hasText: '22 kilometres' }).first().waitFor();
}

async function offerFixes({ page }: Workbench): Promise<void> {
  await goToText(page, '32 kilometres');
  await pressUntil(page, 'Control+.', page.locator('.action-widget .monaco-list-row', { hasText: '22' }));
}

async function completeCitation({ page }: Workbench): Promise<void> {
  await page.keyboard.press('Escape');
  await goToText(page, 'more families than');
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n\nOn 15 June the ministry had 352 Kyrgyz nationals on its list [@');
  const list = page.locator('.suggest-widget.visible');
  await list.locator('.monaco-list-row', { hasText: 'steppewire2015children' }).first().waitFor();
}

async function showBrokenSource({ page, folder }: Workbench): Promise<void> {
  await page.keyboard.press('Escape');
  await runCommand(page, 'File: Revert File');
  fs.writeFileSync(path.join(folder, 'sources/scan.txt'), BINARY);
  await page.locator('.statusbar-item', { hasText: '1 problem' }).click();
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'scan.txt' }).waitFor();
  await page.mouse.move(IDLE.x, IDLE.y);
}

/** Selects the first occurrence of a text in the draft and brings it into view; the mouse goes out of the way. */
async function goToText(page: Page, text: string): Promise<void> {
  await page.mouse.move(IDLE.x, IDLE.y);
  await runCommand(page, 'View: Focus First Editor Group');
  await page.locator('.monaco-editor.focused').waitFor();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+F');
  const input = page.locator('.find-widget.visible .find-part textarea').first();
  await input.fill(text);
  await page.keyboard.press('Enter');
  await page.locator('.find-widget .matchesCount', { hasText: 'of' }).waitFor();
  await pressUntil(page, 'Escape', page.locator('.find-widget.visible'), 'hidden');
  await page.locator('.monaco-editor.focused').waitFor();
}
