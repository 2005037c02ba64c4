import { ProgressLocation, window } from 'vscode';
import type { RequestTask } from '../requests.ts';

/**
 * Asks the server for something while a notification shows how far it is and lets the user cancel it; undefined where
 * they did.
 */
export async function runCancellable<Answer>(
  title: string,
  request: (task: RequestTask) => Promise<Answer>,
): Promise<Answer | undefined> {
  const location = ProgressLocation.Notification;
  return window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    try {
      const answer = await request({ token, progress });
      return token.isCancellationRequested ? undefined : answer;
    } catch (error) {
      // A request that was cancelled is answered as an error, which is none to the user.
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
}
