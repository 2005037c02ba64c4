import assert from 'node:assert/strict';
import { splitSentences } from '../../../server/src/engine/text/sentences.ts';
import { tokenize } from '../../../server/src/engine/text/tokenize.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

function sentencesOf(text: string): string[] {
  const tokens = tokenize(text, { start: 0, end: text.length }, createVocabulary());
  return splitSentences(tokens).map(({ start, end }) => text.slice(start, end));
}

describe('sentences', () => {
  /** The text with a bar where a sentence ends and another begins. */
  const check = (expected: string): void => {
    it(expected, () => {
      const text = expected.replaceAll(' | ', ' ');
      assert.equal(sentencesOf(text).join(' | '), expected);
    });
  };

  describe('end', () => {
    check('The hall is old. | It holds 352 men.');
    check('Is it old? | Yes! | It is.');
    check('They came … | She left.');
    check('He said “It is old.” | She left.');
    check('(It is old.) | She left.');
    check('It is old. | “So be it.”');
    check('It cost much. | $70 million went.');
    check('They left in 2014. | 352 came back.');
    check('It was I. | She left.');
    check('They went to the U.S. | The others stayed.');
    check('It opens at 5 p.m. | They closed it.');
    check('It was the first, No. | She left.');
    check('Twelve judges sat. | Nine agreed.');
    check('They work for Acme Inc. | The firm has 3 halls.');
  });

  describe('go on', () => {
    check('Dr. Smith met Mr. Jones and Gen. Lee.');
    check('J. R. R. Tolkien wrote it.');
    check('They live in Washington, D.C. Mayor Smith said so.');
    check('See No. 12 and p. 3 of it.');
    check('On Sept. 5 and Nov. 30 they met.');
    check('The U.S. Army came.');
    check('It grew by 3.5 percent.');
    check('It is old (see p. 7) and tall.');
    check('the site stet.example is old.');
    check('It cost approx. $5.');
    check('In Brown v. Board twelve judges sat.');
    check('He played Op. 27 and Nr. 5 in Vienna.');
    check('It is Acme Inc. of Ohio, and Brig. Lee leads it.');
    check('On Sat. Nov. 5 they met.');
    check('they left. and came back.');
    check('He asked “Is it old?” and left.');
  });

  it('cover every token once and are never empty', () => {
    for (const text of ['', '...', '. . .', '"', 'a', '1. 2. 3.', 'Mr.', '?! A. !?']) {
      const tokens = tokenize(text, { start: 0, end: text.length }, createVocabulary());
      const sentences = splitSentences(tokens);
      assert.deepEqual(
        sentences.flatMap((sentence) => sentence.tokens),
        tokens,
      );
      assert.ok(sentences.every((sentence) => sentence.tokens.length > 0));
    }
  });

  it('of hostile text cost linear time', () => {
    for (const unit of ['A. ', '.', '" ', 'Mr. ', '!?”) ']) {
      const started = performance.now();
      sentencesOf(unit.repeat(30_000));
      assert.ok(performance.now() - started < 1_500, unit);
    }
  });
});
