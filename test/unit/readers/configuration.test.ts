import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { createConfigurationSchema, SCHEMA_PATH } from '../../../scripts/schema/configurationSchema.ts';
import type { Configuration } from '../../../server/src/readers/configuration/configuration.ts';
import { parseConfiguration } from '../../../server/src/readers/configuration/parseConfiguration.ts';

describe('stet.json', () => {
  /** `problems`: what each must match, with the line that it must name. */
  const check = (
    what: string,
    text: string,
    expected: Configuration,
    problems: readonly (readonly [number | undefined, RegExp])[] = [],
  ) =>
    it(what, () => {
      const parsed = parseConfiguration(text);
      assert.deepEqual(parsed.configuration, expected);
      assert.equal(parsed.problems.length, problems.length, JSON.stringify(parsed.problems));
      for (const [i, [line, message]] of problems.entries()) {
        assert.match(parsed.problems[i]!.message, message);
        assert.equal(parsed.problems[i]!.line, line);
      }
    });

  check('may be empty', '', {});
  check('may hold nothing', '{}', {});
  check('takes one path or several', '{"sources": "archive", "bibliography": ["a.bib", "b.bib"]}', {
    sources: ['archive'],
    bibliography: ['a.bib', 'b.bib'],
  });
  check('takes severities', '{"severities": {"unsupported": "warning", "no-sources": "off"}}', {
    severities: { unsupported: 'warning', 'no-sources': 'off' },
  });
  check('takes the debounce', '{"check": {"debounce": 300}}', { check: { debounce: 300 } });
  const zotero = 'http://127.0.0.1:23119/better-bibtex/export/library?/1/library.biblatex';
  for (const url of [zotero, 'http://localhost:24119/better-bibtex/collection?/0/AB12.json', ''])
    check(`takes the address of Zotero ${url}`, JSON.stringify({ zotero: { url } }), { zotero: { url } });
  for (const url of [
    'http://127.0.0.1:8080/better-bibtex/export/library?/1/library.biblatex',
    'http://127.0.0.1:23119/connector/ping',
    'http://127.0.0.1:23119/better-bibtex/../connector/ping?a',
    'http://example.org:23119/better-bibtex/library?a',
    'http://127.0.0.1:23119@example.org/better-bibtex/library?a',
    'file:///etc/passwd',
  ])
    check(`does not take ${url} for Zotero`, JSON.stringify({ zotero: { url } }), { zotero: {} }, [
      [1, /"zotero\.url": expected the address that Zotero gives/],
    ]);
  check('takes tolerances by kind', '{"tolerances": {"money": 0.01}}', { tolerances: { money: 0.01 } });
  check('does not take a tolerance of most of a figure', '{"tolerances": {"money": 5}}', { tolerances: {} }, [
    [1, /"tolerances\.money": expected a share from 0 to 0\.5/],
  ]);
  check('does not take a tolerance of dates', '{"tolerances": {"dates": 0.1}}', { tolerances: {} }, [
    [1, /"tolerances\.dates" is not a setting/],
  ]);
  check('takes a tier of confidence', '{"confidence": "high"}', { confidence: 'high' });
  check('takes a confidence in numbers', '{"confidence": 0.75}', { confidence: 0.75 });
  for (const wrong of ['"sure"', '0.4', '2', 'true', '{}'])
    check(`does not take the confidence ${wrong}`, `{\n"confidence": ${wrong}\n}`, {}, [
      [2, /"confidence": expected "low", "normal", "high", or a number from 0\.5 to 1/],
    ]);
  check('reads tabs and Windows line ends', '{\r\n\t"sources": ["a"],\r\n\t"check": {}\r\n}', {
    sources: ['a'],
    check: {},
  });

  check(
    'names a severity that does not exist, and what is allowed',
    '{\n  "sources": ["a"],\n  "severities": {\n    "conflict": "fatal",\n    "derived": "off"\n  }\n}',
    { sources: ['a'], severities: { derived: 'off' } },
    [[4, /"severities\.conflict": expected one of "off", "hint", "information", "warning", "error"/]],
  );
  check('suggests the name that was meant', '{\n"source": ["a"]\n}', {}, [
    [2, /"source" is not a setting: did you mean "sources"\?/],
  ]);
  check('suggests the rule that was meant', '{"severities": {\n"conflicts": "off"}}', { severities: {} }, [
    [2, /did you mean "conflict"\?/],
  ]);
  check('lists the names where none is near', '{"qqqqqqqqqq": 1}', {}, [[1, /allowed are sources, drafts/]]);
  check('wants paths', '{\n"sources": 3,\n"drafts": ["a"]}', { drafts: ['a'] }, [
    [2, /"sources": expected a path or a list of paths/],
  ]);
  check('wants a time that is possible', '{"check": {"debounce": -1}}', { check: {} }, [
    [1, /"check\.debounce"/],
  ]);
  check('wants an object', '["sources"]', {}, [[1, /expected object/]]);
  check('says where the syntax is wrong', '{\n  "sources": ["a"],\n  oops\n}', {}, [[3, /not valid JSON/]]);
  check('says that the end is missing', '{\n  "sources": [', {}, [[2, /not valid JSON/]]);
  check(
    'reports several mistakes and keeps the rest',
    '{"sources": "a",\n"draft": [],\n"check": {"debounce": "soon"}}',
    { sources: ['a'], check: {} },
    [
      [3, /debounce/],
      [2, /did you mean "drafts"/],
    ],
  );

  it('has a JSON schema that is up to date', () => {
    const written: unknown = JSON.parse(readFileSync(SCHEMA_PATH, 'utf8'));
    const current: unknown = JSON.parse(JSON.stringify(createConfigurationSchema()));
    assert.deepEqual(written, current, 'run: npx tsx scripts/schema/main.ts');
  });

  it('has a JSON schema that agrees with the parser', () => {
    const validate = new Ajv({ strict: false }).compile(createConfigurationSchema());
    for (const text of [
      '{}',
      '{"sources": "a"}',
      '{"severities": {"conflict": "off"}}',
      '{"severities": {"conflicts": "off"}}',
      '{"check": {"debounce": "soon"}}',
      '{"source": "a"}',
    ])
      assert.equal(validate(JSON.parse(text)), parseConfiguration(text).problems.length === 0, text);
  });
});
