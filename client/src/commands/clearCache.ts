import { window } from 'vscode';
import type { LanguageServer } from '../languageServer.ts';
import { requestCacheClearance } from '../requests.ts';

/** Removes what Stet keeps of all sources between runs, and says so; those of the open drafts are read anew. */
export async function clearCache(server: LanguageServer): Promise<void> {
  const { message } = await requestCacheClearance(server);
  void window.showInformationMessage(`Stet: ${message} The sources are read anew.`);
}
