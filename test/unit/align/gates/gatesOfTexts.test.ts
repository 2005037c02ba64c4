import { isAgreeing } from '../../../../server/src/engine/align/alignedClaim.ts';
import { check, prose } from './checkGates.ts';

describe('what may contradict a claim about a text of many figures', () => {
  describe('no figure that another claim has, if it is about as surely that one’s', () => {
    const source = prose('The mayor won the recall by 6.8 points.');
    const claim = 'The mayor led by 5.7 points, less than the 6.8 points of the recall.';
    check(claim, source, ['5.7:', '6.8:']);
    check(claim.replace('6.8', '6.9'), source, ['5.7: 6.8', '6.9: 6.8']);
  });

  describe('no year that tells a thing apart', () => {
    const claim = 'Ostby took office in 1982.';
    check(claim, prose('In office, Ostby tore up the 1907 almanac.'), ['1982:']);
    check(claim, prose('Ostby took office (1972 almanac).'), ['1982:']);
    check(claim, prose('Ostby took office in 1972.'), ['1982: 1972']);
    check(claim, prose('Ostby took office (1972).'), ['1982: 1972']);
    check('The film came out in 1982.', prose('The film is a 1972 comedy.'), ['1982: 1972']);
    check('He sold the almanac in 1982.', prose('The 1907 almanac.'), ['1982: 1907']);
  });

  describe('no score before the last one', () => {
    check('Ostby won 3-3.', prose('Ostby shot to make it 3-2.'), ['3-3:']);
    check('Ostby led 3-1.', prose('Ostby went 2-0 up.'), ['3-1:']);
    check('Ostby won 3-1.', prose('Ostby won 3-2.'), ['3-1: 3-2']);
  });

  describe('no part beside the sum of two', () => {
    const source = prose('Ostby scored eight goals in 17 games in May and six in 19 matches in June.');
    check('Ostby scored 14 goals in 36 games.', source, ['14:', '36: six']);
    check('Ostby scored 13 goals.', source, ['13: eight']);
  });

  describe('no count of another noun where the claim’s is counted', () => {
    const source = prose('In two seasons Ostby scored eight goals.');
    check('In all Ostby scored 13 goals.', source, ['13: eight']);
    check('In all Ostby scored 13 goals.', prose('In two seasons Ostby scored.'), ['13: two']);
  });

  describe('no value that two claims have of each other', () => {
    const claim = 'France won 80 medals and Spain 50.';
    check(claim, prose('Spain won 80 medals. France won 50 medals.'), ['80:', '50:'], isAgreeing);
    check(claim, prose('France won 80 medals. Spain won 50 medals.'), ['80: 80', '50: 50'], isAgreeing);
    const both = prose('Spain won 80 medals for France. France won 50 medals.');
    check(claim, both, ['80: 80', '50: 50'], isAgreeing);
  });

  describe('no count of other peoples', () => {
    const isAny = () => true;
    const source = prose('There were 27 Australians, 12 Indonesians and 15 other people.');
    check('There were 12 Australians.', source, ['12: 27, 15'], isAny);
    check('There were 12 people.', source, ['12: 15, 27, 12'], isAny);
  });

  describe('no result of a match beside a count of something', () => {
    const source = prose('Ostby Town 5, Marston Rovers 1.');
    check('Ostby Town had 13 shots.', source, ['13:']);
    check('Ostby Town had 13.', source, ['13: 5']);
    check('Ostby had 13 boats.', prose('Ostby had 5 boats, Marston 1.'), ['13: 5']);
  });

  describe('no comparison of the other thing with the first', () => {
    check('Ostby sells half as much as Marston.', prose('Marston sells twice as much as Ostby.'), ['half:']);
    check('Ostby sells twice as much as Marston.', prose('Ostby sells three times as much as Marston.'), [
      'twice: three times',
    ]);
    check('Sales in Ostby doubled.', prose('Sales in Ostby halved.'), ['doubled: halved']);
  });

  describe('no count of all beside a proportion', () => {
    const source = prose('The village has 3,610 women.');
    check('For every thousand men the village has 883 women.', source, ['883:']);
    check('The village has 883 women per 1,000 men.', source, ['883 women per 1,000:']);
    check('The village has 883 women.', source, ['883: 3,610']);
  });
});
