import assert from 'node:assert/strict';
import type { Corpus } from '../../../server/src/engine/corpus/corpus.ts';
import { checkDraft, DraftChecker, DraftParser, parseDraft } from '../../../server/src/engine/index.ts';
import { corpusOf } from './sources.ts';

const SOURCES = {
  ministry: 'The ministry counted 352 Kyrgyz nationals who left for Syria, 49 of them women.',
  hospital: 'The hospital in Osh treated 117 wounded patients in March.',
};

/** Sentences that cite in all the ways that bear on sentences beside them, over and over. */
const SENTENCES = [
  'The ministry counted 352 Kyrgyz nationals who left for Syria [@ministry].',
  'The hospital in Osh treated 171 wounded patients in March. [@hospital]',
  '@ministry says that 49 of them were women.',
  'Nothing was said of the others, who had left before.',
  'The hospital in Osh treated 117 wounded patients in March.',
  'Mr. Bek saw 12 of them in No. 4 St. Mary Street at 5 p.m. on Monday.',
] as const;

/** One line, far longer than what is checked whole. */
const sentences = Array.from({ length: 300 }, (_, i) => SENTENCES[i % SENTENCES.length] ?? '');
const LINE = `${sentences.join(' ')}\n`;

/** How often the sources are searched while something is done: once for each sentence that is judged and cites nothing. */
function countSearches(corpus: Corpus, run: () => void): number {
  const search = corpus.search.bind(corpus);
  let count = 0;
  corpus.search = (...query) => {
    count++;
    return search(...query);
  };
  run();
  corpus.search = search;
  return count;
}

function editedAt(text: string, at: number, typed: string): string {
  return `${text.slice(0, at)}${typed}${text.slice(at)}`;
}

describe('a draft that is one long line', () => {
  const corpus = corpusOf(SOURCES);

  it('has the verdicts of its sentences', () => {
    const verdictsOf = (text: string) =>
      checkDraft(parseDraft('draft.md', text), corpus).claims.map(({ text: figure, verdict, cited }) =>
        [figure, verdict, ...cited].join(' '),
      );
    const one = verdictsOf(`${SENTENCES.join(' ')}\n`);
    assert.deepEqual(verdictsOf(LINE).slice(0, one.length), one);
    assert.equal(verdictsOf(LINE).length, one.length * 50);
  });

  it('is reported after edits as by a new checker', () => {
    const [parser, checker] = [new DraftParser('draft.md'), new DraftChecker(corpus)];
    let text = LINE;
    for (const [place, typed] of [
      [0.5, 'x'],
      [0.3, '. A'],
      [0.7, ' 12'],
      [0.9, ' [@hospital]'],
      [0, 'So '],
      [1, ' It ended in 2015'],
    ] as const) {
      text = editedAt(text, Math.floor(place * (text.length - 1)), typed);
      const report = checker.check(parser.parse(text));
      assert.deepEqual(report, checkDraft(parseDraft('draft.md', text), corpus), typed);
    }
  });

  it('costs the sentence that is typed in', () => {
    const [parser, checker] = [new DraftParser('draft.md'), new DraftChecker(corpus)];
    const count = (text: string) => countSearches(corpus, () => checker.check(parser.parse(text)));
    assert.ok(count(LINE) >= 3);
    const at = LINE.indexOf('treated 117', LINE.length / 2);
    assert.equal(count(editedAt(LINE, at, 'x')), 1);
  });
});
