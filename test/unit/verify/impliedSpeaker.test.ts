import assert from 'node:assert/strict';
import { findImpliedSpeaker } from '../../../server/src/engine/verify/speaker/impliedSpeaker.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

const vocabulary = createVocabulary();

describe('the speaker for whom a pronoun stands', () => {
  /** The sentence that starts at `|`. */
  const check = (text: string, speaker: string | undefined): void => {
    it(`${speaker ?? 'nobody'} in: ${text}`, () => {
      const start = text.indexOf('|');
      const plain = text.replace('|', '');
      const sentence = { start, end: plain.length };
      assert.equal(findImpliedSpeaker(sentence, plain, vocabulary)?.text, speaker);
    });
  };

  describe('is the only one before it', () => {
    check('Mayor Anna Tillman spoke on Tuesday. |She said 352 people left.', 'Mayor Anna Tillman');
    check('Wexler was blunt. |The plan, he said, would cost 12 million euros.', 'Wexler');
    check('The minister spoke on Tuesday. |“We counted 352,” she said.', 'The minister');
    check('Tillman said that it rained. It was late. |She added that 352 people left.', 'Tillman');
    check('On Tuesday Mayor Anna Tillman spoke. |She said 352 left.', 'Mayor Anna Tillman');
    check('Anna Tillman left.\n\n|“We counted 352,” she said.', 'Anna Tillman');
    check('Mayor Anna Tillman spoke. The mayor was late. |She said 352 left.', 'Mayor Anna Tillman');
    check('|When Mayor Tillman was asked, she put the number at 352.', 'Tillman');
  });

  describe('is a body', () => {
    check('The river authority published its figures. |It put the number at 17.', 'The river authority');
    check('The Ministry of Health was late. |It also said 352 people left.', 'The Ministry of Health');
    check(
      'The town council met.\n\nThe union Unite said it would strike. |It also said 352 left.',
      'The union Unite',
    );
    check('The town council met.\n\nUnite would strike. |It also said 352 left.', undefined);
    check('Mayor Anna Tillman spoke. |It said 352 people left.', undefined);
    check('The council met the health board. |It said 352 people left.', 'The council');
    check('The Town Council met the Health Board. |It said 352 people left.', undefined);
  });

  describe('is not sure', () => {
    check('Anna Tillman met Paul Wexler. |She said 352 people left.', undefined);
    check('Anna Tillman spoke. Paul Wexler was angry. |She said 352 people left.', undefined);
    check('Anna Tillman spoke.\n\nWexler left.\n\n|She said 352 people left.', undefined);
    check('Mr Wexler spoke. |She said 352 people left.', undefined);
    check('The spokesman was late. |She said 352 people left.', undefined);
    check('Prices rose. |She said 352 people left.', undefined);
    check('The council met. |She said 352 people left.', undefined);
    check('Anna Tillman spoke. |They said 352 people left.', undefined);
    check('Anna Tillman spoke. |She left with 352 people.', undefined);
    check('Anna Tillman spoke. |“She said 352,” somebody cried.', undefined);
    check('|When Tillman was asked, she put the number at 352.', undefined);
    check('|She said 352 people left.', undefined);
  });

  it('is found in bounded time', () => {
    const text = 'Anna Tillman, she said “it” and he said '.repeat(3_000);
    const started = performance.now();
    findImpliedSpeaker({ start: text.length / 2, end: text.length }, text, vocabulary);
    assert.ok(performance.now() - started < 1_500);
  });
});
