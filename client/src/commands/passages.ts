import {
  commands,
  type QuickInputButton,
  type QuickPickItem,
  Range,
  ThemeIcon,
  Uri,
  ViewColumn,
  window,
} from 'vscode';
import type { FoundFact, FoundPassage } from '../../../server/src/protocol.ts';
import { excerptAround } from './excerpt.ts';

/** A passage in a list. */
export interface PassageItem extends QuickPickItem {
  readonly passage: FoundPassage;
}

/** How a list shows a passage that was found by a query, with the buttons that act on it. */
export function passageItem(
  passage: FoundPassage,
  query: string,
  buttons: readonly QuickInputButton[],
): PassageItem {
  const locator = passage.locator === undefined ? '' : `, ${passage.locator}`;
  return {
    label: `$(quote) ${passage.key}${locator}`,
    description: passage.title,
    detail: excerptAround(passage.text, query),
    alwaysShow: true,
    buttons,
    passage,
  };
}

/** The same for a passage with a figure that meets a filter of the query, which is shown. */
export function factItem(fact: FoundFact, query: string, buttons: readonly QuickInputButton[]): PassageItem {
  return passageItem(fact, fact.figures[0] ?? query, buttons);
}

/** Opens the source of an item, while the list stays open. */
export const OPEN_BESIDE: QuickInputButton = {
  iconPath: new ThemeIcon('split-horizontal'),
  tooltip: 'Open the source beside',
};

/** Shows a file beside the active editor, with a range of it selected and in view where it is text. */
export async function showBeside(
  source: string | Uri,
  range: FoundPassage['range'] | undefined,
): Promise<void> {
  const uri = typeof source === 'string' ? Uri.parse(source) : source;
  const options = { viewColumn: ViewColumn.Beside, preview: true };
  const selection = range === undefined ? {} : { selection: toRange(range) };
  try {
    await window.showTextDocument(uri, { ...options, ...selection });
  } catch {
    // A PDF or a workbook is no text: whatever the editor has for it shows it.
    await commands.executeCommand('vscode.open', uri, options);
  }
}

function toRange({ start, end }: FoundPassage['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
