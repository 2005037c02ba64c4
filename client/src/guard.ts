import { window } from 'vscode';
import { describeError } from './describeError.ts';

/** An action that says what went wrong: the editor would say nothing, or "command failed". */
export function guard<Params extends readonly unknown[]>(
  action: (...params: Params) => unknown,
): (...params: Params) => Promise<void> {
  return async (...params) => {
    try {
      await action(...params);
    } catch (error) {
      void window.showErrorMessage(`Stet: ${describeError(error)}`);
    }
  };
}
