import { check } from './describeFigures.ts';

describe('numbers that make no claim', () => {
  check('See section 4.2 and Figure 3.', '4.2 = noise reference', '3 = noise reference');
  check('See pp. 33-35, as noted.[12]', '33-35 = noise reference', '12 = noise reference');
  check('The source is 9:5-20.', '9:5-20 = noise reference');
  check('Call 020 7946 0018.', '020 7946 0018 = noise telephone');
  check(
    'Call +1-222-222-2222 or (555) 123-4567.',
    '+1-222-222-2222 = noise telephone',
    '(555) 123-4567 = noise telephone',
  );
  check('Use version 1.2.3 or Python 3.8.', '1.2.3 = noise version', '3.8 = noise version');
  check('It follows ISO 9001 and RFC 2119.', '9001 = noise identifier', '2119 = noise identifier');
  check('The COVID-19 wave hit an F-16 base.', '19 = noise identifier', '16 = noise identifier');
  check('It was COVID-19.As of then 20 died.', '19 = noise identifier', '20 = count 20');
  check('Part 24703L202 and CPU I7-860', '24703L202 = noise identifier', '860 = noise identifier');
  check('Go to https://example.org/a/12?b=3 now.', '12?b=3 = noise identifier');
  check('The 10th Department and the Fifth Amendment', '10th = noise name', 'Fifth = noise name');
  check('Apollo 11 and a Boeing 747 landed.', '11 = noise name', '747 = noise name');
  check('He lives at 10 Downing Street, in Room 12.', '10 = noise address', '12 = noise address');
  check('The steps are: (1) wait, (2) read.', '1 = noise numbering', '2 = noise numbering');
  check('1. Read the text.', '1 = noise numbering');
  check('On the one hand it works.', 'one = noise idiom');
});

describe('numbers that look like noise and are claims', () => {
  check('The table seats 12 guests.', '12 = count 12');
  check('The top scorer was Smith (12) again.', '12 = count 12');
  check('Mid-20 levels and top-10 finishes', '20 = count 20', '10 = count 10');
});
