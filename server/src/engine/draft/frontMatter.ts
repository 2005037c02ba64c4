import type { DraftProblem, DraftSettings } from '../model/draft.ts';
import { readIsoDate } from './isoDate.ts';
import { readYamlFields } from './yamlFields.ts';

/** What stands between the fences at the start of a draft. */
export interface FrontMatter {
  /** Where the draft's body starts; 0 where there is no front matter. */
  readonly end: number;
  readonly settings: DraftSettings;
  readonly problems: readonly DraftProblem[];
}

/** Reads the front matter of the versions of one draft: the same words are not read again. */
export class FrontMatterReader {
  #words = '';
  #read: FrontMatter | undefined;

  read(text: string): FrontMatter {
    // Without its line end the closing line may go on: it is looked at again.
    const isKnown = this.#words.endsWith('\n') && text.startsWith(this.#words);
    if (this.#read === undefined || !isKnown) {
      this.#read = readFrontMatter(text);
      this.#words = text.slice(0, this.#read.end);
    }
    return this.#read;
  }
}

const NO_SETTINGS: DraftSettings = { bibliography: [], sources: [] };

const OPENING = /^\uFEFF?(---|\+\+\+)[ \t]{0,100}\r?\n/;

/** Reads the YAML front matter of a draft. TOML (`+++`) is skipped, as Pandoc and Quarto know it not. Never throws. */
function readFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text);
  if (opening === null) return { end: 0, settings: NO_SETTINGS, problems: [] };
  const isYaml = opening[1] === '---';
  const start = opening[0].length;
  const closing = findClosing(text, start, isYaml ? ['---', '...'] : ['+++']);
  if (closing === undefined) return readUnclosed(text, start);
  if (!isYaml) return { end: closing.end, settings: NO_SETTINGS, problems: [] };
  return { end: closing.end, ...readYaml(text.slice(start, closing.start), start) };
}

/** The line that closes the front matter: where its content ends, and where the body begins. */
function findClosing(
  text: string,
  from: number,
  fences: readonly string[],
): { readonly start: number; readonly end: number } | undefined {
  for (let at = from; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    if (end - at < 200 && fences.includes(text.slice(at, end).trimEnd())) return { start: at, end };
    at = end;
  }
  return undefined;
}

/** A rule (`---`) may open a draft; only a line like a YAML key after it tells of front matter left open. */
function readUnclosed(text: string, start: number): FrontMatter {
  const isRule = !/^[\w-]{1,60}:(?:[ \t]|\r?\n)/.test(text.slice(start, start + 100));
  const message = 'The front matter is not closed: end it with a line of three hyphens (---).';
  return { end: 0, settings: NO_SETTINGS, problems: isRule ? [] : [{ start: 0, end: start, message }] };
}

function readYaml(yaml: string, offset: number): Omit<FrontMatter, 'end'> {
  const { value, errors } = readYamlFields(yaml);
  const problems = errors.map(({ start, end, message }) => ({
    start: offset + start,
    end: offset + end,
    message: `The front matter is not valid YAML: ${message}.`,
  }));
  return { settings: readSettings(value), problems };
}

function readSettings(value: unknown): DraftSettings {
  if (typeof value !== 'object' || value === null) return NO_SETTINGS;
  const fields = value as Readonly<Record<string, unknown>>;
  const title = readText(fields.title);
  const date = readIsoDate(readText(fields.date) ?? '');
  return {
    bibliography: readList(fields.bibliography),
    sources: readList(fields.sources),
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
  };
}

function readList(value: unknown): string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.map(readText).filter((item): item is string => item !== undefined);
}

function readText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
