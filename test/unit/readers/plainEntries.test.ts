import assert from 'node:assert/strict';
import { scanEntries } from '../../../server/src/readers/bibliography/entryScanner.ts';
import { findHeads, parseEntries } from '../../../server/src/readers/bibliography/parsedEntries.ts';
import { PLAIN_FIELDS, readPlainEntry } from '../../../server/src/readers/bibliography/plainEntry.ts';

const readPlain = (text: string) =>
  scanEntries(text, PLAIN_FIELDS, (entry) => readPlainEntry(entry, '/lib/a.bib')).map(({ made }) => made);

describe('plain entries of BibTeX', () => {
  describe('are read as the parser reads them', () => {
    function check(fields: string, type = 'article') {
      it(fields, () => {
        const text = `@${type}{key2015,\n${fields}\n}\n`;
        const parsed = parseEntries('/lib/a.bib', text, findHeads(text, new Set()));
        assert.deepEqual(readPlain(text), parsed.entries);
        assert.deepEqual(parsed.problems, []);
      });
    }
    check('title = {Rivers: a survey (of five), and more; why? yes! 1/2 + 3}');
    check('title = {The {NATO} report of the {{European Union}}}');
    check('title = {{All of it}}, subtitle = "In part"');
    check('title = {Salt \\& Bread \\% \\_ \\# \\$5}');
    check('title = {One\n   two\tthree}, note = {x \\} {y} z}');
    check("Title = {“Café” – naïve}, AUTHOR = {O'Brien, Pat},, year = 2012,");
    check('author = {van der Berg, Jan and Jan van der Berg and Lee, Ann AND Bo Ek}');
    check('author = {Lee,Ann and\n Ek, Bo and others}');
    check('author = {{World Bank and Co} and Lee, J.-P.}'.replace(' and Co', ''));
    check('author = {Lee,}, title = {}, year = {2015a}');
    check('editor = {Lee, Ann}, booktitle = {B}, publisher = {P}', 'incollection');
    check('publisher = {Simon and Schuster}', 'book');
    check('journal = {}, institution = {A, B}', 'techreport');
    check('school = {MIT}', 'phdthesis');
    check('howpublished = {Web}, date = {2015-01/2015-03}', 'online');
    check('journal = {J and K}, journaltitle = {L}, year = 2015, month = jun, day = 3');
    check('date = {in press}, year = {2015}, month = {June}');
    check(
      'url = {https://a.example/x_y?z=%20#f~}, file = {Full Text:files/12/a_b c.txt:text/plain;:b.pdf:PDF}',
    );
  });

  describe('are not those', () => {
    function check(name: string, text: string, keys: readonly string[] = []) {
      it(name, () =>
        assert.deepEqual(
          readPlain(text).map(({ key }) => key),
          keys,
        ),
      );
    }
    const good = '@book{good, title = {Fine}}\n';
    check('with LaTeX', "@book{a, title = {Caf\\'e}}\n@book{b, title = {$x$}}\n@book{c, title = {1--2}}");
    check('with strings', '@book{a, publisher = anvil}\n@book{b, title = {A} # {B}}');
    check('that inherit', '@book{a, crossref = {b}}');
    check('with a field twice', '@book{a, title = {A}, title = {B}}');
    check('with names in parts', '@book{a, author = {Lee, Jr, Ann}}\n@book{b, author = {family=Lee}}');
    check('with round brackets', '@book(a, title = {A})');
    check('in a comment', `@comment{\n${good}}\n`);
    check('in a comment that does not end', `@comment{\n${good}`);
    check('in a value', `@book{a, note = {\n${good}}}\n`, ['good']);
    check('behind other words of a line', `% ${good}`);
    check('that do not end', '@book{a, title = {A}');
    check('but those before and behind a broken one are', `${good}@book{a, title = {A\n\n${good}`, [
      'good',
      'good',
    ]);
    check('e-mail addresses', `me@home.example\n${good}`, ['good']);
  });

  it('take linear time', () => {
    const hostile = [
      '@',
      '@a{',
      '@a{b,',
      '@a{b,c={',
      '\n@a{b,c={d}',
      '{',
      '@a{b,c="',
      '@comment{',
      ',',
      '@a{b,{{',
    ];
    for (const piece of hostile) {
      const start = performance.now();
      readPlain(piece.repeat(100_000 / piece.length));
      assert.ok(performance.now() - start < 3_000, piece);
    }
  });
});
