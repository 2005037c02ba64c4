import { isAgreeing } from '../../../../server/src/engine/align/alignedClaim.ts';
import { check, tableOf } from './checkGates.ts';

describe('what of a table may contradict a claim', () => {
  describe('no row of another date', () => {
    const text = 'Year,Accidents,Injuries\n2022,25,8\n2023,24,26\n';
    const table = tableOf(text);
    check('There were 26 injuries in 2022.', table, ['26: 8', '2022:']);
    check('There were 27 injuries in 2021.', table, ['27:', '2021:']);
  });

  describe('no column of another date', () => {
    const years = tableOf('Exports,2018,2019,2020\nWheat,38,44,41\n');
    check('Wheat exports were 44 in 2020.', years, ['44: 41', '2020:']);
    check('Wheat exports were 44 in 2017.', years, ['44:', '2017:']);
    check('Wheat exports were 44.', years, ['44: 38, 41']);
    check('In both 2019 and 2020, exports of wheat were 38 and 41.', years, [
      '2019:',
      '2020:',
      '38: 44',
      '41: 44',
    ]);
    check('Wheat exports were 44 in 2020.', years, ['44:', '2020: 2020'], isAgreeing);
    check('Wheat exports were 44 in 2019.', years, ['44: 44', '2019: 2019'], isAgreeing);
    check('In 2020 wheat exports fell to 41 from 44.', years, ['2020: 2020', '41: 41', '44: 44'], isAgreeing);

    const quarters = tableOf('Sales,Q1 2021,Q2 2021,FY2021\nPaper,310,325,635\n');
    check('Paper sales were 310 in the second quarter of 2021.', quarters, [
      '310: 325',
      'second quarter of 2021:',
    ]);
    check('Paper sales were 310 in 2021.', quarters, ['310: 635', '2021:']);

    const months = tableOf('Visits,2020,2021\nJan,31,35\nFeb,28,33\n');
    check('There were 31 visits in January 2021.', months, ['31: 35', 'January 2021:']);
    const parts = tableOf('Year,Quarter,Visits\n2021,1,31\n2021,2,28\n');
    check('There were 31 visits in the second quarter of 2021.', parts, [
      '31: 28',
      'second quarter of 2021:',
    ]);
    const opened = tableOf('Hall,Year opened,Visits\nNorth,2019,31\n');
    check('The north hall had 31 visits in 2021.', opened, ['31: 31', '2021:'], isAgreeing);
    const change = tableOf('Hall,Change on 2019\nNorth,31\n');
    check('The north hall had a change of 35 in 2021.', change, ['35: 31', '2021:']);
    const titled = tableOf('Visits in 2019\n\nHall,Visits\nNorth,31\n');
    check('The north hall had 35 visits in 2021.', titled, ['35:', '2021: 2019']);
    const reported = tableOf('Annual report 2019\n\nHall,Visits\nNorth,31\n');
    check('The north hall had 35 visits in 2018.', reported, ['35: 31', '2018:']);
  });
});
