import assert from 'node:assert/strict';
import { readColumnUnit } from '../../../server/src/engine/analyze/columnUnit.ts';
import { createVocabulary } from '../../../server/src/engine/vocabulary.ts';

const vocabulary = createVocabulary();

describe('the head of a column', () => {
  /** The words of the head without its unit, and "factor kind unit/per". */
  const check = (head: string, expected: string): void => {
    it(`${head || 'nothing'} gives ${expected}`, () => {
      const found = readColumnUnit(head, vocabulary);
      const { factor, unit } = found?.unit ?? {};
      const id = unit && `${unit.kind} ${unit.id}${unit.per === undefined ? '' : `/${unit.per}`}`;
      const words = [found?.name.trim(), factor, id, unit?.isImplied === true ? 'implied' : undefined];
      assert.equal(words.filter((word) => word !== undefined).join('; '), expected);
    });
  };

  check('Area (km²)', 'Area; 1; measure square kilometre');
  check('Area (km2)', 'Area; 1; measure square kilometre');
  check('Area in km²', 'Area; 1; measure square kilometre');
  check('Density (per km²)', '');
  check('Speed (km/h)', 'Speed; 1; measure kilometre/hour');
  check('Height (m)', 'Height; 1; measure metre');
  check('Population (m)', '');
  check('Output [tonnes]', 'Output; 1; measure tonne');
  check('Revenue, US$ million', 'Revenue; 1000000; money USD');
  check('Revenue (US$ million)', 'Revenue; 1000000; money USD');
  check('Revenue ($ million)', 'Revenue; 1000000; money USD; implied');
  check('Exports ($bn)', 'Exports; 1000000000; money USD; implied');
  check('Cost (£m)', 'Cost; 1000000; money GBP');
  check('Cost (EUR mn)', 'Cost; 1000000; money EUR');
  check('Debt (million euros)', 'Debt; 1000000; money EUR');
  check('Debt (in thousands of euros)', 'Debt; 1000; money EUR');
  check("Debt (€'000)", 'Debt; 1000; money EUR');
  check('Price (USD)', 'Price; 1; money USD');
  check('Price (US$ per kg)', 'Price; 1; money USD/kilogram');
  check('Share (%)', 'Share; 1; percent percent');
  check('Coverage, percent of children aged two', 'Coverage; 1; percent percent');
  check('Share, % of total', 'Share; 1; percent percent');
  check('%', '; 1; percent percent');
  check('Change (percentage points)', 'Change; 1; percent percentage point');
  check('Population (in thousands)', 'Population; 1000');
  check("Population ('000)", 'Population; 1000');
  check('Population (000s)', 'Population; 1000');
  check('Population, millions', 'Population; 1000000');
  check('Deaths (per 100,000)', 'Deaths; 1; ratio per 100000');
  check('Duration (min)', 'Duration; 1; duration minute');
  check('Votes %', 'Votes; 1; percent percent');
  check('% of votes', 'votes; 1; percent percent');
  check('% change', 'change; 1; percent percent');
  check('Length km', 'Length; 1; measure kilometre');
  check('Turnover €m', 'Turnover; 1000000; money EUR');
  check('Deaths per 100k', 'Deaths; 1; ratio per 100000');
  check('Rate per 1,000', 'Rate; 1; ratio per 1000');
  check('Area, 1,000 ha', 'Area; 1000; measure hectare');
  check('', '');
  check('Vote total', '');
  check('School year', '');
  check('Visitors Osh', '');
  check('Visitors', '');
  check('Year', '');
  check('Month', '');
  check('Deaths (a)', '');
  check('Deaths (2015)', '');
  check('Deaths (confirmed)', '');
  check('Boston, MA', '');
  check('Springfield, IL', '');
  check('Paris, France', '');
  check('Men, women', '');
  check('Age, in million years', 'Age; 1000000; duration year');
});
