import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';

/** The least time between two reports, in milliseconds. */
const INTERVAL = 100;

/** Progress that the client shows, if it can. Reports that come too fast are left out. */
export class LoadingProgress {
  readonly #now: () => number;
  readonly #reporter: Promise<WorkDoneProgressServerReporter | undefined>;
  #shown: WorkDoneProgressServerReporter | undefined;
  #lastReport = 0;

  /** `onCancel` is called when the user cancels. */
  constructor(connection: Connection, isSupported: () => boolean, now: () => number, onCancel: () => void) {
    this.#now = now;
    this.#reporter = isSupported() ? this.#begin(connection, onCancel) : Promise.resolve(undefined);
  }

  onProgress(fraction: number, message: string): void {
    if (this.#shown === undefined || this.#now() - this.#lastReport < INTERVAL) return;
    this.#lastReport = this.#now();
    this.#shown.report(Math.round(fraction * 100), message);
  }

  async end(): Promise<void> {
    (await this.#reporter)?.done();
  }

  async #begin(
    connection: Connection,
    onCancel: () => void,
  ): Promise<WorkDoneProgressServerReporter | undefined> {
    try {
      const reporter = await connection.window.createWorkDoneProgress();
      reporter.begin('Stet: reading the sources', 0, undefined, true);
      reporter.token.onCancellationRequested(onCancel);
      this.#shown = reporter;
      return reporter;
    } catch {
      // A client may refuse; the work goes on without.
      return undefined;
    }
  }
}
