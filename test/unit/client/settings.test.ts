import assert from 'node:assert/strict';
import { createConfigurationSchema } from '../../../scripts/schema/configurationSchema.ts';
import { DEFAULT_SETTINGS } from '../../../server/src/engine/model/settings.ts';
import { RULES } from '../../../server/src/features/report/rules.ts';
import { DEFAULT_EDITOR_SETTINGS } from '../../../server/src/lsp/settings.ts';
import { usesCache } from '../../../server/src/readers/configuration/checkSettings.ts';
import { DEFAULT_MAX_FILE_BYTES } from '../../../server/src/readers/readBytes.ts';
import { readManifest } from './manifest.ts';

/** The JSON schema of `stet.json`, as far as settings are compared with it. */
interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | { readonly enum: readonly string[] };
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

/** What the server does where a setting is absent. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  sources: [],
  drafts: [],
  bibliography: [],
  severities: {},
  confidence: DEFAULT_SETTINGS.confidence,
  tolerances: DEFAULT_SETTINGS.tolerances,
  maxFileSizeMb: DEFAULT_MAX_FILE_BYTES / 1024 / 1024,
  'zotero.url': '',
  cache: usesCache({}),
  'check.debounce': DEFAULT_EDITOR_SETTINGS.debounce,
  'check.quietWhileTyping': DEFAULT_EDITOR_SETTINGS.quietWhileTyping,
  'completion.citationStyle': DEFAULT_EDITOR_SETTINGS.citationStyle,
  'codeLens.enabled': DEFAULT_EDITOR_SETTINGS.codeLens,
  'inlayHints.enabled': DEFAULT_EDITOR_SETTINGS.inlayHints,
  'check.warnUnsupportedCitations': DEFAULT_SETTINGS.warnUnsupportedCitations,
};

const settings = readManifest().contributes.configuration.properties;
const schema = createConfigurationSchema() as Schema;

/** The names of all settings that a schema knows, with dots. */
function listNames({ properties = {} }: Schema): string[] {
  return Object.entries(properties).flatMap(([name, member]) =>
    member.properties === undefined ? name : listNames(member).map((inner) => `${name}.${inner}`),
  );
}

/** The schema of one setting. */
function findSchema(name: string): Schema {
  return name.split('.').reduce<Schema>((outer, part) => outer.properties?.[part] ?? {}, schema);
}

describe('settings of the extension', () => {
  it('are described in Markdown, for each resource, with a default', () => {
    for (const [name, setting] of Object.entries(settings)) {
      assert.equal(setting.scope, 'resource', name);
      assert.match(setting.markdownDescription, /\.$/, name);
      assert.notEqual(setting.default, undefined, name);
    }
  });

  it('are those of stet.json, and the marks', () => {
    const known = listNames(schema).filter((name) => name !== '$schema');
    assert.deepEqual(Object.keys(DEFAULTS).sort(), known.sort());
    const declared = Object.keys(settings).filter((name) => !name.startsWith('stet.marks.'));
    assert.deepEqual(declared.sort(), known.map((name) => `stet.${name}`).sort());
  });

  for (const name of Object.keys(DEFAULTS)) {
    it(`have the server's default and limits: ${name}`, () => {
      const { default: value, minimum, maximum, exclusiveMinimum } = settings[`stet.${name}`]!;
      const limits = findSchema(name);
      assert.deepEqual(value, DEFAULTS[name]);
      assert.deepEqual(
        [minimum, maximum, exclusiveMinimum],
        [limits.minimum, limits.maximum, limits.exclusiveMinimum],
      );
    });
  }

  it('name every rule with what it finds and its default severity', () => {
    const rules = settings['stet.severities']?.properties ?? {};
    assert.deepEqual(
      Object.entries(rules).map(([code, { markdownDescription }]) => [code, markdownDescription]),
      RULES.map(({ code, title, severity }) => [code, `${title}. Default: \`${severity}\`.`]),
    );
    const { additionalProperties } = findSchema('severities');
    assert.ok(typeof additionalProperties === 'object');
    for (const rule of Object.values(rules)) assert.deepEqual(rule.enum, additionalProperties.enum);
  });
});
