import { type ConfigurationScope, workspace } from 'vscode';
import { SERVER_SETTINGS } from './serverSettings.ts';

/** The section of all settings. */
export const SECTION = 'stet';

/** How claims are marked besides their squiggles. */
export type MarkStyle = 'off' | 'gutter' | 'underline' | 'both';

/** How the claims of a document are marked. */
export function readMarkStyle(scope: ConfigurationScope): MarkStyle {
  return workspace.getConfiguration(SECTION, scope).get<MarkStyle>('marks.style', 'gutter');
}

/**
 * The settings that somebody has set, in the shape of `stet.json`. Those left at their default are not sent, so that
 * `stet.json` counts for them: only the client can tell a default from a choice.
 */
export function readChosenSettings(scope: ConfigurationScope | undefined): Record<string, unknown> {
  const configuration = workspace.getConfiguration(SECTION, scope);
  const chosen: Record<string, unknown> = {};
  for (const name of SERVER_SETTINGS) {
    if (!isChosen(configuration.inspect(name))) continue;
    const value: unknown = configuration.get(name);
    const [group, member] = name.split('.');
    if (group === undefined) continue;
    chosen[group] = member === undefined ? value : { ...asObject(chosen[group]), [member]: value };
  }
  return chosen;
}

/** The values that a setting has in the places where it can be set. */
interface SettingValues {
  readonly globalValue?: unknown;
  readonly workspaceValue?: unknown;
  readonly workspaceFolderValue?: unknown;
  readonly globalLanguageValue?: unknown;
  readonly workspaceLanguageValue?: unknown;
  readonly workspaceFolderLanguageValue?: unknown;
}

function isChosen(values: SettingValues | undefined): boolean {
  return [
    values?.globalValue,
    values?.workspaceValue,
    values?.workspaceFolderValue,
    values?.globalLanguageValue,
    values?.workspaceLanguageValue,
    values?.workspaceFolderLanguageValue,
  ].some((value) => value !== undefined);
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
