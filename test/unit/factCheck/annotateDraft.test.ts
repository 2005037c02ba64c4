import assert from 'node:assert/strict';
import { finish } from '../../../server/src/engine/index.ts';
import type { CheckedClaim, Diagnostic } from '../../../server/src/engine/model/verdict.ts';
import { annotateDraft, notesOf } from '../../../server/src/features/factCheck/annotateDraft.ts';
import { splitParagraphs } from '../../../server/src/features/factCheck/splitParagraphs.ts';
import { sampleClaim, spanOf } from '../report/sample.ts';

/** A warning on words of a draft. */
function warningOn(text: string, words: string): Diagnostic {
  return { ...spanOf(text, words), rule: 'inconsistent', severity: 'warning', message: 'No.' };
}

function annotate(text: string, diagnostics: readonly Diagnostic[], claims: readonly CheckedClaim[] = []) {
  return finish(annotateDraft({ text, report: { path: 'draft.md', claims, diagnostics } }));
}

describe('the paragraphs of a draft', () => {
  const check = (text: string, expected: readonly string[]): void => {
    it(JSON.stringify(text), () =>
      assert.deepEqual(
        splitParagraphs(text).map(({ start, end }) => text.slice(start, end)),
        expected,
      ),
    );
  };
  check('', []);
  check(' \n\n', []);
  check('One.', ['One.']);
  check('One\ntwo.\n\n \nThree.\n', ['One\ntwo.', 'Three.']);
  check('\r\nOne.\r\n\r\nTwo.', ['One.\r', 'Two.']);
});

describe('annotateDraft', () => {
  /** The pieces of the draft, each with the numbers of its notes, and behind a bar of those that end with it. */
  const check = (
    title: string,
    text: string,
    words: readonly string[],
    expected: readonly string[],
  ): void => {
    it(title, () => {
      const { paragraphs } = annotate(
        text,
        words.map((one) => warningOn(text, one)),
      );
      const numbers = (notes: readonly { readonly number: number }[]) =>
        notes.map((note) => note.number).join(' ');
      const pieces = paragraphs.flatMap((paragraph) => paragraph.pieces);
      assert.deepEqual(
        pieces.map((piece) => `${piece.text} ${numbers(piece.notes)}|${numbers(piece.ended)}`),
        expected,
      );
    });
  };

  check('marks nothing where nothing was found', 'One.\n\nTwo.', [], ['One. |', 'Two. |']);
  check('cuts out what was found', 'It has 12 rooms.', ['12'], ['It has  |', '12 1|1', ' rooms. |']);
  check('keeps what lies within another', 'a b c d', ['b c', 'c'], ['a  |', 'b  1|', 'c 1 2|1 2', ' d |']);
  check('keeps two on the same words', 'a b', ['b', 'b'], ['a  |', 'b 1 2|1 2']);
  check('numbers over paragraphs', 'a\n\nb', ['a', 'b'], ['a 1|1', 'b 2|2']);
  check('cuts at the end of the paragraph', 'a b\n\nc', ['b\n\nc'], ['a  |', 'b 1|1', 'c |']);

  it('loses nothing that stands between paragraphs or behind them', () => {
    const text = 'a\n\n \n\nb\n\n ';
    const at = (start: number): Diagnostic => ({ ...warningOn(text, 'a'), start, end: start + 1 });
    const draft = annotate(text, [at(2), at(text.length - 1)]);
    assert.deepEqual(
      notesOf(draft).map(({ number }) => number),
      [2, 1],
    );
  });

  it('keeps apart what is about the draft as a whole', () => {
    const notice: Diagnostic = { ...warningOn('a', 'a'), rule: 'no-sources' };
    const { general, paragraphs } = annotate('a', [notice]);
    assert.equal(general.length, 1);
    assert.deepEqual(paragraphs[0]?.pieces[0]?.notes, []);
  });

  it('notes claims that are in order or were let stand, and none that is no claim', () => {
    const text = 'It has 12 rooms and 3 halls in section 4.';
    const claims = [
      sampleClaim({ ...spanOf(text, '12'), verdict: 'supported' }),
      sampleClaim({ ...spanOf(text, '3'), stet: 'counted' }),
      sampleClaim({ ...spanOf(text, '4'), verdict: 'unchecked' }),
    ];
    assert.deepEqual(
      notesOf(annotate(text, [], claims)).map(({ finding }) => finding.rule),
      ['supported', 'conflict'],
    );
  });
});
