import {
  type Disposable,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  ThemeColor,
  window,
} from 'vscode';
import type { Status } from '../../server/src/protocol.ts';
import type { LanguageServer } from './languageServer.ts';
import { describeStatus, type ServerState, type StatusText, speakStatus } from './statusText.ts';

/** The most problems that the tooltip lists; the command behind the item lists all. */
const TOOLTIP_PROBLEMS = 5;

/** The item of the status bar: whether Stet is indexing, what it checks against, and what is wrong. */
export class StatusItem implements Disposable {
  private readonly item: StatusBarItem;
  private readonly subscriptions: readonly Disposable[];
  private server: ServerState = 'starting';
  private status: Status | undefined;

  /** Follows a server from now on. */
  constructor(server: LanguageServer) {
    this.item = window.createStatusBarItem('stet.status', StatusBarAlignment.Right, 100);
    this.item.name = 'Stet';
    this.subscriptions = [
      server.onDidChangeState((state) => this.follow(state)),
      server.onDidReportStatus((status) => this.show(status)),
    ];
    this.render();
    this.item.show();
  }

  /** The server's last word; undefined before the first. */
  get lastStatus(): Status | undefined {
    return this.status;
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.item.dispose();
  }

  private follow(state: ServerState): void {
    this.server = state;
    // A server that has gone has taken its word with it.
    if (state !== 'running') this.status = undefined;
    this.render();
  }

  private show(status: Status): void {
    this.status = status;
    this.render();
  }

  private render(): void {
    const described = describeStatus(this.server, this.status);
    this.item.text = described.text;
    this.item.tooltip = this.createTooltip(described.tooltip);
    this.item.accessibilityInformation = { label: speakStatus(described) };
    this.item.command = described.command;
    this.item.backgroundColor = backgroundOf(described.emphasis);
  }

  private createTooltip(message: string): MarkdownString {
    const tooltip = new MarkdownString('', true);
    tooltip.appendText(message);
    for (const problem of this.status?.problems.slice(0, TOOLTIP_PROBLEMS) ?? []) {
      tooltip.appendMarkdown('\n\n$(warning) ');
      tooltip.appendText(`${fileName(problem.path)}: ${problem.message}`);
    }
    return tooltip;
  }
}

function backgroundOf(emphasis: StatusText['emphasis']): ThemeColor | undefined {
  if (emphasis === 'none') return undefined;
  return new ThemeColor(`statusBarItem.${emphasis}Background`);
}

function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
