/**
 * What a paragraph beside a table opens with that says where the table is from: a source line below it (Chicago Manual of
 * Style, 17th ed., 3.77), or a caption ("Table 2: …", Pandoc's ": …").
 */
const SOURCE_LINE = /^\W{0,10}(?:data )?sources?\W{0,4}(?::|\s[–—-]\s|\sfrom\b)|^\W{0,10}data\W{0,4}:/i;
const CAPTION = /^\W{0,10}table\b|^\s{0,3}:\s/i;

/** Whether a paragraph may say where the table before it is from, or the one behind it. */
export function isTableNote(paragraph: string): boolean {
  const start = paragraph.slice(0, 60);
  return SOURCE_LINE.test(start) || CAPTION.test(start);
}

/** Whether it is a caption, which may stand above its table; a source line stands below. */
export function isCaption(paragraph: string): boolean {
  return CAPTION.test(paragraph.slice(0, 60));
}
