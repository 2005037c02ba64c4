import type { Status } from '../../server/src/protocol.ts';

/** Whether there is a server to have a status. */
export type ServerState = 'starting' | 'running' | 'stopped';

/** What the status item says, before it becomes a status item. */
export interface StatusText {
  /** With icons in VS Code's `$(name)` form. */
  readonly text: string;
  readonly tooltip: string;
  /** How the item is coloured. */
  readonly emphasis: 'none' | 'warning' | 'error';
}

/** Describes how things stand; `status` is the server's last word, undefined before the first. */
export function describeStatus(server: ServerState, status: Status | undefined): StatusText {
  if (server === 'stopped') {
    const tooltip = 'The language server has stopped. Click to start it again.';
    return { text: '$(error) Stet: stopped', tooltip, emphasis: 'error' };
  }
  if (server === 'starting' || status === undefined)
    return {
      text: '$(sync~spin) Stet: starting',
      tooltip: 'The language server is starting.',
      emphasis: 'none',
    };
  const { text, emphasis } = describeIndex(status);
  return { text, tooltip: status.message, emphasis };
}

function describeIndex(status: Status): Pick<StatusText, 'text' | 'emphasis'> {
  const sources = status.sources === 0 ? 'no sources' : count(status.sources, 'source');
  if (status.state === 'indexing') return { text: '$(sync~spin) Stet: indexing', emphasis: 'none' };
  if (status.state === 'ready') return { text: `$(check) Stet: ${sources}`, emphasis: 'none' };
  const problems = status.problems.length === 0 ? '' : `, ${count(status.problems.length, 'problem')}`;
  return { text: `$(warning) Stet: ${sources}${problems}`, emphasis: 'warning' };
}

/** "1 source", "2 sources". */
function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
