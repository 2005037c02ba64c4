import { isAgreeing } from '../../../../server/src/engine/align/alignedClaim.ts';
import { check, prose, tableOf } from './checkGates.ts';

describe('what may contradict a claim', () => {
  describe('no figure that another claim of the sentence rests on', () => {
    const source = prose('Prices of bread rose 3.1%.');
    check('Prices of bread rose 3.1%, so sales of bread grew 1%.', source, ['3.1%:', '1%:']);
    check('Prices of bread rose 2.1%, so sales of bread grew 1%.', source, ['2.1%: 3.1%', '1%: 3.1%']);
  });

  describe('no cell of a column that counts something else', () => {
    const text = 'Plant,Employees\nOstby,340\n';
    const table = tableOf(text);
    check('Ostby has 312 employees.', table, ['312: 340']);
    check('Ostby has 312 workers.', table, ['312: 340']);
    check('Ostby has 312 machines.', table, ['312:']);
  });

  describe('no whole that is larger than the part', () => {
    check('In spring 290 children fell ill.', prose('In spring 6,400 people fell ill.'), ['290:']);
    check('In spring 6,400 people fell ill.', prose('In spring 290 children fell ill.'), ['6,400:']);
    check('In spring 6,400 children fell ill.', prose('In spring 290 people fell ill.'), ['6,400: 290']);
    check('In spring 290 people fell ill.', prose('In spring 6,400 people fell ill.'), ['290: 6,400']);
  });

  describe('no part that is smaller than a sum', () => {
    const source = prose('Ostby has 340 employees.');
    check('Together Ostby and Westby have 612 employees.', source, ['612:']);
    check('Together Ostby and Westby have 312 employees.', source, ['312: 340']);
    check('Ostby has 612 employees.', source, ['612: 340']);
    check('Together they are two thirds of cases.', prose('Children are 38 percent of cases.'), [
      'two thirds:',
    ]);
    const parts = prose('Ostby has 49 cooks and 22 drivers.');
    check('Cooks and drivers together are 91 people.', parts, ['91: 49, 22']);
  });

  describe('no level where the claim is of a change', () => {
    const source = prose('The area of the lake fell to 47 hectares.');
    check('The area of the lake fell by 14 hectares.', source, ['14 hectares:']);
    check('The lake had a loss of about 14 hectares of area.', source, ['14 hectares:']);
    check('The area of the lake fell to 14 hectares.', source, ['14 hectares: 47 hectares']);
    check('The area of the lake is 14 hectares.', source, ['14 hectares: 47 hectares']);
    check('The rate rose to 33%.', prose('The rate rose 6%.'), ['33%:']);
    check('The rate rose 5%.', prose('There was a 6% increase in the rate.'), ['5%: 6%']);
    check('A third of the cargo was grain.', prose('The cargo was of grain, up 5 percent.'), ['A third:']);
    check('A third of the cargo was grain.', prose('Grain made up 5 percent of the cargo.'), [
      'A third: 5 percent',
    ]);
    const votes = prose('Harrow received 40,150 votes.');
    check('Harrow won by 250 votes.', votes, ['250:']);
    check('Harrow won by about 55,000 votes.', votes, ['55,000: 40,150']);
    check('Harrow got 3,000 fewer votes.', votes, ['3,000:']);
    check('Harrow got 3,000 votes fewer.', votes, ['3,000:']);
    check('Harrow got 3,000 votes, more than all.', votes, ['3,000: 40,150']);
    check('Harrow won 250 votes.', votes, ['250: 40,150']);
    check('Harrow won by 250 votes.', prose('Harrow won by 260 votes.'), ['250: 260']);
    const grown = prose('The union has 12,600 members, some 900 more than a year ago.');
    check('The union had 11,700 members.', grown, ['11,700: 12,600']);
    check('The union has gained 700 members.', grown, ['700: 900']);
    const table = tableOf('Town,Homes\nOstby,260\n');
    check('Ostby has 1,250 homes more than then.', table, ['1,250:']);
    check('Ostby has 1,250 homes.', table, ['1,250: 260']);
    const changes = tableOf('Town,Change in homes\nOstby,260\n');
    check('Ostby has 1,250 homes more than then.', changes, ['1,250: 260']);
  });

  describe('no change from another time on', () => {
    const year = prose('Sales rose 7 percent, more than in 2022.');
    check('Compared with 2014, sales rose by more than a half.', year, ['2014: 2022', 'a half:']);
    check('Compared with 2022, sales rose by more than a half.', year, ['2022:', 'a half: 7 percent']);
    check('Sales rose by more than a half.', year, ['a half: 7 percent']);
  });

  describe('no amount of what the sentence does not speak of', () => {
    const plan = 'The plan is new.\n\nIt is long.\n\nIt was read.\n\n';
    const housing = prose(`${plan}Housing receives a third more than now.`);
    check('Debts will be 5 percent more.', housing, ['5 percent:']);
    check('Housing gets 5 percent more.', housing, ['5 percent: a third']);
    const nurseries = prose(`${plan}It closed two nurseries until May at least.`);
    check('Fifteen had had a dose at least.', nurseries, ['Fifteen:']);
    check('Fifteen nurseries had a dose at least.', nurseries, ['Fifteen: two']);
    check('Fifteen had had a dose at least.', prose('It closed two nurseries at least.'), ['Fifteen: two']);
  });

  describe('no part of a total', () => {
    const votes = prose('The council passed it by 38 votes to 21, with four abstentions.');
    check('The council had 63 votes.', votes, ['63:']);
    check('The council had 64 votes.', votes, ['64: 38, 21']);
  });

  describe('no year of the period that is counted', () => {
    const table = tableOf('Year,Homes built\n2019,410\n2020,355\n');
    check('Since 2019, 1,955 homes have been built.', table, ['Since 2019:', '1,955:']);
    check('Since 2019, 300 homes have been built.', table, ['Since 2019:', '300: 410, 355']);
    check('In 2019, 1,955 homes were built.', table, ['2019:', '1,955: 410']);
  });

  describe('no date of what an amount is held against', () => {
    const source = prose('She earned £212,000 in 2023, 6 percent more than the year before.');
    check('She earned £212,000, against £198,500 in 2022.', source, ['£212,000:', '£198,500:', '2022:']);
    check('She earned £212,000 in 2022.', source, ['£212,000:', '2022: 2023']);
  });

  describe('no year in a line of credits', () => {
    const credits = prose('Portugal, France 2024. 148 minutes. It opens in France.');
    check('It opens in France on 15 January 2025.', credits, ['15 January 2025:']);
    check('It opened in France in 2023.', credits, ['2023: 2024']);
  });

  describe('no four digits that may be a year', () => {
    const source = prose('They closed the deal with Ostby Metals, begun 2003.');
    check('They closed five deals with Ostby Metals.', source, ['five:']);
    check('They closed 1800 deals with Ostby Metals.', source, ['1800: 2003']);
    check('They closed five deals.', prose('They closed the deals: 2,003 in all.'), ['five: 2,003']);
  });

  describe('no count of another day', () => {
    const drew = (count: number, when: string): string => `The museum drew ${count} visitors ${when}.`;
    const dated = (when: string, inSource: string, expected: readonly string[]): void =>
      check(drew(352, when), prose(drew(480, inSource)), expected);
    dated('in 2014', 'in 2015', ['352:', '2014: 2015']);
    dated('before 5 May 2014', 'as of 5 May 2014', ['352:', 'before 5 May 2014: as of 5 May 2014']);
    dated('in 2014', 'in 2014', ['352: 480', '2014:']);
    dated('in 2014', 'on 5 May 2014', ['352: 480', '2014:']);
    dated('in 2014', 'in spring', ['352: 480', '2014:']);
    dated('in 2014', '', ['352: 480', '2014:']);
    check(
      'Police held her with 14 Russians, sent her home and arrested her in October.',
      prose('Police held her with 12 Russians, and in June she was back.'),
      ['14: 12', 'October: June'],
    );
  });

  describe('no share of another number of cases', () => {
    const rated = (share: number, cases: string): string => `The play is rated ${share}% ${cases}.`;
    const based = (inSource: string, expected: readonly string[]): void =>
      check(rated(71, 'based on 59 reviews'), prose(rated(64, inSource)), expected);
    based('based on 63 reviews', ['71%:', '59: 63']);
    based('based on 59 reviews', ['71%: 64%', '59:']);
    based('and seen by 63 critics', ['71%: 64%', '59: 63']);
  });

  describe('values that the verbs exchange bear nothing out', () => {
    const source = prose('Troops killed six men and captured seven men.');
    const agreeing = (claim: string, expected: readonly string[]): void =>
      check(claim, source, expected, isAgreeing);
    agreeing('Troops killed seven men and captured six men.', ['seven:', 'six:']);
    agreeing('Troops captured seven men and killed six men.', ['seven: seven', 'six: six']);
    agreeing('Troops lost seven men and six men.', ['seven: seven', 'six: six']);
  });

  describe('no figure that another claim of the sentence states in full', () => {
    const source = prose('Its budget is 268 million euros.');
    check('Its budget rose by 47 million euros to €268 million.', source, [
      '47 million euros:',
      '€268 million:',
    ]);
    check('Its budget rose by 47 million euros to €265 million.', source, [
      '47 million euros:',
      '€265 million: 268 million euros',
    ]);
  });

  describe('no part of a whole that both sentences name', () => {
    const source = prose('Police held 38 people; nine of the people were convicted.');
    check('Nine of 38 suspects were convicted.', source, ['Nine: 38', '38:']);
    check('Police held nine people and convicted 38.', source, ['nine: 38', '38: nine']);
  });

  describe('no count of those who did it by some means', () => {
    check('In all 4,126 people voted.', prose('About 812 people voted by post.'), ['4,126:']);
    check('In all 4,126 people voted by post.', prose('About 812 people voted by post.'), ['4,126: 812']);
    check('In all 412 people voted.', prose('About 812 people voted by post.'), ['412: 812']);
    check('In all 4,126 people voted.', prose('About 812 people voted by noon.'), ['4,126: 812']);
  });

  describe('no count by another period', () => {
    const day = prose('The line carries 22,000 passengers a day.');
    check('The line carries 31.7 million passengers.', day, ['31.7 million:']);
    check('The line carries 31,000 passengers a week.', day, ['31,000:']);
    check('The line carries 31,000 passengers daily.', day, ['31,000: 22,000']);
    check('Every day 31,000 passengers take the line.', day, ['31,000: 22,000']);
    check('The line carries 31,000 passengers.', day, ['31,000: 22,000']);
  });

  describe('no figure that a list gives to somebody else', () => {
    const donors = prose('The donors were the UK ($29.8m), France ($21.1m) and South Korea ($12m).');
    check('South Korea gave $29.8 million.', donors, ['$29.8 million: $12m']);
    check('South Korea gave $29.8 million.', donors, ['$29.8 million:'], isAgreeing);
    check('South Korea gave $12 million.', donors, ['$12 million: $12m'], isAgreeing);
    check('France and the UK gave $29.8 million.', donors, ['$29.8 million: $29.8m'], isAgreeing);
    check('A donor gave $29.8 million.', donors, ['$29.8 million: $29.8m'], isAgreeing);
    check('France gave $12 million and South Korea $21.1 million.', donors, [
      '$12 million: $21.1m',
      '$21.1 million: $12m',
    ]);
    const rows = 'Country,Cases\nKenya,12\nUganda,15\n';
    const table = tableOf(rows);
    check('Kenya had 15 cases and Uganda 12.', table, ['15: 12', '12: 15']);
    check('Kenya had 12 cases and Uganda 15.', table, ['12: 12', '15: 15'], isAgreeing);
  });

  describe('no value of another order in a text of many', () => {
    const text = (words: string) => prose(['It rained.', 'It was late.', 'The sun set.', words].join('\n\n'));
    check('The office has 9,600 on its lists.', text('The office has 47 on its lists.'), ['9,600:']);
    // A slip of the magnitude, of a digit, in the count of one thing, or in a short text.
    check('It set aside $70 billion.', text('It set aside $70 million.'), ['$70 billion: $70 million']);
    check('The office has 470 on its lists.', text('The office has 47 on its lists.'), ['470: 47']);
    check('The office has 9,600 voters.', text('The office has 47 voters.'), ['9,600: 47']);
    check('The office has 9,600 on its lists.', prose('The office has 47 on its lists.'), ['9,600: 47']);
  });

  describe('no share beside a change', () => {
    check('The cases rose by 16 percent.', prose('The cases are 80 percent of all.'), ['16 percent:']);
    check('The cases rose by 16 percent.', prose('The cases rose 14 percent.'), ['16 percent: 14 percent']);
  });

  describe('no rank of something else', () => {
    check('He scored his 13th goal.', prose('He scored in the 12th minute.'), ['13th:']);
    check('He scored his 13th goal.', prose('He scored his 12th goal.'), ['13th: 12th']);
  });

  describe('no count that is denied', () => {
    check('Some 8,000 jobs are at risk.', prose('It rejects the claim that 30,000 jobs are at risk.'), [
      '8,000:',
    ]);
    check('Some 8,000 jobs are at risk.', prose('It repeats the claim that 30,000 jobs are at risk.'), [
      '8,000: 30,000',
    ]);
  });

  describe('no fact beside a forecast', () => {
    check('Revenue will rise by 10 percent.', prose('Revenue rose by 12 percent.'), ['10 percent:']);
    check('Revenue rose by 10 percent.', prose('Revenue rose by 12 percent.'), ['10 percent: 12 percent']);
  });

  describe('no whole beside a part', () => {
    const shops = prose('About a third of the 1,500 shops reopened.');
    check('About 500 of the shops reopened.', shops, ['500:']);
    const source = prose('Votes were counted again in 17 of the 48 districts.');
    check('Votes were counted again in 48 of the districts.', source, ['48: 17']);
    check('Votes were counted again in 12 of the districts.', source, ['12: 17']);
    check('Votes were counted again in 48 districts.', source, ['48: 17']);
    check('Votes were counted again in three of the 46 districts.', source, ['three: 17', '46: 48']);
  });

  describe('no others beside all', () => {
    const source = prose('The council appointed Ann Lee with 15 other members.');
    check('The council appointed sixteen members.', source, ['sixteen:']);
    check('The council appointed fifteen members.', source, ['fifteen:']);
    check('The council appointed 40 members.', source, ['40: 15']);
    check('The council appointed fourteen members.', source, ['fourteen: 15']);
    check('The council appointed 12 other members.', source, ['12: 15']);
  });

  describe('no head of a column', () => {
    const text = 'Province,Burned area 2022 (ha)\nOstby,3120\n';
    const table = tableOf(text);
    check('In Ostby an area of 3,980 hectares burned.', table, ['3,980 hectares: 3120']);
  });
});
