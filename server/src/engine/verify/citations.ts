import type { Corpus } from '../corpus/corpus.ts';
import type { Draft } from '../model/draft.ts';
import type { Diagnostic } from '../model/verdict.ts';

/** What is wrong with the citations of a draft themselves: keys that no source or bibliography has. */
export function checkCitations(draft: Draft, corpus: Corpus): Diagnostic[] {
  const keys = [...corpus.documents.map((owner) => owner.document.key), ...corpus.entries.keys()];
  const byLowerCase = new Map<string, string[]>();
  for (const key of new Set(keys)) {
    byLowerCase.set(key.toLowerCase(), [...(byLowerCase.get(key.toLowerCase()) ?? []), key]);
  }
  if (keys.length === 0) return [];
  return draft.citations.flatMap((citation): Diagnostic[] => {
    const { start, end, key } = citation;
    const alike = byLowerCase.get(key.toLowerCase()) ?? [];
    if (alike.includes(key)) return [];
    const [only, ...more] = alike;
    if (only === undefined) {
      const message = `No source or bibliography entry has the key “${key}”. Add it to the bibliography, or correct the key.`;
      return [{ start, end, rule: 'unknown-citation', severity: 'warning', message }];
    }
    if (more.length === 0) {
      const message = `The key is written “${only}” in the sources: keys match exactly.`;
      return [{ start, end, rule: 'citation-case', severity: 'warning', message }];
    }
    const message = `“${key}” may be any of ${alike.map((one) => `“${one}”`).join(', ')}: keys match exactly.`;
    return [{ start, end, rule: 'ambiguous-citation', severity: 'warning', message }];
  });
}
