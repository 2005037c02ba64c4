import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The paths of a `file` field, resolved against the bibliography's folder. Three forms are in use:
 * a path alone; `description:path:type`, several joined by `;` (JabRef, Zotero, Better BibTeX), with `:`, `;` and `\`
 * escaped by a backslash; the same with an empty description (JabRef).
 * Sources: docs.jabref.org "Linked files", retorque.re/zotero-better-bibtex "Exporting".
 */
export function parseFileField(field: string, bibliographyPath: string): string[] {
  const paths = splitEscaped(field, ';').flatMap((link) => {
    const path = pathOfLink(link);
    return path === '' ? [] : [resolveFile(path, bibliographyPath)];
  });
  return [...new Set(paths)];
}

/** A file's path as the host would write it: relative paths count from the bibliography's folder. */
export function resolveFile(file: string, bibliographyPath: string): string {
  const path = file.startsWith('file://') ? fromFileUrl(file) : file;
  return isAbsolute(path) || isWindowsPath(path)
    ? path
    : join(dirname(bibliographyPath), path.replaceAll('\\', '/'));
}

function fromFileUrl(url: string): string {
  try {
    return fileURLToPath(url);
  } catch {
    return url.slice('file://'.length);
  }
}

function isWindowsPath(path: string): boolean {
  return /^[A-Za-z]:[\\/]/.test(path);
}

function pathOfLink(link: string): string {
  if (link.startsWith('file://')) return link;
  const parts = splitEscaped(link, ':').map(unescapeSigns);
  if (parts.length < 3) return isDriveLetter(parts[0]) ? parts.join(':') : (parts.at(-1) ?? '');
  // An unescaped drive letter is a part of its own: "desc", "C", "\path", "type".
  return parts.slice(1, -1).join(':').trim();
}

function isDriveLetter(part: string | undefined): boolean {
  return part !== undefined && /^[A-Za-z]$/.test(part.trim());
}

/** Splits at a separator that no backslash stands before. */
function splitEscaped(text: string, separator: ':' | ';'): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '\\' && (text[i + 1] === separator || text[i + 1] === '\\')) i++;
    else if (text[i] === separator) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim());
}

/** Takes the backslash from before signs: of the field's own escapes and of LaTeX's (`\_`, `\&`). */
function unescapeSigns(part: string): string {
  return part.replace(/\\([^A-Za-z0-9\s])/g, '$1');
}
