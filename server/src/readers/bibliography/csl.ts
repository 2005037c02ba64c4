import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { SourceProblem } from '../../engine/model/document.ts';
import type { Span } from '../../engine/model/span.ts';
import { lineNumberAt } from '../lines.ts';
import { failure, warning } from '../problems.ts';
import type { DecodedFile } from '../reader.ts';
import type { Bibliography } from './bibliography.ts';
import { parseCslItem } from './cslItem.ts';

/** An item before it is validated, with where its key stands. */
interface RawItem {
  readonly value: unknown;
  readonly span: Span;
}

/**
 * Reads CSL-JSON and CSL-YAML: a list of items, or a map that holds one under `references` (as Pandoc writes) or
 * `items`. JSON with a syntax error is read as YAML, which gives the items before the error, and its line.
 */
export function readCsl({ path, text }: DecodedFile): Bibliography {
  const items = parseJsonItems(text);
  if (items !== undefined) return makeBibliography(path, text, items);
  const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false });
  const nodes = findItemNodes(document.contents);
  const read = makeBibliography(
    path,
    text,
    nodes.map((node) => ({ value: node.toJS(document, { maxAliasCount: 100 }), span: idSpan(node) })),
  );
  const [error] = document.errors;
  if (error === undefined) return read;
  const reason = (error.message.split('\n')[0] ?? '').replace(/ at line .{1,40}$/, '');
  const message = `Line ${lineNumberAt(text, error.pos[0])}: ${reason}. Correct it or export the bibliography anew.`;
  const report = nodes.length > 0 ? warning : failure;
  return { ...read, problems: [report(path, 'bibliography-invalid', message), ...read.problems] };
}

/** Whether a JSON or YAML file is a CSL bibliography: a list of items with an `id`, at the top or under `references`. */
export function isCsl(file: string): boolean {
  const head = file.slice(0, 4000);
  return (
    /(?:^|[\s{,[])["']?id["']?\s{0,10}:/.test(head) &&
    /^\s{0,100}(?:---\s{0,100})?(?:\[|-\s|\{?\s{0,100}["']?(?:references|items)["']?\s{0,10}:)/.test(head)
  );
}

function makeBibliography(path: string, text: string, items: readonly RawItem[]): Bibliography {
  const problems: SourceProblem[] = [];
  const entries = items.flatMap(({ value, span }) => {
    const entry = parseCslItem(value, path, span);
    if (entry === undefined) problems.push(describeItem(path, lineNumberAt(text, span.start)));
    return entry ?? [];
  });
  return { entries, problems };
}

function describeItem(path: string, line: number): SourceProblem {
  const message = `Line ${line}: an item without an "id" is left out. Give it one, as a string.`;
  return warning(path, 'bibliography-entry', message);
}

/** A field of JSON that holds the key of an item, with its value. */
const JSON_KEY = /"(?:id|citation-key)"\s{0,20}:\s{0,20}("(?:[^"\\]|\\.){0,300}"|-?\d{1,20})/g;

/** The items of a JSON file, undefined where it is no JSON. The parser gives no offsets: keys are looked for in order. */
function parseJsonItems(text: string): RawItem[] | undefined {
  const list = parseJsonList(text);
  if (list === undefined) return undefined;
  let at = 0;
  return list.map((value) => {
    const key = writeKey(value);
    JSON_KEY.lastIndex = at;
    let match = key === undefined ? null : JSON_KEY.exec(text);
    while (match !== null && normalizeJson(match[1]) !== key) match = JSON_KEY.exec(text);
    if (match === null) return { value, span: { start: at, end: at } };
    at = match.index + match[0].length;
    const quoted = match[1]?.startsWith('"') ? 1 : 0;
    return { value, span: { start: at - (match[1]?.length ?? 0) + quoted, end: at - quoted } };
  });
}

/** The key of an item as JSON; undefined where it has none. */
function writeKey(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('citation-key' in value) return JSON.stringify(value['citation-key']);
  return 'id' in value ? JSON.stringify(value.id) : undefined;
}

function parseJsonList(text: string): readonly unknown[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return value;
    if (typeof value !== 'object' || value === null) return undefined;
    const list = 'references' in value ? value.references : 'items' in value ? value.items : undefined;
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

/** JSON written as `JSON.stringify` writes it. */
function normalizeJson(written: string | undefined): string | undefined {
  return written?.includes('\\') ? JSON.stringify(JSON.parse(written)) : written;
}

function findItemNodes(contents: Node | null): YAMLMap[] {
  const list = isMap(contents) ? (contents.get('references') ?? contents.get('items')) : contents;
  return isSeq(list) ? list.items.filter((item) => isMap(item)) : [];
}

/** The span of an item's `id` value, without quotes; where it has none, that of the item's beginning. */
function idSpan(item: YAMLMap): Span {
  const id = item.get('id', true);
  if (!isScalar(id) || !id.range) return { start: item.range?.[0] ?? 0, end: item.range?.[0] ?? 0 };
  const quoted = id.type === 'QUOTE_DOUBLE' || id.type === 'QUOTE_SINGLE' ? 1 : 0;
  return { start: id.range[0] + quoted, end: id.range[1] - quoted };
}
