import { type Connection, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import * as z from 'zod';
import { lookUpFactsInSteps } from '../engine/index.ts';
import { claimAt, type Library } from '../features/draftView.ts';
import { FACT_CHECK_FORMATS } from '../features/factCheck/factCheckFormats.ts';
import { letStand } from '../features/fixes/letStand.ts';
import { describeAnswer, listCitationItems, lookupPassages } from '../features/lookupPassages.ts';
import { toOffset } from '../features/positions.ts';
import { describeCleared, describeUncleared } from '../features/report/clearedCache.ts';
import {
  type AddedSource,
  type CacheClearance,
  type CitationItem,
  COMMANDS,
  type FactCheckReport,
  type FoundFacts,
  type FoundPassage,
  type IndexProblem,
} from '../protocol.ts';
import { addSource } from './addSource.ts';
import { checkWorkspace } from './checkWorkspace.ts';
import { offsetIn } from './draftRequests.ts';
import { factCheck } from './factCheck.ts';
import { guardRequest, RefusedError } from './guard.ts';
import { readLibrary } from './readLibrary.ts';
import type { Session } from './session.ts';
import { runInSlices } from './slices.ts';
import { listProblems } from './status.ts';
import type { Task } from './task.ts';

type Command = (session: Session, argument: unknown, task: Task) => Promise<unknown> | unknown;

/** The commands by their names. */
const RUN: ReadonlyMap<string, Command> = new Map<string, Command>([
  [COMMANDS.checkWorkspace, (session, _argument, task) => checkWorkspace(session, task)],
  [COMMANDS.lookup, findPassages],
  [COMMANDS.lookUpFacts, findFacts],
  [COMMANDS.showIndexProblems, showIndexProblems],
  [COMMANDS.citationItems, findCitationItems],
  [COMMANDS.addSource, addNamedSource],
  [COMMANDS.factCheck, writeReport],
  [COMMANDS.addStet, addStet],
  [COMMANDS.clearCache, clearCache],
]);

/** Answers the server's own commands. An unknown one fails, as does any before there is a session. */
export function registerCommands(connection: Connection, current: () => Session | undefined): void {
  connection.onExecuteCommand(({ command, arguments: given }, token, progress) => {
    const session = current();
    const run = RUN.get(command);
    if (session === undefined)
      return new ResponseError(
        ErrorCodes.ServerNotInitialized,
        'Stet is still starting. Try again in a moment.',
      );
    if (run === undefined)
      return new ResponseError(LSPErrorCodes.RequestFailed, `Stet has no command ${command}.`);
    return guardRequest(command, session.log, (argument: unknown) =>
      run(session, argument, { token, progress }),
    )(given?.[0], token);
  });
}

/** How many results a list has where the client does not say. */
const DEFAULT_PASSAGES = 20;
const DEFAULT_CITATIONS = 50;
/** What a client may ask for at most. */
const MOST_RESULTS = 500;

const position = z.object({ line: z.int().min(0), character: z.int().min(0) });
const limit = z.int().min(1).max(MOST_RESULTS).optional();

const lookupArguments = z.object({ query: z.string(), uri: z.string().optional(), limit });

async function findPassages(session: Session, argument: unknown): Promise<FoundPassage[]> {
  const given = parseArgument(lookupArguments, argument);
  const library = await libraryFor(session, given.uri);
  return lookupPassages(library, given.query, given.limit ?? DEFAULT_PASSAGES, session.links);
}

const filter = z.string().optional();
const factArguments = lookupArguments.extend({
  value: filter,
  unit: filter,
  date: filter,
  after: filter,
  before: filter,
});

async function findFacts(session: Session, argument: unknown, { token }: Task): Promise<FoundFacts> {
  const { query: text, uri, limit = DEFAULT_PASSAGES, ...given } = parseArgument(factArguments, argument);
  const library = await libraryFor(session, uri);
  const steps = lookUpFactsInSteps(library.corpus, { text, given, limit });
  const answer = await runInSlices(steps, session.runtime.now, () => token.isCancellationRequested);
  if (answer.kind === 'unread')
    throw new RefusedError(`The filter ${answer.name} "${answer.text}" is not understood.`);
  return describeAnswer(library, answer, session.links);
}

/** The sources of a draft, else of the first that is open, else of the first folder, once they are read. */
async function libraryFor(session: Session, uri: string | undefined): Promise<Library> {
  const { drafts, folders } = session;
  const draft = (uri === undefined ? undefined : drafts.get(uri)) ?? drafts.all[0];
  const [folder] = folders.paths;
  const context = draft?.context ?? (folder === undefined ? undefined : await drafts.contextOfFolder(folder));
  if (context === undefined)
    throw new RefusedError('No folder and no draft is open. Open one, so that Stet knows its sources.');
  return readLibrary(context.live);
}

function showIndexProblems(session: Session): readonly IndexProblem[] {
  return [...session.configurationProblems, ...listProblems(session.libraries.all)];
}

const citationArguments = z.object({
  uri: z.string(),
  position: position.optional(),
  query: z.string(),
  limit,
});

async function findCitationItems(session: Session, argument: unknown): Promise<CitationItem[]> {
  const given = parseArgument(citationArguments, argument);
  const draft = session.drafts.get(given.uri);
  if (draft === undefined) throw new RefusedError('Open the draft that you want to cite in.');
  await readLibrary(draft.context.live);
  const written = await draft.readWritten();
  const offset = given.position && toOffset(written.lines, written.draft.text, given.position);
  return listCitationItems(written, offset, given.query, given.limit ?? DEFAULT_CITATIONS, session.links);
}

const sourceArguments = z.object({
  source: z.string(),
  uri: z.string().optional(),
  key: z.string().optional(),
});

function addNamedSource(session: Session, argument: unknown, { token }: Task): Promise<AddedSource> {
  const { source, uri, key } = parseArgument(sourceArguments, argument);
  const given = { source, ...(uri !== undefined && { uri }), ...(key !== undefined && { key }) };
  return addSource(session, given, token);
}

async function clearCache(session: Session): Promise<CacheClearance> {
  const cleared = await session.clearCache().catch((error: unknown) => {
    throw new RefusedError(describeUncleared(error));
  });
  if (cleared === undefined) throw new RefusedError('Nothing is kept of the sources here.');
  return { ...cleared, message: describeCleared(cleared.path, cleared.bytes) };
}

const reportArguments = z.object({
  uri: z.string(),
  format: z.enum(FACT_CHECK_FORMATS).default('html'),
});

function writeReport(session: Session, argument: unknown, task: Task): Promise<FactCheckReport> {
  const { uri, format } = parseArgument(reportArguments, argument);
  return factCheck(session, uri, format, task);
}

const stetArguments = z.object({
  uri: z.string(),
  range: z.object({ start: position, end: position }),
  reason: z.string().optional(),
});

async function addStet(session: Session, argument: unknown): Promise<boolean> {
  const { uri, range, reason } = parseArgument(stetArguments, argument);
  const view = await session.drafts.get(uri)?.view();
  const claim = view && claimAt(view.report, offsetIn(view, range.start));
  if (view === undefined || claim === undefined)
    throw new RefusedError('There is no claim here. Put the caret on a figure or a quotation.');
  const edits = [letStand(view, claim, reason)];
  const edit = { documentChanges: [{ textDocument: { uri, version: view.version }, edits }] };
  const { applied } = await session.connection.workspace.applyEdit({ label: 'Let it stand', edit });
  return applied;
}

/** An argument as a command takes it; whatever a client sends is checked. */
function parseArgument<Schema extends z.ZodType>(schema: Schema, argument: unknown): z.output<Schema> {
  const parsed = schema.safeParse(argument);
  if (!parsed.success)
    throw new RefusedError(`The command's argument is not understood: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
