import assert from 'node:assert/strict';
import { moneyExtractor } from '../../../../server/src/engine/extract/unit/money.ts';
import { checkFigures, extractWith } from './extractUnits.ts';

const check = (text: string, ...expected: string[]): void => {
  it(text, () => checkFigures(moneyExtractor, text, expected));
};

describe('money extractor', () => {
  describe('signs', () => {
    check('It cost $5.', '$5 = 5 USD ~');
    check('A loan of € 2 million was granted.', '€ 2 million = 2000000 EUR');
    check('The fund holds £8.1m.', '£8.1m = 8100000 GBP');
    check('They paid US$150 million.', 'US$150 million = 150000000 USD');
    check('A charge of c $ 12.5 million followed.', 'c $ 12.5 million = 12500000 CAD');
    check('Fares rose to HK$12 and NT$40.', 'HK$12 = 12 HKD', 'NT$40 = 40 TWD');
    check('The plant cost CN¥5bn.', 'CN¥5bn = 5000000000 CNY');
    check('A ticket is 20 zł or 120 Kč.', '20 zł = 20 PLN', '120 Kč = 120 CZK');
    check('Coins of 5 €, 10 €.', '5 € = 5 EUR', '10 € = 10 EUR');
    check('Pay ₹500 or ₦900.', '₹500 = 500 INR', '₦900 = 900 NGN');
    check('a $5 note', '$5 = 5 USD ~');
    check('an A$5 note', 'A$5 = 5 AUD');
    check('It fetched 10 $ 30 $ less.', '10 $ = 10 USD ~', '30 $ = 30 USD ~');
  });

  describe('codes', () => {
    check('Send EUR 125 today.', 'EUR 125 = 125 EUR');
    check('It is worth 5m SEK.', '5m SEK = 5000000 SEK');
    check('It cost 75 USD million.', '75 USD million = 75000000 USD');
    check('Losses of 30 MUSD were booked.', '30 MUSD = 30000000 USD');
    check('The card holds USD50.', 'USD50 = 50 USD');
    check('They owe USD1,200.50 million.', 'USD1,200.50 million = 1200500000 USD');
    check('They owe cad$ 15.', 'cad$ 15 = 15 CAD');
    check('ALL 5 answers are wrong.');
    check('Delegates met at COP 26.');
    check('It runs on PHP 7.');
  });

  describe('names', () => {
    check('He owes 420 million Finnish markka.', '420 million Finnish markka = 420000000 FIM');
    check('It was sold for 250 Dutch guilders.', '250 Dutch guilders = 250 NLG');
    check('They raised 20 million pesos.', '20 million pesos = 20000000 peso');
    check('A fine of 10,000 Swiss francs.', '10,000 Swiss francs = 10000 CHF');
    check('He paid 500 Kyrgyz som.', '500 Kyrgyz som = 500 KGS');
    check('a one-yen bid', 'one-yen = 1 JPY');
    check('It made a profit of 361 million pounds.', '361 million pounds = 361000000 GBP ~');
    check('It was an offer of 95,000 pounds each.', '95,000 pounds = 95000 GBP ~');
    check('Each will receive 300 pounds.', '300 pounds = 300 GBP ~');
    check('It received 300 pounds of rice.');
    check('She lost 25 pounds in weight.');
    check('Two crowns were stolen.');
    check(
      'It costs 500 kroner or 900 Swedish kronor.',
      '500 kroner = 500 crown',
      '900 Swedish kronor = 900 SEK',
    );
    check('It costs 50,000 won.', '50,000 won = 50000 KRW ~');
    check('Over 5,000 won prizes.');
    check('They won 250 million votes, then won 260 million.');
    check('A fund of Won 30 million.', 'Won 30 million = 30000000 KRW ~');
    check('A fund of Euro 30 million.', 'Euro 30 million = 30000000 EUR');
    check('The rapper 50 Cent sang.');
    check('Pay Rs. 500 crore.', 'Rs. 500 crore = 5000000000 rupee');
    check('File DM2/165522 is open.');
    check('a $5 million Canadian dollar loan', '$5 million Canadian dollar = 5000000 CAD');
    check('an IMF loan of $500 CAD', '$500 CAD = 500 CAD');
  });

  describe('minor units', () => {
    check('It fell 34 cents.', '34 cents = 34 USD/100 ~');
    check('It costs 50 euro cents.', '50 euro cents = 50 EUR/100 ~');
    check('Shares closed at 197 pence.', '197 pence = 197 GBP/100 ~');
    check('It is 12 Canadian cents.', '12 Canadian cents = 12 CAD/100');
    check('It costs 3 dollars 50 cents.', '3 dollars 50 cents = 3.5 USD ~');
    check('It costs nine dollars and five cents.', 'nine dollars and five cents = 9.05 USD ~');
    check('It costs 15 dollars 50.', '15 dollars 50 = 15.5 USD ~');
    check('It costs 15 dollars 50 times over.', '15 dollars = 15 USD ~');
    check('The dividend rose to 17c a share.', '17c = 17 USD/100 ~');
    check('The bus is 50p.', '50p = 50 GBP/100 ~');
    check('He found a penny.', 'a penny = 1 GBP/100 ~');
    check('The video is in 1080p.');
    check('Output rose 5 per cent.');
  });

  describe('signs of numbers, rates', () => {
    check('The result was -$5.', '-$5 = -5 USD ~');
    check('Revenue is ($99.99).', '$99.99 = -99.99 USD ~');
    check(
      'A loss of $(3.4) million and ($2.1) million',
      '$(3.4) million = -3400000 USD ~',
      '($2.1) million = -2100000 USD ~',
    );
    check('The fee ($50) is due.', '$50 = 50 USD ~');
    check('A deal (£15 million) was struck.', '£15 million = 15000000 GBP');
    check('A range of $2m-$3m.', '$2m = 2000000 USD ~', '$3m = 3000000 USD ~');
    check('She earns $15.4/hour.', '$15.4/hour = 15.4 USD per hour ~');
    check('It made $163 million a year earlier.', '$163 million = 163000000 USD ~');
    check('It costs £38 more a year and £5 less than a month ago.', '£38 = 38 GBP per year', '£5 = 5 GBP');
    check('It is $350 per kg now.', '$350 per kg = 350 USD per kilogram ~');
  });

  // A quadratic scan of these tokens would run into mocha's time limit.
  it('stays linear on hostile input', () => {
    assert.equal(extractWith(moneyExtractor, '5 dollars 50 '.repeat(10_000)).length, 10_000);
  });
});
