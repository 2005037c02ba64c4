/** Markup that is written as it is. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** No markup at all. */
export const NOTHING = new Html('');

/** What can stand in a template: words, which are escaped, and markup, which is not. */
export type HtmlPart = string | number | Html | readonly Html[];

/** Markup from a template in which all words are escaped, so that nothing in a draft or a source can become markup. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  const pieces = strings.map((string, i) => string + (i < parts.length ? writePart(parts[i] ?? '') : ''));
  return new Html(pieces.join(''));
}

function writePart(part: HtmlPart): string {
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(({ markup }) => markup).join('');
  return escapeHtml(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // No document may hold it.
  '\0': '\uFFFD',
};

function escapeHtml(words: string): string {
  return words.replace(/[&<>"'\0]/g, (sign) => ENTITIES[sign] ?? '');
}
