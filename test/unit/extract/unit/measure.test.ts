import assert from 'node:assert/strict';
import { measureExtractor } from '../../../../server/src/engine/extract/unit/measure.ts';
import { checkFigures, extractWith } from './extractUnits.ts';

const check = (text: string, ...expected: string[]): void => {
  it(text, () => checkFigures(measureExtractor, text, expected));
};

describe('measure extractor', () => {
  describe('names and symbols', () => {
    check('The road is 1,500 km long.', '1,500 km = 1500 kilometre');
    check('a 27-kilometer ring', '27-kilometer = 27 kilometre');
    check('a 3-inch pipe', '3-inch = 3 inch');
    check('ten and a half miles', 'ten and a half miles = 10.5 mile');
    check('half a mile off', 'half a mile = 0.5 mile');
    check('a mile away', 'a mile = 1 mile');
    check('The load is 20 (kg).', '20 (kg) = 20 kilogram');
    check('12 metric tons of ore', '12 metric tons = 12 tonne');
    check('12 tons of ore', '12 tons = 12 ton');
    check('120 μg and 5 mcg', '120 μg = 120 microgram', '5 mcg = 5 microgram');
    check('two light-years away', 'two light-years = 2 light-year');
    check('a 16-bit chip with 8 MB', '16-bit = 16 bit', '8 MB = 8 megabyte');
    check('a beam of 3.5 TeV', '3.5 TeV = 3.5 teraelectronvolt');
    check('½ tbsp of salt', '½ tbsp = 0.5 tablespoon');
  });

  describe('powers and rates', () => {
    check(
      '190 km2, 3 m³ and 4 km^2',
      '190 km2 = 190 square kilometre',
      '3 m³ = 3 cubic metre',
      '4 km^2 = 4 square kilometre',
    );
    check('5 sq mi and 6 sq. km', '5 sq mi = 5 square mile', '6 sq. km = 6 square kilometre');
    check('0.9 trillion cubic feet', '0.9 trillion cubic feet = 900000000000 cubic foot');
    check('4 kilometres cubed', '4 kilometres cubed = 4 cubic kilometre');
    check('188 miles an hour', '188 miles an hour = 188 mile/hour');
    check('70 mph or 110 km/h', '70 mph = 70 mile/hour', '110 km/h = 110 kilometre/hour');
    check(
      '110/220 V and 140/90 mmHg',
      '110 = 110 volt',
      '220 V = 220 volt',
      '140 = 140 millimetre of mercury',
      '90 mmHg = 90 millimetre of mercury',
    );
    check('a 15/16 inch bolt', '15/16 inch = 0.9375 inch');
    check('90 mg/dL of sugar', '90 mg/dL = 90 milligram/decilitre');
    check('20 J/m^2 per year', '20 J/m^2 per year = 20 joule/square metre/year');
    check(
      '1.2 g cm−3 at 4 km s-1',
      '1.2 g cm−3 = 1.2 gram/cubic centimetre',
      '4 km s-1 = 4 kilometre/second',
    );
    check('a net 1,000 MWe', '1,000 MWe = 1000 megawatt');
    check('450 lb-ft and 2 million b/d', '450 lb-ft = 450 pound-foot', '2 million b/d = 2000000 barrel/day');
    check('4e14 s-1', '4e14 s-1 = 400000000000000 1/second');
    check('500,000 barrels a day', '500,000 barrels a day = 500000 barrel/day');
  });

  describe('temperature', () => {
    check('It was -18 °C at night.', '-18 °C = -18 celsius');
    check('It fell to - 20 degrees Fahrenheit.', '- 20 degrees Fahrenheit = -20 fahrenheit');
    check('It rose to 98.6 degrees f.', '98.6 degrees f = 98.6 fahrenheit');
    check('Turn 85° left.', '85° = 85 degree');
    check('It lies at 51°30′36″N.', '51°30′36″ = 51.51 degree');
    check('The heat reached 45C on Monday.', '45C = 45 celsius');
    check('The 13F filing is due after a 0.5C rise.', '0.5C = 0.5 celsius step');
    check('A Boeing 777F landed in hot weather.');
    check('She holds two degrees in law.');
    check('It warmed by 1.5 °C.', '1.5 °C = 1.5 celsius step');
    check('It was 3 °C above average.', '3 °C = 3 celsius step');
    check('It was 10 °C below zero.', '10 °C = 10 celsius');
  });

  describe('feet and inches', () => {
    check('He is 5 feet 2 inches tall.', '5 feet 2 inches = 5.166666666666667 foot');
    check('It is 12 ft 3 in or so.', '12 ft 3 in = 12.25 foot');
    check('He is 5\'6" tall.', '5\'6" = 5.5 foot');
    check('the 6-foot-4 guard', '6-foot-4 = 6.333333333333333 foot');
    check('A six-foot-four guard', 'six-foot-four = 6.333333333333333 foot');
    check("He is 5'10, she 1'10.", "5'10 = 5.833333333333333 foot");
    check('She weighs 9st 4lb and 2/21st of it.', '9st 4lb = 9.285714285714286 stone');
    check('He stands 6 ft 2 and runs.', '6 ft 2 = 6.166666666666667 foot');
    check('He walked 6 feet 2 days ago.', '6 feet = 6 foot');
    check('It makes 400 pound-feet.', '400 pound-feet = 400 pound-foot');
    check('They use 3,200 kWh per capita.', '3,200 kWh per capita = 3200 kilowatt-hour/person');
    check('a plank 10 " long', '10 " = 10 inch');
    check('She said "about 10" and left.');
  });

  describe('ambiguous symbols', () => {
    check('The tower is 48m tall.', '48m = 48 metre');
    check('It has 80-m blades and a 12MP camera.', '80-m = 80 metre', '12MP = 12 megapixel');
    check('Some 5m people and 12 MP candidates watched.');
    check('It drew an audience of 5m.');
    check('The plate is 2 in thick.', '2 in = 2 inch');
    check('They arrived, 45 in June alone.');
    check('There are two in my car.');
    check('a size of 2.1 pm', '2.1 pm = 2.1 picometre');
    check('It ends at 2.17 pm.');
    check('5g of salt on a 5g network', '5g = 5 gram');
    check('The crane lifts 100t.', '100t = 100 tonne');
    check('two bits of news');
    check('Their office at 124 N. Main Street');
    check('The plan of 2018 A new start');
    check('24703L202 and 24703 L-202');
    check('scp-173m and scp-173 m');
    check('It weighs 12 pounds.', '12 pounds = 12 pound');
    check('It cost 12 pounds.');
  });

  // A quadratic scan of these 250,000 tokens would run into mocha's time limit.
  it('stays linear on hostile input', () => {
    const text = `${'5 km per '.repeat(10_000)}${'1m '.repeat(10_000)}`;
    assert.ok(extractWith(measureExtractor, text).length >= 10_000);
  });
});
