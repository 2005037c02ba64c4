import type { CancellationToken, WorkDoneProgressReporter } from 'vscode-languageserver';
import { SupersededError } from './slices.ts';

/** How a command is followed by who asked for it. */
export interface Task {
  /** Cancelled by the client: the answer is not wanted any more. */
  readonly token: CancellationToken;
  /** Shown where the client sent a token for it. */
  readonly progress: WorkDoneProgressReporter;
}

/** Does work whose progress is shown under a title until it ends, however it does. */
export async function showProgress<Result>(
  { progress }: Task,
  title: string,
  work: () => Promise<Result>,
): Promise<Result> {
  progress.begin(title, 0);
  try {
    return await work();
  } finally {
    progress.done();
  }
}

/** Waits for work that others may want as well: rejects with `SupersededError` as soon as this one is cancelled. */
export function unlessCancelled<Result>(work: Promise<Result>, token: CancellationToken): Promise<Result> {
  return new Promise((resolve, reject) => {
    const listening = token.onCancellationRequested(() => reject(new SupersededError()));
    work.then(resolve, reject).finally(() => listening.dispose());
  });
}
