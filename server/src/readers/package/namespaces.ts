/**
 * The prefixes by which readers know the namespaces of packages; empty for those that are written without. A file may
 * choose others. The addresses at purl.oclc.org are those of strict Office Open XML (ISO/IEC 29500, Annex A of part 1).
 */
const PREFIXES: readonly (readonly [prefix: string, ...addresses: string[]])[] = [
  [
    'w',
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  [
    '',
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'http://purl.oclc.org/ooxml/spreadsheetml/main',
    'http://schemas.openxmlformats.org/package/2006/relationships',
    'http://www.idpf.org/2007/opf',
    'urn:oasis:names:tc:opendocument:xmlns:container',
    'http://www.w3.org/1999/xhtml',
    'http://www.daisy.org/z3986/2005/ncx/',
  ],
  [
    'r',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['dcterms', 'http://purl.org/dc/terms/'],
  ['office', 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  ['text', 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  ['table', 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  ['style', 'urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  ['meta', 'urn:oasis:names:tc:opendocument:xmlns:meta:1.0'],
  ['number', 'urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0'],
  ['svg', 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
];

const PREFIX_OF: ReadonlyMap<string, string> = new Map(
  PREFIXES.flatMap(([prefix, ...addresses]) => addresses.map((address) => [address, prefix] as const)),
);

/** Writes a name as readers know it. */
export type Rename = (name: string) => string;

/** How the names of a part are written otherwise than readers know them, by its root's attributes; undefined: they are not. */
export function findRenaming(root: Readonly<Record<string, string>>): Rename | undefined {
  const renamed = new Map<string, string>();
  for (const [attribute, address] of Object.entries(root)) {
    const written = /^xmlns(?::(.+))?$/.exec(attribute);
    const known = PREFIX_OF.get(address);
    const prefix = written?.[1] ?? '';
    if (written !== null && known !== undefined && known !== prefix) renamed.set(prefix, known);
  }
  if (renamed.size === 0) return undefined;
  return (name) => {
    const colon = name.indexOf(':');
    const known = renamed.get(name.slice(0, Math.max(0, colon)));
    if (known === undefined) return name;
    const local = name.slice(colon + 1);
    return known === '' ? local : `${known}:${local}`;
  };
}
