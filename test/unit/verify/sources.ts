import { buildCorpus } from '../../../server/src/engine/corpus/buildCorpus.ts';
import type { Corpus } from '../../../server/src/engine/corpus/corpus.ts';
import type { Passage, SourceDocument } from '../../../server/src/engine/model/document.ts';

/** A document of paragraphs, by default at their lines; tables are given with `cells` by the test itself. */
export function documentOf(
  key: string,
  text: string,
  locate: (paragraph: number, line: number) => Passage['locator'] = (_, line) => ({ kind: 'line', line }),
): SourceDocument {
  const passages = [...text.matchAll(/(?:[^\n]+\n?)+/g)].map((match, i): Passage => {
    const line = text.slice(0, match.index).split('\n').length;
    const end = match.index + match[0].trimEnd().length;
    return { start: match.index, end, kind: 'paragraph', headings: [], locator: locate(i + 1, line) };
  });
  return { key, path: `${key}.txt`, metadata: {}, text, passages };
}

/** A corpus of documents by key; a text's blank lines part its paragraphs. */
export function corpusOf(sources: Readonly<Record<string, string>>): Corpus {
  return buildCorpus(Object.entries(sources).map(([key, text]) => documentOf(key, text)));
}
