import assert from 'node:assert/strict';
import { convertUnit, dimensionOf } from '../../../../server/src/engine/align/compare/convert.ts';
import { SIMPLE_UNITS } from '../../../../server/src/engine/extract/unit/unitTable.ts';

describe('unit conversion', () => {
  const check = (value: number, from: string, to: string, expected: number | undefined): void => {
    it(`${value} ${from} is ${expected ?? 'nothing'} in ${to}`, () => {
      const converted = convertUnit(value, from, to);
      if (expected === undefined || converted === undefined) assert.equal(converted, expected);
      else assert.ok(Math.abs(converted - expected) <= Math.abs(expected) * 1e-6, `${converted}`);
    });
  };

  check(1, 'mile', 'kilometre', 1.609344);
  check(5.5, 'foot', 'inch', 66);
  check(1, 'square mile', 'square kilometre', 2.589988);
  check(1, 'hectare', 'acre', 2.471054);
  check(1, 'cubic metre', 'litre', 1000);
  check(100, 'kilometre/hour', 'mile/hour', 62.137119);
  check(10, 'knot', 'kilometre/hour', 18.52);
  check(1, 'kilowatt-hour', 'megajoule', 3.6);
  check(1, 'gigabyte', 'megabit', 8000);
  check(1, 'kibibyte', 'byte', 1024);
  check(100, 'celsius', 'fahrenheit', 212);
  check(-40, 'fahrenheit', 'celsius', -40);
  check(0, 'celsius', 'kelvin', 273.15);
  check(1.5, 'celsius step', 'fahrenheit step', 2.7);
  check(1.5, 'celsius', 'celsius step', 1.5);
  check(1.5, 'celsius', 'fahrenheit step', undefined);
  check(2, 'year', 'month', 24);
  check(2, 'century', 'year', 200);
  check(1, 'gigayear', 'megayear', 1000);
  check(14, 'stone', 'pound', 196);
  check(50, 'USD/100', 'USD', 0.5);
  check(3, 'USD/10', 'USD/100', 30);
  check(5, 'peso', 'MXN', 5);
  check(5, 'USD', 'EUR', undefined);
  check(5, 'metre', 'second', undefined);
  check(5, 'ton', 'tonne', undefined);
  check(5, 'degree', 'celsius', undefined);
  check(5, 'USD', 'metre', undefined);
  check(5, 'unheard-of', 'metre', undefined);
  check(5, 'unheard-of', 'unheard-of', 5);

  it('knows the size of every unit of the table', () => {
    for (const id of SIMPLE_UNITS.keys()) {
      const there = convertUnit(7, id, id);
      assert.equal(there, 7);
      assert.ok(dimensionOf(id).length > 0 && dimensionOf(`square ${id}`) !== `square ${id}`, id);
    }
  });
});

describe('dimension', () => {
  const check = (unit: string, dimension: string): void => {
    it(`${unit} is ${dimension}`, () => assert.equal(dimensionOf(unit), dimension));
  };

  check('kilometre', 'length');
  check('square foot', 'area');
  check('mile/hour', 'speed');
  check('milligram/decilitre', 'mass/volume');
  check('GBP/100', 'money');
  check('peso', 'money');
  check('1/second', 'frequency');
});
