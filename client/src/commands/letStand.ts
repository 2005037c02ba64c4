import { type ProviderResult, window } from 'vscode';
import type { ExecuteCommandSignature } from 'vscode-languageclient/node';
import { type AddStetArguments, COMMANDS } from '../../../server/src/protocol.ts';

/** Asks for the reason before the server lets a claim stand; every other command of the server passes as it is. */
export function askForReason(
  command: string,
  args: unknown[],
  next: ExecuteCommandSignature,
): ProviderResult<unknown> {
  if (command !== COMMANDS.addStet) return next(command, args);
  return completeReason(args, next);
}

async function completeReason(args: unknown[], next: ExecuteCommandSignature): Promise<unknown> {
  const [claim] = args as [Partial<AddStetArguments> | undefined];
  const reason = claim?.reason?.trim() || (await promptForReason());
  if (reason === undefined) return undefined;
  return next(COMMANDS.addStet, [{ ...claim, reason }]);
}

/** The reason in one line; undefined where the user has changed their mind. */
async function promptForReason(): Promise<string | undefined> {
  const reason = await window.showInputBox({
    title: 'Let it stand',
    prompt: 'Why does this claim stand? The reason is kept in the draft, as a comment, and in the report.',
    placeHolder: 'from our own interviews, notebook C',
    validateInput: (text) => (text.includes('--') ? 'A comment cannot hold "--".' : undefined),
  });
  return reason?.trim() || undefined;
}
