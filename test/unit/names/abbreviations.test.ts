import assert from 'node:assert/strict';
import { findAbbreviations } from '../../../server/src/engine/names/abbreviations.ts';
import { otherNamesIn, readAliases } from '../../../server/src/engine/names/aliases.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

describe('abbreviations that a text introduces', () => {
  const check = (text: string, expected: Readonly<Record<string, string>>): void => {
    it(`${Object.keys(expected).join(' ') || 'none'}: ${text.slice(0, 70)}`, () => {
      const found = Object.fromEntries(findAbbreviations(text).map(({ short, long }) => [short, long]));
      assert.deepEqual(found, expected);
    });
  };
  check('The World Harbour Organization (WHO) met.', { WHO: 'World Harbour Organization' });
  check('WHO (World Harbour Organization) met.', { WHO: 'World Harbour Organization' });
  check('It asked the Office of the High Clerk for Refuges (OHCR).', {
    OHCR: 'Office of the High Clerk for Refuges',
  });
  check('the Ministry of Docks ("MoD") and the Union of Rowers (the UoR; since 1901)', {
    MoD: 'Ministry of Docks',
    UoR: 'Union of Rowers',
  });
  // Letters of another language, one for each word.
  check('of the State Committee for Harbour Security (GKBP).', {
    GKBP: 'State Committee for Harbour Security',
  });
  check('The State Committee for Harbour Security (GKBP) said so.', {
    GKBP: 'State Committee for Harbour Security',
  });
  check('The first holds: Old Harbour Union (OHU), then Our Harbour Union (OHU).', {
    OHU: 'Old Harbour Union',
  });
  check('Anna Harrow Lund (UK) won.', {});
  check('It grew (by 12) in Lund (see p. 3) and fell (a little).', {});
  check('The year began. (AP) The mayor left.', {});
  check('An unclosed (WHO', {});
  check('()', {});

  it('are found in hostile text without delay', () => {
    const started = Date.now();
    findAbbreviations('('.repeat(50_000));
    findAbbreviations('Aa '.repeat(10_000) + '(AA) '.repeat(5_000));
    assert.ok(Date.now() - started < 2000);
  });
});

describe('the other names of what is named', () => {
  const vocabulary = createVocabulary();
  const terms = (words: string): number[] => words.split(' ').map((word) => vocabulary.word(word).term);
  const aliases = readAliases('the World Harbour Organization (WHO)', vocabulary);

  it('are those of a short form', () => {
    assert.deepEqual(otherNamesIn(new Set(terms('WHO said')), aliases), terms('World Harbour Organization'));
  });

  it('are the short form of a whole name', () => {
    const said = new Set(terms('World Harbour Organization said'));
    assert.deepEqual(otherNamesIn(said, aliases), terms('WHO'));
  });

  it('are none of a part of a name', () => {
    assert.deepEqual(otherNamesIn(new Set(terms('World Organization')), aliases), []);
  });
});
