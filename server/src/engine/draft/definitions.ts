/** A link reference definition or the start of one: `[label]: https://…`. Not a footnote, nor a citation. */
const DEFINITION = /^ {0,3}\[([^\]\n^@][^\]\n]{0,200})\]:[ \t]{0,20}\S[^\n]{0,1000}/gm;
const LABEL = /\[([^[\]]{1,200})\]/g;

/** A link reference definition: its normalised label, and the line that it starts on. */
export interface LinkDefinition {
  readonly label: string;
  readonly line: string;
}

/** The link reference definitions of a segment. */
export function findDefinitions(segment: string): LinkDefinition[] {
  return [...segment.matchAll(DEFINITION)].map(([line, label = '']) => ({
    label: normalizeLabel(label),
    line,
  }));
}

/** The lines of a draft's link reference definitions by label: the first of a label counts (CommonMark §4.7). */
export function collectDefinitions(all: readonly LinkDefinition[]): ReadonlyMap<string, string> {
  return new Map(all.toReversed().map(({ label, line }) => [label, line]));
}

/** The lines of the definitions that a segment may refer to; empty where it refers to none. */
export function definitionsUsed(segment: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0) return '';
  const used = new Set<string>();
  for (const match of segment.matchAll(LABEL)) {
    const definition = definitions.get(normalizeLabel(match[1] ?? ''));
    if (definition !== undefined) used.add(definition);
  }
  return [...used].join('\n');
}

function normalizeLabel(label: string): string {
  return label
    .trim()
    .replace(/\s{1,100}/g, ' ')
    .toLowerCase();
}
