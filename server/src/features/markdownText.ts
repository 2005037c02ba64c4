import type { Excerpt } from './report/excerpt.ts';

/** Text from a source or draft as Markdown shows it literally. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~$]/g, '\\$&').replace(/\s{1,1000}/g, ' ');
}

/** A link whose text is taken literally. */
export function writeLink(text: string, uri: string): string {
  return `[${escapeMarkdown(text)}](${uri
    .replace(/[()\s]/g, encodeURIComponent)
    .replace(/\(/g, '%28')
    .replace(/\)/g, '%29')})`;
}

/** An excerpt as a quotation, with what is marked in bold. */
export function quoteExcerpt({ text, marks }: Excerpt): string {
  let quoted = '> ';
  let at = 0;
  for (const { start, end } of marks) {
    quoted += `${escapeMarkdown(text.slice(at, start))}**${escapeMarkdown(text.slice(start, end))}**`;
    at = end;
  }
  return quoted + escapeMarkdown(text.slice(at));
}
