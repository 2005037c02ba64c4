import { deserialize, serialize } from 'node:v8';
import type { BibliographyEntry } from '../engine/model/bibliography.ts';
import type { SourceProblem } from '../engine/model/document.ts';
import type { Bibliography } from '../readers/bibliography/bibliography.ts';
import type { CandidateContent } from '../readers/loadBibliographies.ts';
import type { Pause } from '../readers/pause.ts';

/** A bibliography in bytes, to go to another thread or to the disk. */
export interface WrittenBibliography {
  readonly problems: readonly SourceProblem[];
  /** Tables of entries, each to be read in a few milliseconds. */
  readonly tables: readonly Uint8Array[];
}

const ENTRIES_A_TABLE = 500;

/** Whether what was read of a file came as bytes. */
export function isWritten(content: CandidateContent | WrittenBibliography): content is WrittenBibliography {
  return typeof content === 'object' && 'tables' in content;
}

/** The bytes of a bibliography. */
export function writeBibliography({ entries, problems }: Bibliography): WrittenBibliography {
  const tables: Uint8Array[] = [];
  for (let at = 0; at < entries.length; at += ENTRIES_A_TABLE)
    tables.push(serialize(entries.slice(at, at + ENTRIES_A_TABLE)));
  return { problems, tables };
}

/** The bibliography that was written, with a pause after each table. */
export async function readWritten(
  { problems, tables }: WrittenBibliography,
  pause: Pause,
): Promise<Bibliography> {
  const entries: BibliographyEntry[] = [];
  for (const table of tables) {
    for (const entry of deserialize(table) as BibliographyEntry[]) entries.push(entry);
    await pause();
  }
  return { entries, problems };
}
