import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import * as z from 'zod';
import { claimAt } from '../features/draftView.ts';
import { letStand } from '../features/fixes/letStand.ts';
import { COMMANDS, type IndexProblem } from '../protocol.ts';
import { offsetIn } from './features.ts';
import { guardRequest, RefusedError } from './guard.ts';
import type { Session } from './session.ts';
import { listProblems } from './status.ts';

type Command = (session: Session, argument: unknown, token: CancellationToken) => Promise<unknown> | unknown;

/** The commands by their names. */
const RUN: ReadonlyMap<string, Command> = new Map<string, Command>([
  [COMMANDS.showIndexProblems, showIndexProblems],
  [COMMANDS.addStet, addStet],
]);

export function registerCommands(connection: Connection, current: () => Session | undefined): void {
  connection.onExecuteCommand(({ command, arguments: given }, token) => {
    const session = current();
    const run = RUN.get(command);
    if (session === undefined || run === undefined)
      return new ResponseError(LSPErrorCodes.RequestFailed, `Stet has no command ${command}.`);
    return guardRequest(command, session.log, (argument: unknown, cancel) => run(session, argument, cancel))(
      given?.[0],
      token,
    );
  });
}

function showIndexProblems(session: Session): readonly IndexProblem[] {
  return [...session.configurationProblems, ...listProblems(session.libraries.all)];
}

const position = z.object({ line: z.int().min(0), character: z.int().min(0) });
const stetArguments = z.object({
  uri: z.string(),
  range: z.object({ start: position, end: position }),
  reason: z.string().optional(),
});

async function addStet(session: Session, argument: unknown): Promise<boolean> {
  const { uri, range, reason } = parseArgument(stetArguments, argument);
  const view = await session.drafts.get(uri)?.view();
  const claim = view && claimAt(view.report, offsetIn(view, range.start));
  if (view === undefined || claim === undefined) throw new RefusedError('There is no claim here.');
  const edit = {
    documentChanges: [
      { textDocument: { uri, version: view.version }, edits: [letStand(view, claim, reason)] },
    ],
  };
  const { applied } = await session.connection.workspace.applyEdit({ label: 'Let it stand', edit });
  return applied;
}

/** An argument as a command takes it; whatever a client sends is checked. */
export function parseArgument<Schema extends z.ZodType>(schema: Schema, argument: unknown): z.output<Schema> {
  const parsed = schema.safeParse(argument);
  if (!parsed.success)
    throw new RefusedError(`The command's argument is not understood: ${parsed.error.message}`);
  return parsed.data;
}
