import assert from 'node:assert/strict';
import { findSpeakers } from '../../../server/src/engine/subject/speaker.ts';
import { tokenize } from '../../../server/src/engine/text/tokenize.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

const vocabulary = createVocabulary();

function speakersOf(text: string) {
  return findSpeakers(tokenize(text, { start: 0, end: text.length }, vocabulary), text);
}

describe('the speaker of a sentence', () => {
  const check = (text: string, ...speakers: readonly string[]): void => {
    it(`${speakers.join(', ') || 'nobody'} in: ${text}`, () =>
      assert.deepEqual(
        speakersOf(text).map((speaker) => speaker.text),
        speakers,
      ));
  };

  describe('stands before the verb', () => {
    check('The ministry said that 352 people left.', 'The ministry');
    check('The Interior Ministry has estimated that 352 people left.', 'The Interior Ministry');
    check("The ministry's press office reported 352 departures.", "The ministry's press office");
    check('The ministry’s press office reported 352 departures.', 'The ministry’s press office');
    check('The Ministry of Health confirmed 239 cases.', 'The Ministry of Health');
    check('Ms Harrow told the paper that 352 people left.', 'Ms Harrow');
    check('Ann Lee, a clerk, said that 352 people left.', 'Ann Lee');
    check('A clerk of the town hall, Ann Lee, said that 352 people left.', 'Ann Lee');
  });

  describe('stands behind it', () => {
    check('Some 352 people left, according to the Interior Ministry.', 'the Interior Ministry');
    check('Some 352 people left, said Rahat Sulaymanov.', 'Rahat Sulaymanov');
    check('The plan, says the committee, was to hire 352 men.', 'the committee');
    check('“Some 352 people left,” said a clerk of the town hall.', 'a clerk of the town hall');
    check('According to the army, 352 people left, but the ministry says 300.', 'the army', 'the ministry');
  });

  describe('is nobody', () => {
    check('Some 352 people left.');
    check('They said that 352 people left.');
    check('The man who knew Ann Lee, said that 352 people left.');
    check('It was said the museum drew 352 people.');
    check('They said the museum drew 352 people.');
    check('He estimates that 352 people left.');
    check('According to figures, 352 people left.');
    check('The survey found that 352 people left.');
    check('Some 352 people are believed to have left.');
    check('The ministry was told of 352 people.');
    check('The report on the ministry is long.');
    check('');
  });

  it('is named by terms, with those of names apart', () => {
    const [speaker] = speakersOf('The spokesman Rahat Sulaymanov said so.');
    const terms = (words: string): number[] => words.split(' ').map((word) => vocabulary.word(word).term);
    assert.deepEqual(speaker?.terms, terms('spokesman Rahat Sulaymanov'));
    assert.deepEqual(speaker?.names, terms('Rahat Sulaymanov'));
  });

  it('is found in bounded time', () => {
    const started = performance.now();
    speakersOf('According to the big old ministry said '.repeat(3_000));
    assert.ok(performance.now() - started < 1_500);
  });
});
