import { type QuickInputButton, type QuickPickItem, Range, ThemeIcon, Uri, ViewColumn, window } from 'vscode';
import type { FoundPassage } from '../../../server/src/protocol.ts';

/** The most characters of a passage that a list shows; the editor cuts longer ones without a sign. */
const SHOWN_LENGTH = 220;

/** A passage in a list. */
export interface PassageItem extends QuickPickItem {
  readonly passage: FoundPassage;
}

/** How a list shows a passage, with the buttons that act on it. */
export function passageItem(passage: FoundPassage, buttons: readonly QuickInputButton[]): PassageItem {
  const locator = passage.locator === undefined ? '' : `, ${passage.locator}`;
  return {
    label: shorten(passage.text),
    detail: `${passage.key}${locator} · ${passage.title}`,
    alwaysShow: true,
    buttons,
    passage,
  };
}

/** Opens a source beside the draft, without taking the focus from it. */
export const OPEN_BESIDE: QuickInputButton = {
  iconPath: new ThemeIcon('split-horizontal'),
  tooltip: 'Open the source beside',
};

/** Shows a file beside the active editor with a range of it selected and in view. */
export async function showBeside(uri: string | Uri, range: FoundPassage['range'] | undefined): Promise<void> {
  await window.showTextDocument(typeof uri === 'string' ? Uri.parse(uri) : uri, {
    viewColumn: ViewColumn.Beside,
    preview: true,
    ...(range === undefined ? {} : { selection: toRange(range) }),
  });
}

function toRange({ start, end }: FoundPassage['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

function shorten(text: string): string {
  const line = text.replace(/\s{1,1000}/g, ' ').trim();
  return line.length <= SHOWN_LENGTH ? line : `${line.slice(0, SHOWN_LENGTH - 1).trimEnd()}…`;
}
