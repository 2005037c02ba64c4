/**
 * One unit of measure: its id (the SI brochure's or the customary English name in the singular), its size as
 * `factor` times a unit of js-quantities, its names in the singular (plurals are derived; irregular ones are
 * listed), its symbols as they are written, and the SI prefixes it is used with.
 */
export type UnitRow = readonly [
  id: string,
  factor: number,
  of: string,
  names: string,
  symbols: string,
  prefixes?: string,
];

/** Names are separated by commas, symbols and prefixes by spaces. */
export const UNIT_ROWS: Readonly<Record<string, readonly UnitRow[]>> = {
  length: [
    ['metre', 1, 'm', 'metre, meter', 'm', 'k d c m µ n p'],
    ['inch', 1, 'in', 'inch', 'in ″'],
    ['foot', 1, 'ft', 'foot, feet', 'ft ′'],
    ['yard', 1, 'yd', 'yard', 'yd yds'],
    ['mile', 1, 'mi', 'mile, statute mile', 'mi'],
    ['nautical mile', 1852, 'm', 'nautical mile', 'nmi'],
    ['fathom', 6, 'ft', 'fathom', ''],
    ['furlong', 220, 'yd', 'furlong', ''],
    ['ångström', 1e-10, 'm', 'ångström, angstrom', 'Å'],
    ['astronomical unit', 149_597_870_700, 'm', 'astronomical unit', 'AU au'],
    ['light-year', 9_460_730_472_580_800, 'm', 'light year, lightyear', 'ly'],
    ['parsec', 3.085_677_581_491_367e16, 'm', 'parsec', '', 'k M G'],
  ],
  mass: [
    ['gram', 1, 'g', 'gram, gramme', 'g', 'k m µ n'],
    ['tonne', 1000, 'kg', 'tonne, metric ton, metric tonne', 't', 'k M G'],
    ['short ton', 2000, 'lb', 'short ton, US ton', ''],
    ['long ton', 2240, 'lb', 'long ton, imperial ton', ''],
    ['quintal', 100, 'kg', 'quintal', ''],
    ['pound', 1, 'lb', 'pound', 'lb lbs'],
    ['ounce', 1, 'oz', 'ounce', 'oz'],
    ['troy ounce', 0.031_103_476_8, 'kg', 'troy ounce', 'ozt'],
    ['stone', 14, 'lb', 'stone', 'st'],
    ['carat', 1, 'carat', 'carat', 'ct'],
    ['dalton', 1, 'dalton', 'dalton', 'Da', 'k M'],
  ],
  // Writers say "ton" of the short, the long and the metric ton: three masses that differ by a tenth.
  'mass of unsettled size': [['ton', 1, '1', 'ton', '', 'k M G']],
  area: [
    ['hectare', 1, 'hectare', 'hectare', 'ha'],
    ['acre', 4840, 'yd2', 'acre', ''],
    ['dunam', 1000, 'm2', 'dunam, dunum', ''],
    ['barn', 1e-28, 'm2', '', '', 'p f'],
  ],
  volume: [
    ['litre', 1, 'l', 'litre, liter', 'l L ℓ', 'k M h d c m µ n'],
    ['gallon', 1, 'gallon', 'gallon, US gallon', 'gal'],
    ['imperial gallon', 1, 'gallon-imp', 'imperial gallon', ''],
    ['quart', 1, 'quart', 'quart', 'qt'],
    ['pint', 1, 'pint', 'pint', ''],
    ['fluid ounce', 1 / 128, 'gallon', 'fluid ounce', ''],
    ['cup', 1 / 16, 'gallon', 'cup', ''],
    ['tablespoon', 1 / 256, 'gallon', 'tablespoon, tablespoonful', 'tbsp Tbsp tbs'],
    ['teaspoon', 1 / 768, 'gallon', 'teaspoon, teaspoonful', 'tsp'],
    ['barrel', 42, 'gallon', 'barrel', 'bbl bbls'],
    ['bushel', 1, 'bushel', 'bushel', 'bu'],
    ['acre-foot', 43_560, 'ft3', 'acre foot, acre feet', ''],
  ],
  time: [
    ['second', 1, 's', 'second', 's sec secs', 'm µ n p f'],
    ['minute', 60, 's', 'minute', 'min mins'],
    ['hour', 3600, 's', 'hour', 'h hr hrs'],
    ['day', 24, 'hour', 'day', ''],
    ['week', 7, 'day', 'week', 'wk wks'],
    ['fortnight', 14, 'day', 'fortnight', ''],
    // The Julian year of astronomy; a month is its twelfth.
    ['month', 365.25 / 12, 'day', 'month', 'mth mths'],
    ['year', 365.25, 'day', 'year', 'yr yrs'],
    ['decade', 3652.5, 'day', 'decade', ''],
    ['century', 36_525, 'day', 'century', ''],
    ['millennium', 365_250, 'day', 'millennium, millennia', ''],
    ['kiloyear', 365_250, 'day', 'kiloyear', 'ka kyr'],
    ['megayear', 365_250_000, 'day', 'megayear, megaannum', 'Ma Myr'],
    ['gigayear', 365_250_000_000, 'day', 'gigayear, gigaannum', 'Ga Gyr'],
  ],
  temperature: [
    // Scales with a zero of their own: the library converts them as `temp` units.
    ['celsius', 1, 'tempC', '', '℃ ºC degC'],
    ['fahrenheit', 1, 'tempF', '', '℉ ºF degF'],
    ['kelvin', 1, 'tempK', 'kelvin', 'K', 'm µ n'],
    // Steps of the scales: "warmed by 1.5 °C" is 2.7 °F, not 34.7.
    ['celsius step', 1, 'degC', '', ''],
    ['fahrenheit step', 1, 'degF', '', ''],
  ],
  // "Degrees" alone are of temperature, angle or position, which the text rarely says.
  degree: [['degree', 1, '1', '', '']],
  angle: [
    ['radian', 1, 'rad', 'radian', 'rad', 'm'],
    ['arcminute', 1, 'arcmin', 'arcminute, arc minute', 'arcmin'],
    ['arcsecond', 1, 'arcsec', 'arcsecond, arc second', 'arcsec'],
  ],
  energy: [
    ['joule', 1, 'J', 'joule', 'J', 'k M G T P'],
    ['watt-hour', 1, 'Wh', 'watt hour', 'Wh', 'k M G T'],
    ['electronvolt', 1, 'eV', 'electronvolt, electron volt', 'eV', 'm k M G T'],
    ['calorie', 1, 'cal', 'calorie', 'cal', 'k'],
    ['Btu', 1, 'btu', 'British thermal unit', 'Btu BTU'],
  ],
  power: [
    ['watt', 1, 'W', 'watt', 'W', 'm k M G T'],
    ['horsepower', 1, 'hp', 'horsepower', 'hp bhp'],
  ],
  pressure: [
    ['pascal', 1, 'Pa', 'pascal', 'Pa', 'h k M G'],
    ['bar', 1, 'bar', 'bar', 'bar', 'm k'],
    ['atmosphere', 1, 'atm', '', 'atm'],
    ['millimetre of mercury', 1, 'mmHg', 'millimetre of mercury, millimetres of mercury', 'mmHg'],
    ['inch of mercury', 3386.389, 'Pa', 'inch of mercury, inches of mercury', 'inHg'],
    ['torr', 1, 'torr', 'torr', 'Torr'],
    ['psi', 1, 'psi', 'pound per square inch, pounds per square inch', 'psi PSI'],
  ],
  frequency: [['hertz', 1, 'Hz', 'hertz', 'Hz', 'm k M G T']],
  force: [['newton', 1, 'N', 'newton', 'N', 'k M']],
  torque: [
    ['newton metre', 1, 'J', 'newton metre, newton meter', 'Nm'],
    ['pound-foot', 1.355_817_948, 'J', 'pound foot, pound feet, foot pound, foot pound force', ''],
  ],
  capacitance: [['farad', 1, 'farad', 'farad', '', 'm µ n p']],
  voltage: [['volt', 1, 'V', 'volt', 'V', 'm k M']],
  current: [['ampere', 1, 'A', 'ampere, amp', 'A', 'm k µ']],
  resistance: [['ohm', 1, 'Ohm', 'ohm', 'Ω', 'k M']],
  charge: [
    ['coulomb', 1, 'coulomb', 'coulomb', ''],
    ['ampere-hour', 3600, 'coulomb', 'ampere hour, amp hour', 'Ah', 'm k'],
  ],
  'magnetic flux density': [
    ['tesla', 1, 'tesla', '', '', 'm µ n'],
    ['gauss', 1, 'gauss', 'gauss', '', 'm k'],
  ],
  'absorbed dose': [['gray', 1, 'Gy', '', 'Gy', 'm µ c']],
  'equivalent dose': [['sievert', 1, 'Sv', 'sievert', 'Sv', 'm µ n']],
  radioactivity: [
    ['becquerel', 1, 'Bq', 'becquerel', 'Bq', 'k M G T P'],
    ['curie', 1, 'Ci', 'curie', 'Ci', 'm µ k'],
  ],
  information: [
    ['bit', 1, 'bit', 'bit', '', 'k M G T'],
    ['byte', 1, 'byte', 'byte', '', 'k M G T P E Z Y Ki Mi Gi Ti Pi'],
  ],
  'amount of substance': [['mole', 1, 'mol', '', 'mol', 'm µ n p']],
  'biological activity': [['international unit', 1, '1', 'international unit', 'IU']],
  'luminous flux': [['lumen', 1, 'lm', 'lumen', 'lm']],
  illuminance: [['lux', 1, 'lux', 'lux', 'lx']],
  'luminous intensity': [['candela', 1, 'cd', 'candela', 'cd']],
  'sound level': [['decibel', 1, '1', 'decibel', 'dB dBA']],
  speed: [['knot', 1852 / 3600, 'm/s', 'knot', 'kn kt kts']],
  proportion: [
    ['part per million', 1e-6, '1', 'part per million, parts per million', 'ppm'],
    ['part per billion', 1e-9, '1', 'part per billion, parts per billion', 'ppb'],
  ],
  resolution: [['pixel', 1, '1', 'pixel', 'px', 'M']],
  'standard deviation': [['sigma', 1, '1', 'sigma', 'σ']],
  rotation: [['revolution', 1, '1', '', '']],
  'heart beat': [['beat', 1, '1', '', '']],
};

