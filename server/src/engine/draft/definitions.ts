/** A link reference definition or the start of one: `[label]: https://…`. Not a footnote, nor a citation. */
const DEFINITION = /^ {0,3}\[([^\]\n^@][^\]\n]{0,200})\]:[ \t]{0,20}\S[^\n]{0,1000}/gm;
const LABEL = /\[([^[\]]{1,200})\]/g;

/** The link reference definitions of a draft, by normalised label. The first of a label counts (CommonMark §4.7). */
export function collectDefinitions(text: string): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  for (const match of text.matchAll(DEFINITION)) {
    const label = normalizeLabel(match[1] ?? '');
    if (!definitions.has(label)) definitions.set(label, match[0]);
  }
  return definitions;
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
