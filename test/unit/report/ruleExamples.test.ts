import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkDraft, parseDraft } from '../../../server/src/engine/index.ts';
import { corpusOf } from '../verify/sources.ts';

/** The paragraphs of the example of a rule's page, without the marks of a quotation. */
function readExample(rule: string): string[] {
  const page = readFileSync(`docs/rules/${rule}.md`, 'utf8');
  const example = /^## Example$([\s\S]*?)^## /m.exec(page)?.[1] ?? '';
  return example
    .replace(/^> ?/gm, '')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' ').trim());
}

/** The drafts of an example, each with the sources that follow it. */
function readCases(rule: string): { draft: string; sources: Map<string, string> }[] {
  const cases: { draft: string; sources: Map<string, string> }[] = [];
  for (const paragraph of readExample(rule)) {
    const draft = /^Draft: (.+)$/.exec(paragraph)?.[1];
    if (draft !== undefined) cases.push({ draft, sources: new Map() });
    const [, key = 'source', text] = /^Source(?: `(\w+)`)?: (.+)$/.exec(paragraph) ?? [];
    if (text !== undefined) cases.at(-1)?.sources.set(key, text);
  }
  return cases;
}

describe('the example of a rule shows', () => {
  for (const rule of [
    'conflict',
    'derived',
    'disputed',
    'misattributed',
    'miscited',
    'misquoted',
    'overstated',
    'supported',
    'unsupported',
  ] as const)
    it(rule, () => {
      const cases = readCases(rule);
      assert.ok(cases.length > 0);
      for (const { draft, sources } of cases) {
        const cited = sources.size === 1 && !draft.includes('[@') ? `${draft} [@source]` : draft;
        const corpus = corpusOf(Object.fromEntries(sources));
        const verdicts = checkDraft(parseDraft('draft.md', cited), corpus).claims.map(
          ({ verdict }) => verdict,
        );
        assert.ok(verdicts.includes(rule), `${draft}: ${verdicts.join(', ')}`);
      }
    });
});
