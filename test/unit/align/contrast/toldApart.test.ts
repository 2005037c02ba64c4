import assert from 'node:assert/strict';
import { isAgreeing } from '../../../../server/src/engine/align/alignedClaim.ts';
import { isToldApart } from '../../../../server/src/engine/align/contrast/toldApart.ts';
import { alignAs, type Settings } from '../candidatesOf.ts';

function check(expected: boolean, claim: string, source: string, settings: Settings): void {
  it(`${expected}: ${claim} — ${source} ${JSON.stringify(settings)}`, () => {
    const { figure, candidates, inDraft } = alignAs(claim, source, settings);
    const agreeing = candidates.find(isAgreeing);
    assert.ok(agreeing);
    assert.equal(isToldApart(figure, agreeing, candidates, inDraft), expected);
  });
}

describe('a figure that agrees and is told apart from the claim’s', () => {
  describe('by a name', () => {
    const alike: Settings = { '210': { aligned: 0.6 }, '48': { aligned: 0.6 } };
    const apart = 'At dawn the Marston Pier has 210 boats. Near it, the Ostby Pier has 48 boats.';
    check(true, 'The Ostby Pier has 210 boats.', apart, alike);
    check(false, 'The Marston Pier has 210 boats.', apart, { '210': { aligned: 0.6 } });
    check(false, 'A pier in the south has 210 boats.', apart, alike);
    check(false, 'The Ostby Pier has 210 boats.', apart, { '210': { aligned: 0.6 }, '48': { aligned: 0.4 } });
    check(false, 'The Ostby Pier has 210 boats.', apart.replace('48 boats', '48 cranes'), alike);
    const inOne = 'At the Marston Pier, a place for 210 boats, it rained, while the Ostby Pier has 48 boats.';
    check(true, 'The Ostby Pier has 210 boats.', inOne, alike);
    const denied = 'Not Ostby but Marston holds 210 boats. In the south, Ostby holds 48 boats.';
    check(true, 'In the south Ostby holds 210 boats.', denied, alike);
  });

  describe('but not by a part of the name, or where a pronoun may mean it', () => {
    const settings: Settings = { '210': { aligned: 0.3 }, '48': { aligned: 0.6 } };
    const claim = 'On Friday Lena Ostby sold 210 boats.';
    check(false, claim, 'Late that year Ostby sold 210 boats. Lena Ostby sold 48 boats in May.', settings);
    check(false, claim, 'Lena Ostby sold 48 boats in May. Later she sold 210 boats.', settings);
    const far = `Later she sold 210 boats. ${'The sea was calm. '.repeat(3)}In May Lena Ostby sold 48 boats.`;
    check(true, claim, far, settings);
  });

  describe('by the days of events, not by those of texts', () => {
    const claim = 'Ostby resigned in March 2015.';
    const settings: Settings = { 'March 2015': { aligned: 0.3 }, 'June 2012': { aligned: 0.5 } };
    check(true, claim, 'In March 2015 Marston resigned. Mr Ostby resigned in June 2012.', settings);
    const compared = 'In March 2015 Marston resigned. Mr Ostby was richer than in June 2012.';
    check(false, claim, compared, settings);
    check(false, claim, 'Harbour News, March 2015. Mr Ostby resigned in June 2012.', settings);
  });

  describe('by the noun that is counted', () => {
    const settings: Settings = { '210': { aligned: 0.3 }, '48': { aligned: 0.4 } };
    check(true, 'The town has 210 miners.', 'The town has 210 pipers and 48 miners.', settings);
    check(false, 'The town has 210 people.', 'The town has 210 pipers and 48 people.', settings);
    check(
      false,
      'The town has 210 miners who are pipers.',
      'The town has 210 pipers and 48 miners.',
      settings,
    );
    const share = 'It sends 21 percent of the copper exports and 48 percent of the tin exports.';
    const shares: Settings = { '21 percent': { aligned: 0.3 }, '48 percent': { aligned: 0.6 } };
    check(true, 'It sends 21 percent of the tin exports.', share, shares);
    check(false, 'It sends 21 percent of the exports.', share, shares);
  });

  describe('by what else is said of it', () => {
    const source = 'Those aged 75 own $210. Of those aged 35 to 44 the median owns $48.';
    const alike: Settings = { $210: { aligned: 0.3 }, $48: { aligned: 0.3 } };
    check(true, 'The median owns $210 of those aged 35 to 44.', source, alike);
    check(false, 'The median owns $210 of those aged 75.', source, alike);
    check(false, 'The median owns $210 of those.', source, alike);
    check(false, 'The median owns $210 of those aged 35 to 44.', source.replace('aged 75', ''), alike);
  });

  describe('by the range that is meant', () => {
    const source = 'The trip takes 30 to 45 minutes. Buses run every 30 minutes.';
    const alike: Settings = { '30 to 45 minutes': { aligned: 0.3 }, '30 minutes': { aligned: 0.3 } };
    check(true, 'The trip takes 20 to 45 minutes.', source, alike);
    const point = 'The trip takes 55 minutes. Buses run every 30 minutes.';
    const points: Settings = { '55 minutes': { aligned: 0.3 }, '30 minutes': { aligned: 0.3 } };
    check(false, 'The trip takes 20 to 45 minutes.', point, points);
  });

  describe('by the noun phrase before it', () => {
    const source = 'The first pier was opened in 1985 and the last in 1986.';
    const alike: Settings = { '1985': { aligned: 0.6 }, '1986': { aligned: 0.6 } };
    check(true, 'The first pier was opened in 1986.', source, alike);
    check(false, 'The last pier was opened in 1986.', source, alike);
    check(false, 'A pier was opened in 1986.', source, alike);
    check(false, 'The first pier was opened in 1986.', source, { ...alike, '1985': { aligned: 0.5 } });
    check(false, 'The first pier was opened in 1986.', 'The 1985 first pier had the last in 1986.', alike);
    const races = 'The boat race is held on May 6 and 7, while the regatta is held on June 2 and 3.';
    const sure: Settings = { 'May 6 and 7': { aligned: 0.6 }, 'June 2 and 3': { aligned: 0.6 } };
    check(true, 'The boat race is held on June 2 and 3.', races, sure);
    check(false, 'The regatta is held on June 2 and 3.', races, sure);
    const strips = 'The Pier ran from May 2 to July 3, 1916. The Quay ran from June 1 to August 4, 1916.';
    const ranges: Settings = {
      'May 2 to July 3, 1916': { aligned: 0.6 },
      'June 1 to August 4, 1916': { aligned: 0.6 },
    };
    check(true, 'The Quay ran from May 2 to July 3, 1916.', strips, ranges);
    check(false, 'The Pier ran from May 2 to July 3, 1916.', strips, ranges);
  });

  describe('by the noun phrase before it in another sentence, which may not name the same', () => {
    const alike: Settings = { '210': { aligned: 0.6 }, '48': { aligned: 0.6 } };
    const families = 'The family of the reeds has 210 species. The genus Arundo has 48 species.';
    check(true, 'The genus Arundo has 210 species.', families, alike);
    check(false, 'The family has 210 species.', families, alike);
    const keeper = 'The keeper saved 210 shots. Ostby saved 48 shots at home.';
    check(false, 'In all Ostby saved 210 shots.', keeper, alike);
    check(true, 'In all Ostby saved 210 shots.', keeper.replace('The', 'A'), alike);
    check(false, "Ostby's keeper saved 210 shots.", keeper, alike);
    check(false, 'In all Ostby saved 210 penalties.', keeper.replace('The', 'A'), alike);
  });

  describe('by what a preposition ties to it from behind', () => {
    const source = 'The town paid $210 in harbour dues. It paid $48 in sea rescue grants.';
    const alike: Settings = { $210: { aligned: 0.6 }, $48: { aligned: 0.6 } };
    check(true, 'The town paid $210 in sea rescue.', source, alike);
    check(false, 'The town paid $210 in dues.', source, alike);
    check(false, 'The town paid $210.', source, alike);
  });

  describe('by what modifies its noun, wherever the claim says so', () => {
    const source = 'It employs 48 full-time and 210 part-time clerks.';
    const alike: Settings = { '48': { aligned: 0.6 }, '210': { aligned: 0.6 } };
    check(true, 'It employs 210 clerks full-time.', source, alike);
    check(false, 'It employs 210 clerks part-time.', source, alike);
    check(false, 'It employs 210 clerks.', source, alike);
  });

  describe('by the year, where nothing but the month agrees', () => {
    const source = 'It was announced in August 2008. It opens on February 17. It closed in 2008.';
    const sure: Settings = { 'August 2008': { aligned: 0.6 }, 'February 17': { aligned: 0.1 } };
    check(true, 'It was announced in February 2008.', source, sure);
    check(false, 'It was announced on 17 February 2008.', source, sure);
    const alike = { ...sure, 'February 17': { aligned: 0.4 } };
    check(false, 'It was announced in February 2008.', source, alike);
  });

  describe('by what its brackets stand behind', () => {
    const source = 'Ostby was deck clerk (1928) and harbour clerk (1929) in the town.';
    const alike: Settings = { '1928': { aligned: 0.3 }, '1929': { aligned: 0.3 } };
    check(true, 'Ostby became harbour clerk in 1928.', source, alike);
    check(false, 'Ostby became deck clerk in 1928.', source, alike);
    check(false, 'Ostby became clerk in 1928.', source, alike);
    check(false, 'Ostby was on deck in 1928 and a harbour clerk in 1929.', source, alike);
    check(false, 'Ostby became harbour clerk in 1928.', source.replace('deck clerk', 'Marston'), {
      '1928': { aligned: 0.8 },
      '1929': { aligned: 0.3 },
    });
  });
});
