import * as assert from 'node:assert/strict';
import { type Box, SCREEN_ADDRESS, type ScreenRequest } from '../screen/protocol.ts';
import { INTERVAL, until } from './until.ts';

/** The texts of the elements that are to be seen; spaces are plain, as the editor draws them unbreakable. */
export async function textsOf(selector: string): Promise<readonly string[]> {
  const texts = await ask<readonly string[]>({ action: 'texts', selector });
  return texts.map((text) => text.replaceAll('\u00a0', ' '));
}

/** Where the elements are that are to be seen. */
export function boxesOf(selector: string): Promise<readonly Box[]> {
  return ask({ action: 'boxes', selector });
}

/** An attribute of the elements that are to be seen. */
export function attributesOf(selector: string, name: string): Promise<readonly string[]> {
  return ask({ action: 'attributes', selector, name });
}

/** Waits until an element with a text is to be seen, and returns all of its text. */
export function untilSeen(selector: string, text: string): Promise<string> {
  return until(`“${text}” in ${selector}`, async () =>
    (await textsOf(selector)).find((seen) => seen.includes(text)),
  );
}

/** Moves the mouse to the middle of a place. */
export async function pointAt(box: Box): Promise<void> {
  await ask({ action: 'point', ...middleOf(box) });
}

/** Clicks on the first element with a text that is to be seen, once it has come to rest; whether there was one. */
export async function clickOn(selector: string, text: string): Promise<boolean> {
  for (let last: Box | undefined; ; ) {
    const box = await boxOf(selector, text);
    if (box === undefined) return false;
    if (last !== undefined && last.x === box.x && last.y === box.y) {
      await ask({ action: 'click', ...middleOf(box) });
      return true;
    }
    last = box;
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
}

/** Waits until an element with a text is to be seen, and clicks on it. */
export async function untilClicked(selector: string, text: string): Promise<void> {
  await until(`“${text}” in ${selector}`, async () => (await clickOn(selector, text)) || undefined);
}

async function boxOf(selector: string, text: string): Promise<Box | undefined> {
  const [texts, boxes] = await Promise.all([textsOf(selector), boxesOf(selector)]);
  return boxes[texts.findIndex((seen) => seen.includes(text))];
}

function middleOf({ x, y, width, height }: Box): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Moves the mouse to where nothing happens: the corner of the page. */
export async function pointAway(): Promise<void> {
  await ask({ action: 'point', x: 1, y: 1 });
}

/** Presses a key, as "Enter" or "Control+A". */
export async function press(key: string): Promise<void> {
  await ask({ action: 'press', key });
}

/** Types a text where the focus is. */
export async function typeKeys(text: string): Promise<void> {
  await ask({ action: 'type', text });
}

async function ask<Answer>(request: ScreenRequest): Promise<Answer> {
  const address = process.env[SCREEN_ADDRESS];
  assert.ok(address, `${SCREEN_ADDRESS} names who answers for the screen`);
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(request) });
  const text = await response.text();
  assert.ok(response.ok, `${request.action}: ${text}`);
  return JSON.parse(text);
}
