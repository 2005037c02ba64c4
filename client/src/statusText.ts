import type { Status } from '../../server/src/protocol.ts';
import { countOf } from './countOf.ts';

/** Whether there is a server to have a status; `failed`: it could not be started. */
export type ServerState = 'starting' | 'running' | 'stopped' | 'failed';

/** What the status item says, before it becomes a status item. */
export interface StatusText {
  /** With icons in VS Code's `$(name)` form. */
  readonly text: string;
  readonly tooltip: string;
  /** How the item is coloured. */
  readonly emphasis: 'none' | 'warning' | 'error';
  /** What a click runs. */
  readonly command: 'stet.listIndexProblems' | 'stet.restartServer' | 'stet.showOutput';
}

/** Describes how things stand; `status` is the server's last word, undefined before the first. */
export function describeStatus(server: ServerState, status: Status | undefined): StatusText {
  switch (server) {
    case 'stopped':
      return describeAbsence('stopped', 'The language server has stopped.');
    case 'failed':
      return describeAbsence('not started', 'The language server could not be started; the output says why.');
    case 'starting':
      return STARTING;
    case 'running':
      return status === undefined ? STARTING : describeIndex(status);
  }
}

/** What a screen reader says of the item: its text without icons, and the sentence that the tooltip shows. */
export function speakStatus({ text, tooltip }: StatusText): string {
  return `${text.replace(/\$\([^)]{1,40}\) /g, '')}. ${tooltip}`;
}

const STARTING: StatusText = {
  text: '$(sync~spin) Stet: starting',
  tooltip: 'The language server is starting.',
  emphasis: 'none',
  command: 'stet.showOutput',
};

function describeAbsence(state: string, reason: string): StatusText {
  const tooltip = `${reason} Click to start it again.`;
  return { text: `$(error) Stet: ${state}`, tooltip, emphasis: 'error', command: 'stet.restartServer' };
}

function describeIndex(status: Status): StatusText {
  const { icon, what, emphasis } = summarizeIndex(status);
  const text = `$(${icon}) Stet: ${what}`;
  return { text, tooltip: status.message, emphasis, command: 'stet.listIndexProblems' };
}

interface IndexSummary extends Pick<StatusText, 'emphasis'> {
  readonly icon: string;
  readonly what: string;
}

function summarizeIndex({ state, sources, problems }: Status): IndexSummary {
  const found = sources === 0 ? 'no sources' : countOf(sources, 'source');
  switch (state) {
    case 'indexing':
      return { icon: 'sync~spin', what: 'indexing', emphasis: 'none' };
    case 'ready':
      // Without a draft there is nothing yet to have sources for.
      return { icon: 'check', what: sources === 0 ? 'ready' : found, emphasis: 'none' };
    case 'problem': {
      const what = problems.length === 0 ? found : `${found}, ${countOf(problems.length, 'problem')}`;
      return { icon: 'warning', what, emphasis: 'warning' };
    }
  }
}
