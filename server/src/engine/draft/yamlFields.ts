import { parseDocument } from 'yaml';

/** What is wrong with YAML, from `start` to `end` in it. UTF-16 code units. */
interface YamlError {
  readonly start: number;
  readonly end: number;
  /** Without a full stop. */
  readonly message: string;
}

/** What YAML says. */
export interface YamlFields {
  /** Undefined where nothing can be made of it: aliases that lead nowhere, or to too much. */
  readonly value: unknown;
  readonly errors: readonly YamlError[];
  /** Whether every field is read as it is meant, in spite of errors: else what they left is a guess. */
  readonly isSure: boolean;
}

/**
 * Reads the YAML of front matter. A title with a colon in it that is not in quotation marks, the commonest slip, is an error, but
 * is read as it is meant. Never throws.
 */
export function readYamlFields(yaml: string): YamlFields {
  const asWritten = parse(yaml);
  if (asWritten.errors.length === 0) return asWritten;
  const lines = findUnquoted(yaml);
  if (lines.length === 0) return asWritten;
  const quoted = parse(quoteValues(yaml, lines));
  if (quoted.errors.length > 0) return asWritten;
  const errors = lines.map(({ key, start, end }) => ({
    start,
    end,
    message: `the value of “${key}” holds a colon: put it in quotation marks`,
  }));
  return { value: quoted.value, errors, isSure: true };
}

function parse(yaml: string): YamlFields {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
  const errors = document.errors.map(({ pos, message }) => ({
    start: Math.min(pos[0], yaml.length),
    end: Math.min(Math.max(pos[1], pos[0] + 1), yaml.length),
    message: message.split('\n', 1)[0] ?? message,
  }));
  const isSure = errors.length === 0;
  try {
    return { value: document.toJS({ maxAliasCount: 100 }), errors, isSure };
  } catch {
    return { value: undefined, errors, isSure };
  }
}

/** A value of one line, from `start` to `end`, that should stand between quotation marks. */
interface UnquotedValue {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Fields at the margin whose value of one line holds a colon before a space and opens with no mark of YAML's. */
const UNQUOTED =
  /^([A-Za-z][\w-]{0,60}):[ \t]{1,20}([^\s"'[\]{}|>&*!%@`#,?-][^\r\n]{0,500}?:[ \t][^\r\n]{0,500})$/gm;

function findUnquoted(yaml: string): UnquotedValue[] {
  return [...yaml.matchAll(UNQUOTED)].map(({ 0: line, 1: key = '', 2: value = '', index }) => {
    const end = index + line.length;
    return { key, start: end - value.length, end };
  });
}

function quoteValues(yaml: string, values: readonly UnquotedValue[]): string {
  let quoted = '';
  let from = 0;
  for (const { start, end } of values) {
    quoted += `${yaml.slice(from, start)}${JSON.stringify(yaml.slice(start, end).trimEnd())}`;
    from = end;
  }
  return quoted + yaml.slice(from);
}