/** SI prefixes (BIPM 2019) and the binary ones (IEC 80000-13): symbols, name, factor. */
export const PREFIXES: readonly (readonly [symbols: string, name: string, factor: number])[] = [
  ['Y', 'yotta', 1e24],
  ['Z', 'zetta', 1e21],
  ['E', 'exa', 1e18],
  ['P', 'peta', 1e15],
  ['T', 'tera', 1e12],
  ['G', 'giga', 1e9],
  ['M', 'mega', 1e6],
  ['k', 'kilo', 1e3],
  ['h', 'hecto', 1e2],
  ['d', 'deci', 1e-1],
  ['c', 'centi', 1e-2],
  ['m', 'milli', 1e-3],
  // The Greek letter, the micro sign and what typewriters have.
  ['µ μ u', 'micro', 1e-6],
  ['n', 'nano', 1e-9],
  ['p', 'pico', 1e-12],
  ['f', 'femto', 1e-15],
  ['Ki', 'kibi', 2 ** 10],
  ['Mi', 'mebi', 2 ** 20],
  ['Gi', 'gibi', 2 ** 30],
  ['Ti', 'tebi', 2 ** 40],
  ['Pi', 'pebi', 2 ** 50],
];

/** Symbols of units whose own symbol is too ambiguous to stand alone, but not with a prefix. */
export const PREFIXED_ONLY: ReadonlyMap<string, string> = new Map([
  ['parsec', 'pc'],
  ['barn', 'b'],
  ['byte', 'B'],
  ['tesla', 'T'],
  ['gauss', 'G'],
  ['farad', 'F'],
]);

