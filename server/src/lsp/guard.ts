import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { SupersededError } from './slices.ts';

/** Where failures are told. */
export interface FailureLog {
  /** Logs an error that nobody foresaw and shows it in the status. */
  report(what: string, error: unknown): void;
}

/** Thrown for what the user asked and cannot be done; its message is shown. */
export class RefusedError extends Error {}

/**
 * Makes handlers safe: a failure is logged, shown in the status and answered as an error of the protocol, never as an
 * empty result. A request that was cancelled or overtaken by an edit is answered as such.
 */
export function guardRequest<Params, Result>(
  name: string,
  log: FailureLog,
  handle: (params: Params, token: CancellationToken) => Promise<Result> | Result,
): (params: Params, token: CancellationToken) => Promise<Result | ResponseError<void>> {
  return async (params, token) => {
    try {
      if (token.isCancellationRequested) return cancelled();
      const result = await handle(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      if (token.isCancellationRequested) return cancelled();
      if (error instanceof SupersededError)
        return new ResponseError(LSPErrorCodes.ContentModified, error.message);
      if (error instanceof RefusedError) return new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      log.report(name, error);
      const message = error instanceof Error ? error.message : String(error);
      return new ResponseError(LSPErrorCodes.RequestFailed, `Stet: ${name} failed: ${message}`);
    }
  };
}

/** The same for notifications and timers, which have no answer. */
export function guardEvent<Params extends readonly unknown[]>(
  name: string,
  log: FailureLog,
  handle: (...params: Params) => Promise<void> | void,
): (...params: Params) => void {
  return (...params) => {
    const run = async () => handle(...params);
    run().catch((error: unknown) => {
      if (!(error instanceof SupersededError)) log.report(name, error);
    });
  };
}

function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
