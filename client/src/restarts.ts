import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient/node';

/** How often a server is started again within `PERIOD`; one that crashes more often would do so for ever. */
const LIMIT = 5;

/** Milliseconds in which crashes are counted. */
const PERIOD = 3 * 60_000;

/**
 * Starts a server that has crashed again. The language client's own handler takes a few failed writes, of which a crash
 * in the middle of an edit makes several, for a reason to stop for good; here, only the end of the connection counts.
 */
export class Restarts implements ErrorHandler {
  private crashes: readonly number[] = [];
  private hasEnded = false;

  /** From now on a server that goes is not started again. */
  end(): void {
    this.hasEnded = true;
  }

  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    if (this.hasEnded) return { action: CloseAction.DoNotRestart, handled: true };
    const now = Date.now();
    this.crashes = [...this.crashes.filter((time) => now - time < PERIOD), now];
    if (this.crashes.length <= LIMIT) return { action: CloseAction.Restart, handled: true };
    this.crashes = [];
    const message = `Stet's language server has crashed ${LIMIT + 1} times within ${PERIOD / 60_000} minutes and is not started again. The output says why; "Stet: Restart" tries again.`;
    return { action: CloseAction.DoNotRestart, message };
  }
}