/** Further written forms of units above and of their rates: the unit's id, then the forms. */
export const UNIT_SYNONYMS: readonly (readonly [id: string, names: string, symbols: string])[] = [
  ['kilometre', 'kilometer', 'KM Km kms Kms'],
  ['kilogram', 'kilo', 'kgs Kg KG'],
  ['microgram', '', 'mcg'],
  ['cubic centimetre', '', 'cc'],
  ['milligram', '', 'mgs'],
  ['pound', '', 'Lb Lbs LBS'],
  ['millimetre of mercury', 'mm hg', ''],
  ['kilobyte', '', 'KB'],
  ['kilobit', '', 'kb kbit'],
  ['megabit', '', 'Mb Mbit mb'],
  ['gigabit', '', 'Gb Gbit gb'],
  ['terabit', '', 'Tb Tbit'],
  ['fluid ounce', 'fl oz', ''],
  ['square foot', '', 'sqft'],
  ['square metre', '', 'sqm'],
  ['square kilometre', '', 'sqkm'],
  ['pound-foot', 'lb ft, ft lb, lbf ft, ft lbf', ''],
  // Of heat, of electricity, and at the peak of the sun.
  ['kilowatt', '', 'kWe kWp'],
  ['megawatt', '', 'MWt MWe MWp'],
  ['gigawatt', '', 'GWt GWe GWp'],
  ['megapixel', '', 'MP'],
  ['mile/hour', '', 'mph MPH'],
  ['kilometre/hour', '', 'kph kmh kmph KPH KMH'],
  ['mile/gallon', '', 'mpg MPG'],
  ['tonne/day', '', 'tpd'],
  ['barrel/day', 'b / d', 'bpd'],
  ['revolution/minute', 'revolution per minute, revolutions per minute', 'rpm RPM'],
  ['beat/minute', 'beat per minute, beats per minute', 'bpm'],
  ['kilobit/second', '', 'kbps Kbps'],
  ['megabit/second', '', 'Mbps'],
  ['gigabit/second', '', 'Gbps'],
  ['megabyte/second', '', 'MBps'],
];

/** Names of the temperature scales after "degrees" or alone, with spellings that are often met. */
export const TEMPERATURE_SCALES: ReadonlyMap<string, string> = new Map(
  (
    [
      ['celsius', 'celsius celcius celsuis celsium centigrade centigrate centrigrade'],
      ['fahrenheit', 'fahrenheit farenheit fahrenheight farenheight farenhite fahrenhiet ferenheit'],
      ['kelvin', 'kelvin kelvins'],
    ] as const
  ).flatMap(([id, words]) => words.split(' ').map((word) => [word, id] as const)),
);
