import assert from 'node:assert/strict';
import { tokenize } from '../../../server/src/engine/text/tokenize.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

function tokensOf(text: string) {
  return tokenize(text, { start: 0, end: text.length }, createVocabulary());
}

describe('tokens', () => {
  it('stand where they are in the text', () => {
    const text = "In 2016 O’Brien's café sold 1,234.5 kg of “loaves”.";
    for (const { start, end, text: token, word } of tokensOf(text)) {
      assert.equal(text.slice(start, end), token);
      assert.equal(word.lower, token.toLowerCase().replace('’', "'"));
    }
  });

  /** The tokens parted by bars; those that are glued to the one before, by an underscore. */
  const check = (text: string, expected: string): void => {
    it(`${text} is ${expected}`, () => {
      const written = tokensOf(text).map(({ glued, text: token }) => `${glued ? '_' : '|'}${token}`);
      assert.equal(written.join('').slice(1), expected);
    });
  };

  describe('of words', () => {
    check('the old harbour', 'the|old|harbour');
    check("O’Brien and O'Neill", "O’Brien|and|O'Neill");
    check('The ministry’s list', 'The|ministry_’s|list');
    check("The MINISTRY'S list", "The|MINISTRY_'S|list");
    check('its members’ list', 'its|members_’|list');
    check("it wasn't", "it|wasn't");
    check('James\'s "hat"', 'James_\'s|"_hat_"');
    check('G7 and A330neo', 'G7|and|A330neo');
    check('a well-known café', 'a|well_-_known|café');
    check('yes/no', 'yes_/_no');
    check('Москва и Ōsaka', 'Москва|и|Ōsaka');
    check('cafe\u0301s', 'cafe\u0301s');
  });

  describe('of abbreviations', () => {
    check('the U.S. army', 'the|U.S.|army');
    check('at 5 p.m. sharp', 'at|5|p.m.|sharp');
    check('e.g. this', 'e.g.|this');
    check('J. R. R. Tolkien', 'J_.|R_.|R_.|Tolkien');
    check('the U.S.', 'the|U.S.');
    check('Dr. No', 'Dr_.|No');
    check('He left. I stayed', 'He|left_.|I|stayed');
  });

  describe('of numbers', () => {
    check('1,234.5 men', '1,234.5|men');
    check('at 12.30 on 1.2.3', 'at|12.30|on|1.2.3');
    check('352.', '352_.');
    check('300, 400', '300_,|400');
    check('the 10th of 22km', 'the|10_th|of|22_km');
    check('$70m and 5%', '$_70_m|and|5_%');
    check('2014–15', '2014_–_15');
    check('-5', '-_5');
    check('3½ cups', '3_½|cups');
    check('10\u00a0000', '10|000');
  });

  describe('of other characters', () => {
    check('“Yes,” she said…', '“_Yes_,_”|she|said_…');
    check('a\u200bb', 'a|b');
    check('\ufeffa', 'a');
    check('東京', '東京');
    check('5 😀', '5|😀');
    check('', '');
    check(' \n\t ', '');
  });

  it('keep their offsets in the whole text, within the span that is asked for', () => {
    const text = 'One two, three four';
    const tokens = tokenize(text, { start: 4, end: 14 }, createVocabulary());
    assert.deepEqual(
      tokens.map(({ start, end }) => text.slice(start, end)),
      ['two', ',', 'three'],
    );
  });

  it('end where the span ends, even within a word', () => {
    const tokens = tokenize('U.S. harbours', { start: 0, end: 8 }, createVocabulary());
    assert.deepEqual(
      tokens.map(({ text }) => text),
      ['U.S.', 'har'],
    );
  });

  it('tell words, numbers and symbols apart', () => {
    assert.deepEqual(
      tokensOf('The 352 – Čapek’s U.S. 5th').map(({ kind }) => kind),
      ['word', 'number', 'symbol', 'word', 'word', 'word', 'number', 'word'],
    );
  });

  describe('of hostile text cost linear time', () => {
    const check = (title: string, unit: string): void => {
      it(title, () => {
        const text = unit.repeat(Math.ceil(200_000 / unit.length));
        const started = performance.now();
        const tokens = tokensOf(text);
        assert.ok(performance.now() - started < 1_500);
        const written = tokens.reduce((sum, token) => sum + token.text.length, 0);
        assert.equal(written, text.replace(/\s/g, '').length);
      });
    };
    check('one long word', 'a');
    check('one long number', '7');
    check('separators', '1,');
    check('periods', 'a.');
    check('apostrophes', "a'");
    check('possessives', "'s");
    check('marks', 'e\u0301');
    check('surrogates', '😀');
    check('letters and digits', 'a1');
    check('spaces', ' ');
  });
});
