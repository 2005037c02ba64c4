import type { Environment } from './environment.ts';
import type { Settings } from './settings.ts';

/**
 * The settings with the library of Zotero among the bibliographies, where they name one. Where Zotero does not give it,
 * the last one counts, with a note; without one, the run fails for what it cannot know.
 */
export async function withZotero(settings: Settings, environment: Environment): Promise<Settings> {
  const { configuration } = settings.loaded;
  const url = configuration.zotero?.url ?? '';
  if (url === '') return settings;
  const { path, problem } = await environment.fetchZotero(url);
  const about = settings.loaded.path ?? settings.sources.cwd;
  if (path === undefined) {
    const failure = { about: 'settings' as const, path: about, message: problem ?? '' };
    return { ...settings, failures: [...settings.failures, failure] };
  }
  if (problem !== undefined) await environment.stderr.write(`stet: ${problem}\n`);
  const bibliography = [...(configuration.bibliography ?? []), path];
  const loaded = { ...settings.loaded, configuration: { ...configuration, bibliography } };
  return { ...settings, loaded, sources: { ...settings.sources, loaded } };
}
