import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { pressUntil, runCommand, type Workbench } from './workbench.ts';

/** Something that a writer does, and the picture of what they see then. */
interface Step {
  /** The picture's file name without `.png`. */
  readonly name: string;
  readonly run: (workbench: Workbench) => Promise<void>;
  /** The part of the page that is kept, in CSS pixels; absent: all. */
  readonly clip?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** How long a thing may take to be seen, in milliseconds; the server reads the sources first. */
const PATIENCE = 60_000;

/** The steps, each of which goes on where the one before it ended. */
export const STEPS: readonly Step[] = [
  { name: 'problems', run: showProblems },
  { name: 'hover', run: hoverOverConflict },
  { name: 'quick-fix', run: offerFixes },
  { name: 'source-beside', run: openSourceBeside },
  { name: 'completion', run: completeCitation },
  { name: 'insert-citation', run: searchPassages },
  { name: 'status', run: showBrokenSource },
];

async function showProblems({ page }: Workbench): Promise<void> {
  await page.locator('.squiggly-warning').first().waitFor({ timeout: PATIENCE });
  await runCommand(page, 'Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row', { hasText: '32 kilometres' }).waitFor();
  await page.mouse.move(5, 5);
}

async function hoverOverConflict({ page }: Workbench): Promise<void> {
  await runCommand(page, 'View: Close Panel');
  await moveTo(page, await findText(page, 'which lies'));
  await goToText(page, '32 kilometres');
  await moveTo(page, page.locator('.squiggly-warning').first());
  await page.locator('.monaco-hover:not(.hidden)', { hasText: '22 kilometres' }).waitFor();
}

async function offerFixes({ page }: Workbench): Promise<void> {
  await page.mouse.move(5, 5);
  await goToText(page, '32 kilometres');
  await pressUntil(page, 'Control+.', page.locator('.action-widget .monaco-list-row', { hasText: '22' }));
}

async function openSourceBeside({ page }: Workbench): Promise<void> {
  await page.keyboard.press('Escape');
  await runCommand(page, 'Stet: Open the Source Beside');
  await page.locator('.editor-group-container .tab', { hasText: 'bishkek-raids.md' }).waitFor();
}

async function completeCitation({ page }: Workbench): Promise<void> {
  await runCommand(page, 'View: Close All Editors in Group');
  await page.locator('.view-line', { hasText: 'Counting the missing' }).first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n\nOn 15 June the ministry had 352 Kyrgyz nationals on its list [@');
  const list = page.locator('.suggest-widget.visible');
  await list.locator('.monaco-list-row', { hasText: 'steppewire2015children' }).waitFor();
}

async function searchPassages({ page }: Workbench): Promise<void> {
  await page.keyboard.press('Escape');
  await runCommand(page, 'Stet: Insert Citation');
  await page.locator('.quick-input-widget input.input').fill('Kant air base kilometres');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Kant' }).first().waitFor();
}

async function showBrokenSource({ page, folder }: Workbench): Promise<void> {
  await page.keyboard.press('Escape');
  fs.writeFileSync(
    path.join(folder, 'sources/scan.txt'),
    Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 0, 2, 0]),
  );
  const item = page.locator('.statusbar-item', { hasText: 'Stet' });
  await page.locator('.statusbar-item', { hasText: '1 problem' }).waitFor();
  await item.hover();
  await page.locator('.monaco-hover', { hasText: 'scan.txt' }).waitFor();
}

/** Puts the caret behind the first occurrence of a text in the draft, and the occurrence into view. */
async function goToText(page: Page, text: string): Promise<void> {
  await page.locator('.editor-instance .view-line').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+F');
  const input = page.locator('.find-widget.visible .find-part textarea').first();
  await input.fill(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
}

async function findText(page: Page, text: string): Promise<Locator> {
  await goToText(page, text);
  return page.locator('.view-line', { hasText: text }).first();
}

/** Moves the mouse to the middle of a thing; squiggles lie behind the text and cannot be clicked themselves. */
async function moveTo(page: Page, thing: Locator): Promise<void> {
  const box = await thing.boundingBox();
  if (box === null) throw new Error('It is not to be seen.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}
