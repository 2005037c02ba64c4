/**
 * A citation as it fits where it is inserted. `before` is the line up to the caret. Within brackets that are open there,
 * it is one more citation of them; elsewhere it has brackets of its own, and a space before it.
 */
export function fitCitation(before: string, citation: string): string {
  const opened = before.lastIndexOf('[');
  if (opened > before.lastIndexOf(']')) return joinOthers(before.slice(opened + 1), unwrap(citation));
  return before === '' || /[\s([{—-]$/u.test(before) ? citation : ` ${citation}`;
}

/** Adds a citation to those that stand within the brackets; a single `@` there is its beginning. */
function joinOthers(others: string, citation: string): string {
  if (others.endsWith('@')) return citation.replace(/^@/, '');
  if (others.trim() === '') return citation;
  if (/;\s?$/.test(others)) return others.endsWith(' ') ? citation : ` ${citation}`;
  return `; ${citation}`;
}

function unwrap(citation: string): string {
  return citation.startsWith('[') && citation.endsWith(']') ? citation.slice(1, -1) : citation;
}
