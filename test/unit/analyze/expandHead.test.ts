import assert from 'node:assert/strict';
import { expandHead } from '../../../server/src/engine/analyze/expandHead.ts';

describe('the abbreviations of a head', () => {
  const check = (head: string, expected: string): void => {
    it(`${head || 'nothing'}: ${expected}`, () => assert.equal(expandHead(head), expected));
  };

  check('Pop.', 'population');
  check('Pop. 2020', 'population 2020');
  check('Unemp. rate, pct', 'unemployment rate, %');
  check('No. of deaths', 'number of deaths');
  check('# of beds', 'number of beds');
  check('Avg temp (°C)', 'average temperature (°C)');
  check('Turnout (pct.)', 'Turnout (%)');
  check('Pts', 'points');

  describe('are no words or codes', () => {
    check('', '');
    check('Popular votes', 'Popular votes');
    check('NO', 'NO');
    check('Max', 'Max');
    check('Min. of Health', 'Min. of Health');
    check('A.no', 'A.no');
    check('Item #3', 'Item #3');
  });
});
