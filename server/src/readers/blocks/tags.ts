/** Elements that end the paragraph around them (HTML standard, 15.3 "Non-replaced elements", display: block). */
export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body br center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search section ' +
    'summary table caption tbody thead tfoot tr ul'
  ).split(' '),
);

/** Elements whose content is no text for a reader. */
export const HIDDEN_TAGS: ReadonlySet<string> = new Set(
  'button canvas head iframe math noscript object script select style svg template textarea title video audio'.split(
    ' ',
  ),
);

/** Elements that have no end tag. */
export const VOID_TAGS: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements whose end tag may be left out: their start tags say nothing of depth. */
export const OPTIONAL_END_TAGS: ReadonlySet<string> = new Set(
  'p li dt dd option optgroup tr td th tbody thead tfoot colgroup caption body head html rt rp'.split(' '),
);

/** Elements that hold list items. */
export const LIST_TAGS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'menu', 'dir']);

/** The level of a heading's tag, 1 to 6; 0 for other tags. */
export function headingLevel(tag: string): number {
  return /^h[1-6]$/.test(tag) ? Number(tag[1]) : 0;
}
