import type { Configuration } from '../readers/configuration/configuration.ts';
import { validateConfiguration } from '../readers/configuration/parseConfiguration.ts';

/** The settings that only an editor has, complete. */
export interface EditorSettings {
  /** Milliseconds between the last keystroke and the check. */
  readonly debounce: number;
  /** Milliseconds after the last keystroke in which nothing new is said of the sentence that is being typed. */
  readonly quietWhileTyping: number;
  readonly citationStyle: 'bracketed' | 'inText';
  readonly codeLens: boolean;
  readonly inlayHints: boolean;
}

/** What counts where nothing is set; a test holds the manifest's defaults against it. */
export const DEFAULT_EDITOR_SETTINGS: EditorSettings = {
  debounce: 100,
  quietWhileTyping: 1500,
  citationStyle: 'bracketed',
  codeLens: false,
  inlayHints: false,
};

/** The editor's part of a configuration. */
export function readEditorSettings(configuration: Configuration): EditorSettings {
  const { check, completion, codeLens, inlayHints } = configuration;
  return {
    debounce: check?.debounce ?? DEFAULT_EDITOR_SETTINGS.debounce,
    quietWhileTyping: check?.quietWhileTyping ?? DEFAULT_EDITOR_SETTINGS.quietWhileTyping,
    citationStyle: completion?.citationStyle ?? DEFAULT_EDITOR_SETTINGS.citationStyle,
    codeLens: codeLens?.enabled ?? DEFAULT_EDITOR_SETTINGS.codeLens,
    inlayHints: inlayHints?.enabled ?? DEFAULT_EDITOR_SETTINGS.inlayHints,
  };
}

/** What clients send beside the server's settings: how the editor marks verdicts, and whether the folder is trusted. */
const OTHER_NAMES: ReadonlySet<PropertyKey> = new Set(['marks', 'trusted']);

/** Settings as a client sends them, and what of them was not understood and counts as not set, in words. */
export interface ClientSettings {
  readonly configuration: Configuration;
  readonly problems: readonly string[];
}

/** Reads settings of any shape. Unset ones are null or empty lists there. */
export function parseClientSettings(value: unknown): ClientSettings {
  const { configuration, issues } = validateConfiguration(dropUnset(value) ?? {});
  const own = issues.filter(({ path: [name = ''] }) => !OTHER_NAMES.has(name));
  return { configuration, problems: own.map(({ message }) => message) };
}

function dropUnset(value: unknown): unknown {
  if (value === null || (Array.isArray(value) && value.length === 0)) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  const kept = Object.entries(value)
    .map(([name, inner]): [string, unknown] => [name, dropUnset(inner)])
    .filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(kept);
}

/** One configuration of several, the later ones going before the earlier ones, setting by setting. */
export function mergeConfigurations(...layers: readonly Configuration[]): Configuration {
  const merged: Record<string, unknown> = {};
  for (const layer of layers) {
    for (const [name, value] of Object.entries(layer)) {
      const known = merged[name];
      merged[name] = isGroup(known) && isGroup(value) ? { ...known, ...value } : value;
    }
  }
  return merged as Configuration;
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
