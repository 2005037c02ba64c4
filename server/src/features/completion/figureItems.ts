import { type CompletionItem, CompletionItemKind, MarkupKind } from 'vscode-languageserver-types';
import type { SourceSentence } from '../../engine/corpus/corpus.ts';
import { lookup } from '../../engine/index.ts';
import type { Figure } from '../../engine/model/analysis.ts';
import { writeCitation } from '../citationText.ts';
import { blockAt } from '../draftSections.ts';
import { escapeMarkdown, quoteExcerpt } from '../markdownText.ts';
import { toRange } from '../positions.ts';
import { describeOrigin } from '../reference.ts';
import { takeExcerpt } from '../report/excerpt.ts';
import type { WrittenDraft } from './citationItems.ts';

/** So many passages are searched for figures. */
const PASSAGES = 12;
const MOST_ITEMS = 20;
/** Fewer words than this before the caret say too little of what is counted. */
const LEAST_WORDS = 2;
/** So many code units before the caret are looked at: about a dozen words. */
const CONTEXT = 90;

/** A source figure that may continue the sentence. */
interface OfferedFigure {
  readonly figure: Figure;
  readonly place: SourceSentence;
  readonly score: number;
}

/** Figures of the sources that continue what stands before the caret ("the ministry counted "), with their citation. */
export function completeFigure(written: WrittenDraft, offset: number): CompletionItem[] {
  const { draft, library } = written;
  const found = blockAt(draft.sections, offset);
  if (found === undefined) return [];
  const from = Math.max(found.block.start, offset - found.offset - CONTEXT);
  const before = found.prose.slice(from, offset - found.offset);
  const typed = /[\p{L}\p{N}.,]{0,20}$/u.exec(before)?.[0] ?? '';
  const context = before.slice(0, before.length - typed.length).replace(/^[\s\S]{0,200}[.!?]\s/, '');
  if ((context.match(/[\p{L}]{3,40}/gu) ?? []).length < LEAST_WORDS) return [];
  const start = offset - (/^\p{N}/u.test(typed) ? typed.length : 0);
  const range = toRange(written.lines, { start, end: offset });
  return findFigures(library.corpus, context)
    .filter(({ figure }) => figure.text.startsWith(draft.text.slice(start, offset)))
    .slice(0, MOST_ITEMS)
    .map((offered, i) => makeItem(offered, i, range));
}

function findFigures(corpus: WrittenDraft['library']['corpus'], context: string): OfferedFigure[] {
  const words = new Set(context.toLowerCase().match(/[\p{L}]{3,40}/gu) ?? []);
  const offered: OfferedFigure[] = [];
  for (const hit of lookup(corpus, context, PASSAGES)) {
    const owner = corpus.documentOf(hit.source);
    if (owner === undefined) continue;
    const passage = owner.document.passages.findIndex(({ start }) => start === hit.start);
    for (const place of corpus.sentencesOf(owner.first + passage)) {
      for (const figure of place.sentence.figures) {
        if (figure.kind === 'ordinal') continue;
        const near = place.sentence.tokens.slice(Math.max(0, figure.firstToken - 10), figure.firstToken);
        const shared = near.filter(
          ({ word, text }) => words.has(text.toLowerCase()) || words.has(word.lemma),
        );
        offered.push({ figure, place, score: hit.score * (1 + shared.length) });
      }
    }
  }
  return offered.sort((a, b) => b.score - a.score);
}

function makeItem(
  { figure, place }: OfferedFigure,
  rank: number,
  range: ReturnType<typeof toRange>,
): CompletionItem {
  const { document } = place.owner;
  const phrase = phraseOf(figure, place);
  const passage = takeExcerpt(document.text, place.sentence, figure);
  const origin = [describeOrigin(document.metadata), `@${document.key}`].filter((part) => part).join(' · ');
  return {
    label: phrase,
    labelDetails: { description: `@${document.key}` },
    detail: passage.text,
    documentation: {
      kind: MarkupKind.Markdown,
      value: `${escapeMarkdown(origin)}\n\n${quoteExcerpt(passage)}`,
    },
    kind: CompletionItemKind.Value,
    filterText: phrase,
    sortText: `f${String(rank).padStart(3, '0')}`,
    textEdit: { range, newText: `${phrase} [${writeCitation(document.key)}]` },
  };
}

/** How many tokens behind a figure its noun may stand. */
const FARTHEST_HEAD = 5;

/** The figure with the words up to the noun that it counts: "352 Kyrgyz nationals". */
function phraseOf(figure: Figure, { owner, sentence }: SourceSentence): string {
  const { head } = figure.subject;
  const behind = sentence.tokens.slice(figure.lastToken + 1, figure.lastToken + 1 + FARTHEST_HEAD);
  const noun = head === undefined ? undefined : behind.find(({ word }) => word.lemma === head);
  const isNear =
    noun !== undefined && !behind.slice(0, behind.indexOf(noun)).some(({ kind }) => kind === 'symbol');
  const end = isNear ? noun.end : figure.end;
  return owner.document.text.slice(figure.start, end).replace(/\s{1,100}/g, ' ');
}
