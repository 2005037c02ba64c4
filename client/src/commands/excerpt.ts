/** The most characters of a passage that a list shows; the editor cuts longer ones without a sign. */
const LONGEST = 220;

/** How many characters are shown before the first word that was searched. */
const LEAD = 40;

/** A passage in one line, cut so that the first word of a query that it holds is to be seen. */
export function excerptAround(text: string, query: string): string {
  const line = text.replace(/\s{1,1000}/g, ' ').trim();
  const found = findFirstWord(line.toLowerCase(), query.toLowerCase());
  const start = found <= LEAD ? 0 : line.indexOf(' ', found - LEAD) + 1;
  const end = start + LONGEST;
  return `${start > 0 ? '… ' : ''}${line.slice(start, end).trimEnd()}${end < line.length ? ' …' : ''}`;
}

/** Where the rarest kind of word of the query stands first: a figure, else the longest word; 0 where none does. */
function findFirstWord(line: string, query: string): number {
  const words = query.split(/[^\p{L}\p{N}.,]{1,100}/u).filter((word) => word !== '');
  const ranked = words.sort(
    (one, other) => Number(/\d/.test(other)) - Number(/\d/.test(one)) || other.length - one.length,
  );
  const held = ranked.find((word) => line.includes(word));
  return held === undefined ? 0 : line.indexOf(held);
}
