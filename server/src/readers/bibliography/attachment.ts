import { basename, dirname, extname, join } from 'node:path';
import { resolveFile } from './fileField.ts';

/** Where EndNote keeps attachments: in a folder beside the library that is named after it. */
const ENDNOTE_PDF = 'internal-pdf://';

/** The path of a link of RIS or EndNote to a file; undefined where it leads to the web. */
export function resolveAttachment(link: string, bibliographyPath: string): string | undefined {
  const target = link.trim();
  if (target.startsWith(ENDNOTE_PDF)) {
    const folder = `${basename(bibliographyPath, extname(bibliographyPath))}.Data`;
    const name = decodePath(target.slice(ENDNOTE_PDF.length));
    return join(dirname(bibliographyPath), folder, 'PDF', name);
  }
  if (target === '' || (/^[a-z][a-z\d+.-]{1,20}:/i.test(target) && !target.startsWith('file:')))
    return undefined;
  return resolveFile(target, bibliographyPath);
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
