/** The passages of the sample report of scripts/fixtures/office, in whichever format it is saved (see showPassages). */
export const REPORT: readonly string[] = [
  'heading: Reading rooms of the province',
  'heading: Visits',
  'paragraph: The rooms counted 1,352 visits in 2015, of which 214 were made by pupils of the two schools. The roof cost 9,400 crowns.',
  'paragraph: Pupils came on 46 mornings.',
  'heading: By town',
  'heading: Town | Visits in 2014 | Visits in 2015',
  'row: Ostby@Town; 310@Visits in 2014/Ostby; 352@Visits in 2015/Ostby',
  'row: Ostby@Town; 17 guided@Visits in 2014/Ostby; 24 guided@Visits in 2015/Ostby',
  'row: Westby@Town; closed for repairs@Visits in 2014/Westby',
  'heading: Holdings',
  'paragraph: The shelves measure 640 m², and hold three kinds of things:',
  'paragraph: As of 31 December 2015.',
  'item: 5,210 maps',
  'item: 88 globes and their stands',
];

/** The same of the sample workbook. */
export const VISITS: readonly string[] = [
  'paragraph: Visits by town, provisional',
  'heading: Town | Visits | Share of pupils | Opened | Cost',
  'row: Ostby@Town; 1,352@Visits/Ostby; 35.2%@Share of pupils/Ostby; 3 June 2015@Opened/Ostby; £9,400.50@Cost/Ostby',
  'row: Westby@Town; 214@Visits/Westby; 7.0%@Share of pupils/Westby; November 2014@Opened/Westby',
  'row: Both@Town; 1,566@Visits/Both',
  'heading: Town | Visits',
  'heading: Town | Men | Women',
  'row: Ostby@Town; 700@Visits Men/Ostby; 652@Visits Women/Ostby',
];
