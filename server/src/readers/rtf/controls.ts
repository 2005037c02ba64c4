/** Control words and signs that stand for text. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['line', ' '],
  ['~', '\u00a0'],
  ['_', '-'],
  ['{', '{'],
  ['}', '}'],
  ['\\', '\\'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
]);

/** Control words that end a paragraph. */
export const PARAGRAPH_ENDS: ReadonlySet<string> = new Set(['par', 'sect', 'page', '\n', '\r']);

/** What a group is for where it is not text: its first control word says so. */
export type Destination = 'skip' | 'fonts' | 'styles' | 'title' | 'author' | 'created' | 'note' | 'mark';

/** Destinations that are used; those after `\*` that are not named here are left out as well. */
export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ['fonttbl', 'fonts'],
  ['stylesheet', 'styles'],
  ['title', 'title'],
  ['author', 'author'],
  ['creatim', 'created'],
  ['footnote', 'note'],
  ['listtext', 'mark'],
  ['pntext', 'mark'],
  ...'annotation atnauthor atnid background bkmkend bkmkstart category colortbl comment company datafield doccomm falt fldinst footer footerf footerl footerr ftncn ftnsep ftnsepc generator header headerf headerl headerr keywords latentstyles listoverridetable listtable manager nonshppict objdata operator pgdsctbl pict printim private revtbl revtim rxe shpinst subject tc template themedata upr xe xmlnstbl'
    .split(' ')
    .map((word) => [word, 'skip'] as const),
]);

/** The encodings of character sets of fonts (`\fcharset`), as `TextDecoder` calls them. */
const CHARSETS: ReadonlyMap<number, string> = new Map([
  [77, 'macintosh'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gbk'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
]);

/** The encodings of code pages (`\ansicpg`). */
const CODE_PAGES: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => [page, `windows-${page}`] as const),
]);

/** The encoding of a font; undefined: that of the document. */
export function encodingOfCharset(charset: number): string | undefined {
  return CHARSETS.get(charset);
}

/** The encoding of a code page; undefined where it is not known. */
export function encodingOfCodePage(page: number): string | undefined {
  return CODE_PAGES.get(page);
}
