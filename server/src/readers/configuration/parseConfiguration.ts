import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { core } from 'zod';
import { findLineStarts, lineColumnAt } from '../../engine/model/lines.ts';
import { type Configuration, type ConfigurationProblem, configurationSchema } from './configuration.ts';
import { nearestWord } from './nearestWord.ts';

/** A configuration, with what of it was not understood: such settings have their defaults, all others count. */
export interface ParsedConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

/** Parses the text of a `stet.json`. Never throws: what is wrong is in `problems`. */
export function parseConfiguration(text: string): ParsedConfiguration {
  let value: unknown;
  try {
    value = text.trim() === '' ? {} : JSON.parse(text);
  } catch (error) {
    return { configuration: {}, problems: [describeSyntaxError(error, text)] };
  }
  const { configuration, issues } = validateConfiguration(value);
  if (issues.length === 0) return { configuration, problems: [] };
  const locate = createLocator(text);
  return {
    configuration,
    problems: issues.map((issue) => ({ message: issue.message, ...locate(issue) })),
  };
}

/** A setting that is not understood, by its path in the configuration. */
interface ConfigurationIssue {
  readonly path: readonly PropertyKey[];
  /** What of the setting is wrong. */
  readonly part: 'name' | 'value';
  readonly message: string;
}

/** Validates a configuration that is no file's, an editor's settings for one: what is not understood is left out. */
export function validateConfiguration(value: unknown): {
  readonly configuration: Configuration;
  readonly issues: readonly ConfigurationIssue[];
} {
  const parsed = configurationSchema.safeParse(value);
  if (parsed.success) return { configuration: parsed.data, issues: [] };
  const issues = parsed.error.issues.flatMap(describeIssue);
  const pruned = structuredClone(value);
  for (const { path } of issues) removeAt(pruned, path);
  const rest = configurationSchema.safeParse(pruned);
  return { configuration: rest.success ? rest.data : {}, issues };
}

/** An issue in our words: one for each unknown name, with the name that was probably meant. */
function describeIssue(issue: core.$ZodIssue): readonly ConfigurationIssue[] {
  const where = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => describeUnknownName(key, issue.path));
  if (issue.code === 'invalid_key')
    return [describeUnknownName(String(issue.path.at(-1)), issue.path.slice(0, -1))];
  const message =
    issue.code === 'invalid_value'
      ? `expected one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`
      : issue.message.replace(/^Invalid input: /, '');
  const { path } = issue;
  return [
    { path, part: 'value', message: where === '' ? `stet.json: ${message}` : `"${where}": ${message}` },
  ];
}

function describeUnknownName(name: string, path: readonly PropertyKey[]): ConfigurationIssue {
  const allowed = allowedNames(path);
  const nearest = nearestWord(name, allowed);
  const advice = nearest ? `did you mean "${nearest}"?` : `allowed are ${allowed.join(', ')}`;
  const message = `"${[...path, name].join('.')}" is not a setting: ${advice}`;
  return { path: [...path, name], part: 'name', message };
}

/** The names that the schema knows at a path. */
function allowedNames(path: readonly PropertyKey[]): readonly string[] {
  const { shape } = configurationSchema;
  if (path.length === 0) return Object.keys(shape).filter((name) => name !== '$schema');
  if (path[0] === 'severities') return shape.severities.unwrap().keyType.options;
  if (path[0] === 'tolerances') return shape.tolerances.unwrap().keyType.options;
  return Object.keys(groupOf(path[0]).unwrap().shape);
}

function groupOf(name: PropertyKey | undefined) {
  const { check, zotero, completion, codeLens, inlayHints } = configurationSchema.shape;
  const groups = { zotero, completion, codeLens, inlayHints };
  return name !== undefined && name in groups ? groups[name as keyof typeof groups] : check;
}

/** Removes the property at a path; does nothing where there is none. */
function removeAt(value: unknown, path: readonly PropertyKey[]): void {
  let holder = value;
  for (const key of path.slice(0, -1)) holder = isRecord(holder) ? holder[key] : undefined;
  const last = path.at(-1);
  if (last !== undefined && isRecord(holder)) delete holder[last];
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}

type Place = Pick<ConfigurationProblem, 'line' | 'column' | 'endColumn'>;

/** Finds where a setting stands: JSON is YAML, and the YAML parser keeps the offsets. */
function createLocator(text: string): (issue: ConfigurationIssue) => Place {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, logLevel: 'silent' });
  return ({ path, part }) => {
    const node: unknown = part === 'value' ? document.getIn(path, true) : findName(document, path);
    const [offset, end]: readonly unknown[] = isRecord(node) && Array.isArray(node.range) ? node.range : [];
    if (typeof offset !== 'number' || typeof end !== 'number') return {};
    const { line, col } = lines.linePos(offset);
    const behind = lines.linePos(end);
    return { line, column: col, ...(behind.line === line && { endColumn: behind.col }) };
  };
}

/** The name of a setting. */
function findName(document: Document, path: readonly PropertyKey[]): unknown {
  const holder: unknown = document.getIn(path.slice(0, -1), true);
  if (!isMap(holder)) return undefined;
  return holder.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))?.key;
}

/** V8 gives the offset of a JSON syntax error in its message; an error without one is at the end of the text. */
function describeSyntaxError(error: unknown, text: string): ConfigurationProblem {
  const message = error instanceof Error ? error.message : String(error);
  const offset = /at position (\d{1,15})/.exec(message)?.[1];
  const { line, column } = lineColumnAt(
    findLineStarts(text),
    offset === undefined ? text.length : Number(offset),
  );
  const reason = message.replace(/ in JSON at position.*| \(line .*/s, '');
  return { message: `This is not valid JSON: ${reason}. Nothing of the file is used.`, line, column };
}
