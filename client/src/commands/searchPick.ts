import {
  type CancellationToken,
  CancellationTokenSource,
  type QuickInputButton,
  type QuickPickItem,
  window,
} from 'vscode';
import { describeError } from '../describeError.ts';
import { guard } from '../guard.ts';

/** The pause in typing after which the server is asked, in milliseconds. */
const TYPING_PAUSE = 120;

/** What a search found. */
export interface Found<Item> {
  /** Best first; the list keeps their order. */
  readonly items: readonly Item[];
  /** How the query was read; stands in the title. */
  readonly reading?: string | undefined;
}

/** A list whose items the server finds while the user types. */
export interface SearchPick<Item extends QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  /** What stands in the box at first. */
  readonly query: string;
  readonly search: (query: string, token: CancellationToken) => Promise<Found<Item>>;
  /** What a button of an item does; the list stays open. */
  readonly onButton: (item: Item, button: QuickInputButton) => unknown;
}

/** Lets the user search and choose; undefined where they chose nothing. */
export function pickBySearch<Item extends QuickPickItem>(
  search: SearchPick<Item>,
): Promise<Item | undefined> {
  const pick = window.createQuickPick<Item>();
  pick.title = search.title;
  pick.placeholder = search.placeholder;
  pick.value = search.query;
  // The server has matched already; these let its items through the list's own filter.
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const stopSearching = searchWhileTyping(pick, search.search, ({ items, reading }) => {
    pick.items = items;
    pick.title = reading === undefined ? search.title : `${search.title} (${reading})`;
  });
  return new Promise((resolve) => {
    pick.onDidTriggerItemButton(guard(({ item, button }) => search.onButton(item, button)));
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen === undefined) return;
      resolve(chosen);
      pick.hide();
    });
    pick.onDidHide(() => {
      stopSearching();
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** The part of a list that a search reads. */
interface Searchable {
  value: string;
  busy: boolean;
  readonly onDidChangeValue: (listener: (value: string) => void) => { dispose(): void };
}

/** Searches now and at each pause in typing; an answer that comes too late is dropped. Returns how to stop. */
function searchWhileTyping<Item extends QuickPickItem>(
  pick: Searchable,
  search: SearchPick<Item>['search'],
  show: (found: Found<Item>) => void,
): () => void {
  let running = new CancellationTokenSource();
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    running.cancel();
    running.dispose();
  };
  const start = async (): Promise<void> => {
    const source = new CancellationTokenSource();
    running = source;
    try {
      const found = await search(pick.value, source.token);
      if (!source.token.isCancellationRequested) show(found);
    } catch (error) {
      if (!source.token.isCancellationRequested)
        void window.showErrorMessage(`Stet: ${describeError(error)}`);
    } finally {
      if (running === source) pick.busy = false;
    }
  };
  pick.busy = true;
  void start();
  pick.onDidChangeValue(() => {
    stop();
    pick.busy = true;
    timer = setTimeout(() => void start(), TYPING_PAUSE);
  });
  return stop;
}
