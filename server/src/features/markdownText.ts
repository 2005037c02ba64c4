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

/** A passage as a quotation, with the words that count in bold. */
export function quoteWithMark(passage: string, marked: string): string {
  const words = marked.replace(/\s{1,1000}/g, ' ').trim();
  const at = words === '' ? -1 : passage.indexOf(words);
  if (at < 0) return `> ${escapeMarkdown(passage)}`;
  const before = escapeMarkdown(passage.slice(0, at));
  return `> ${before}**${escapeMarkdown(words)}**${escapeMarkdown(passage.slice(at + words.length))}`;
}
