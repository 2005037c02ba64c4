import {
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  window,
  workspace,
} from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import {
  type DraftVerdicts,
  STATUS_METHOD,
  type Status,
  TRUST_METHOD,
  VERDICTS_METHOD,
} from '../../server/src/protocol.ts';
import { createClient } from './client.ts';
import { Restarts } from './restarts.ts';
import type { ServerState } from './statusText.ts';

/**
 * The language server, for as long as the extension lives. A language client keeps to a start that has failed, so that
 * each restart takes a new one; what the extension listens to and the output outlive them.
 */
export class LanguageServer implements Disposable {
  /** What the server and the client log. */
  readonly output: LogOutputChannel = window.createOutputChannel('Stet', { log: true });
  private readonly context: ExtensionContext;
  private readonly states = new EventEmitter<ServerState>();
  private readonly statuses = new EventEmitter<Status>();
  private readonly verdicts = new EventEmitter<DraftVerdicts>();
  private restarts = new Restarts();
  private current: LanguageClient;
  private subscriptions: readonly Disposable[] = [];
  private readonly trusting = workspace.onDidGrantWorkspaceTrust(() => this.tellOfTrust());

  /** A server that does not run yet. */
  constructor(context: ExtensionContext) {
    this.context = context;
    this.current = this.createClient();
  }

  /** The client of the server that runs, or that will. A restart replaces it. */
  get client(): LanguageClient {
    return this.current;
  }

  readonly onDidChangeState = this.states.event;
  readonly onDidReportStatus = this.statuses.event;
  readonly onDidSendVerdicts = this.verdicts.event;

  /** Starts the server; rejects where it cannot be started, of which the client has told the user. */
  start(): Promise<void> {
    return this.current.start();
  }

  /** Ends the server where it runs, and starts it anew, also where it could not be started before. */
  async restart(): Promise<void> {
    // What has kept it from ending is in the output; its client is given up in any case.
    await this.stop().catch(() => {});
    this.unfollow();
    this.restarts = new Restarts();
    this.current = this.createClient();
    await this.start();
  }

  /** Ends the server; one that does not answer yet is not waited for. */
  async stop(): Promise<void> {
    if (this.current.isRunning()) return this.current.stop();
    this.restarts.end();
    this.current.serverProcess?.kill();
  }

  dispose(): void {
    this.trusting.dispose();
    this.unfollow();
    for (const emitter of [this.states, this.statuses, this.verdicts]) emitter.dispose();
    this.output.dispose();
  }

  private createClient(): LanguageClient {
    const client = createClient(this.context, this.output, this.restarts);
    this.subscriptions = [
      client.onDidChangeState(({ newState }) => this.states.fire(describeState(newState))),
      client.onNotification(STATUS_METHOD, (status: Status) => this.statuses.fire(status)),
      client.onNotification(VERDICTS_METHOD, (verdicts: DraftVerdicts) => this.verdicts.fire(verdicts)),
    ];
    return client;
  }

  /** A server that does not run learns it when it starts. */
  private tellOfTrust(): void {
    if (this.current.isRunning()) void this.current.sendNotification(TRUST_METHOD);
  }

  private unfollow(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }
}

function describeState(state: State): ServerState {
  switch (state) {
    case State.Running:
      return 'running';
    case State.Starting:
      return 'starting';
    case State.StartFailed:
      return 'failed';
    case State.Stopped:
      return 'stopped';
  }
}
