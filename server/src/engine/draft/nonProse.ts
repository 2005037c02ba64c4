import type { Span } from '../model/span.ts';
import { blankOut } from './blanking.ts';

/** Kinds of text that Markdown shows but that are no prose. Applied in this order; each blanks what it matches. */
const NON_PROSE: readonly RegExp[] = [
  // A backslash before punctuation (CommonMark §2.4).
  /\\(?=[!-/:-@[-`{-~])/g,
  // A character reference (CommonMark §2.5); those in CHARACTERS are replaced instead.
  /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,30});/g,
  // A comment that text follows on its line (see writtenSegments.ts).
  /\uE000{1,10000}/g,
  // A Quarto shortcode.
  /\{\{<[^\n]{0,500}?>\}\}/g,
  // The brackets of a span with attributes: [words]{.class}.
  /\[(?=[^[\]\n]{1,500}\]\{[.#])|\](?=\{[.#])/g,
  // Pandoc attributes: {#id .class key=value}, {=html}, {width=50%}.
  /\{(?:[#.=:][^{}\n]{0,300}|[A-Za-z][\w-]{0,40}=[^{}\n]{0,300})\}/g,
  // A bare URL, unless it is a citation key in braces. Closing punctuation is the sentence's.
  /(?<!@\{)\b(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”]{0,2000}[^\s<>"“”.,;:!?)'\]’]/gi,
  // A digital object identifier.
  /\b(?:doi:\s?)?10\.\d{4,9}\/[^\s<>"“”]{0,200}[^\s<>"“”.,;:!?)'\]’]/gi,
  // An e-mail address.
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{0,63}[\p{L}\p{N}_]@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu,
  // Display mathematics.
  /\$\$[^$]{1,5000}\$\$/g,
];

/**
 * Inline mathematics by Pandoc's rule (tex_math_dollars): no space inside the marks, no digit after them. What
 * stands between must look like a formula as well, since a report says "$US 5 and A$ 6".
 */
const INLINE_MATH = /(?<![\\$\p{L}\p{N}])\$(?![\s$])([^$]{0,300}?[^\s$\\])\$(?![\d$])/gu;

/** Character references that tell words and figures apart: what they stand for. */
const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    quot: '"',
    apos: "'",
    ldquo: '“',
    rdquo: '”',
    lsquo: '‘',
    rsquo: '’',
    laquo: '«',
    raquo: '»',
    mdash: '—',
    ndash: '–',
    hellip: '…',
    euro: '€',
    pound: '£',
    yen: '¥',
    cent: '¢',
    deg: '°',
    plusmn: '±',
    times: '×',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
  }),
);

/** Blanks out what is no prose in the visible text of a segment. Offsets are kept. */
export function blankNonProse(visible: string): string {
  if (!MAY_HOLD_ANY.test(visible)) return visible;
  const replaced = visible.replace(/&(\w{1,10});/g, (reference: string, name: string) =>
    (CHARACTERS.get(name) ?? reference).padEnd(reference.length),
  );
  const blanked = NON_PROSE.reduce((text, pattern) => blankOut(text, spansOf(text, pattern)), replaced);
  return blankOut(blanked, [...blanked.matchAll(INLINE_MATH)].filter(looksLikeFormula).map(spanOfMatch));
}

/** A cheap test for any of the patterns above. */
const MAY_HOLD_ANY = /[\\&\uE000{@$]|:\/\/|www\.|\b10\.\d{4}/i;

/** A single token without spaces, or something that only formulas have. */
function looksLikeFormula(match: RegExpExecArray): boolean {
  const formula = match[1] ?? '';
  return /[\\^_=<>+{}/]/.test(formula) || /^[^\s\d]{1,30}$/.test(formula);
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(spanOfMatch);
}

function spanOfMatch(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}
