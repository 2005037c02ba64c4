import type { Corpus } from '../corpus/corpus.ts';
import type { Citation } from '../model/draft.ts';
import type { Diagnostic } from '../model/verdict.ts';

/** What is wrong with citations themselves: keys that no source or bibliography has. */
export function checkCitations(citations: readonly Citation[], corpus: Corpus): Diagnostic[] {
  if (corpus.documents.length === 0 && corpus.entries.size === 0) return [];
  const unknown = citations.filter(({ key }) => !corpus.documentOf(key) && !corpus.entries.has(key));
  if (unknown.length === 0) return [];
  const byLowerCase = keysByLowerCase(corpus);
  return unknown.map((citation) => report(citation, byLowerCase.get(citation.key.toLowerCase()) ?? []));
}

/** Corpora are immutable, and every keystroke inside a new key asks. */
const groupsOfCorpora = new WeakMap<Corpus, ReadonlyMap<string, readonly string[]>>();

function keysByLowerCase(corpus: Corpus): ReadonlyMap<string, readonly string[]> {
  const groups = groupsOfCorpora.get(corpus) ?? groupByLowerCase(corpus);
  groupsOfCorpora.set(corpus, groups);
  return groups;
}

function groupByLowerCase(corpus: Corpus): ReadonlyMap<string, readonly string[]> {
  const keys = new Set([...corpus.documents.map((owner) => owner.document.key), ...corpus.entries.keys()]);
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const group = groups.get(key.toLowerCase());
    if (group) group.push(key);
    else groups.set(key.toLowerCase(), [key]);
  }
  return groups;
}

/** The finding on a key that nothing has; `alike` are the keys that differ from it in case alone. */
function report({ start, end, key }: Citation, alike: readonly string[]): Diagnostic {
  const [only, ...more] = alike;
  if (only === undefined) {
    const message = `No source or bibliography entry has the key “${key}”. Add it to the bibliography, or correct the key.`;
    return { start, end, rule: 'unknown-citation', severity: 'warning', message };
  }
  if (more.length === 0) {
    const message = `The key is written “${only}” in the sources: keys match exactly.`;
    return { start, end, rule: 'citation-case', severity: 'warning', message };
  }
  const message = `“${key}” may be any of ${alike.map((one) => `“${one}”`).join(', ')}: keys match exactly.`;
  return { start, end, rule: 'ambiguous-citation', severity: 'warning', message };
}
