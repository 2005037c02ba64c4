import { type IndexProblem, STATUS_METHOD, type Status } from '../protocol.ts';
import type { LiveLibrary } from './liveLibrary.ts';

/** Said of sources that were never read to the end. */
const CANCELLED =
  'The sources have not been read, as that was cancelled: the draft is not checked. Restart Stet to read them.';

/** Works out what the status item shows, and sends it when it changes. */
export class StatusReporter {
  readonly #send: (method: string, status: Status) => void;
  #last = '';
  #failure: string | undefined;

  constructor(send: (method: string, status: Status) => void) {
    this.#send = send;
  }

  /** Shows a failure of the server itself until it is told that all is well. */
  fail(message: string): void {
    this.#failure = message;
  }

  update(
    libraries: readonly LiveLibrary[],
    configuration: readonly IndexProblem[],
    isChecking: boolean,
  ): void {
    const status = this.#describe(libraries, configuration, isChecking);
    const text = JSON.stringify(status);
    if (text === this.#last) return;
    this.#last = text;
    this.#send(STATUS_METHOD, status);
  }

  #describe(
    libraries: readonly LiveLibrary[],
    configuration: readonly IndexProblem[],
    isChecking: boolean,
  ): Status {
    const problems = [...configuration, ...listProblems(libraries)];
    const paths = new Set(
      libraries.flatMap(({ library }) => library.corpus.documents.map(({ document }) => document.path)),
    );
    const common = { sources: paths.size, problems };
    if (libraries.some((library) => library.isLoading))
      return { ...common, state: 'indexing', message: 'Stet is reading the sources.' };
    if (libraries.some(({ library }) => library.state === 'reading'))
      return { ...common, state: 'problem', message: CANCELLED };
    if (isChecking) return { ...common, state: 'indexing', message: 'Stet is checking the drafts.' };
    if (this.#failure !== undefined) return { ...common, state: 'problem', message: this.#failure };
    return { ...common, ...describeReady(paths.size, libraries.length, problems.length) };
  }
}

function describeReady(
  sources: number,
  libraries: number,
  problems: number,
): Pick<Status, 'state' | 'message'> {
  if (libraries === 0) return { state: 'ready', message: 'Open a Markdown draft to have it checked.' };
  if (sources === 0)
    return {
      state: 'problem',
      message:
        'No sources were found. Put documents into a folder sources/ beside the draft, or name folders with "sources" in stet.json.',
    };
  const count = `${sources} ${sources === 1 ? 'source' : 'sources'}`;
  if (problems > 0)
    return {
      state: 'problem',
      message: `${count}; ${problems === 1 ? 'there is a problem' : `there are ${problems} problems`} with the sources or the settings.`,
    };
  return { state: 'ready', message: `The draft is checked against ${count}.` };
}

/** What of the sources could not be read, each once. */
export function listProblems(libraries: readonly LiveLibrary[]): IndexProblem[] {
  const problems = new Map<string, IndexProblem>();
  for (const library of libraries) {
    for (const { path, code, message } of library.problems)
      problems.set([path, code, message].join('\n'), { path, code, message });
  }
  return [...problems.values()];
}
