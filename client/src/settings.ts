import { type ConfigurationScope, workspace } from 'vscode';

/** The section of all settings. All but the marks are the server's, which asks for them by itself. */
export const SECTION = 'stet';

/** How claims are marked besides their squiggles. */
export type MarkStyle = 'off' | 'gutter' | 'underline' | 'both';

/** How the claims of a document are marked. */
export function readMarkStyle(scope: ConfigurationScope): MarkStyle {
  return workspace.getConfiguration(SECTION, scope).get<MarkStyle>('marks.style', 'gutter');
}
