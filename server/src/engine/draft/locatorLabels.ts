/**
 * The labels of locators: the CSL 1.0.2 terms (Appendix IV, "Locators"), with the English long and short forms of
 * the CSL locale en-US, singular and plural, and the abbreviations that Pandoc's manual lists.
 */
const TABLE: readonly (readonly [string, string])[] = [
  ['act', 'act|acts'],
  ['appendix', 'appendix|appendices|app.|apps.'],
  ['article', 'article|articles|art.|arts.'],
  ['book', 'book|books|bk.|bks.'],
  ['canon', 'canon|canons|can.|cann.'],
  ['chapter', 'chapter|chapters|chap.|chaps.|ch.|chs.'],
  ['column', 'column|columns|col.|cols.'],
  ['elocation', 'location|locations|loc.|locs.'],
  ['equation', 'equation|equations|eq.|eqs.'],
  ['figure', 'figure|figures|fig.|figs.'],
  ['folio', 'folio|folios|fol.|fols.'],
  ['issue', 'number|numbers|no.|nos.'],
  ['line', 'line|lines|l.|ll.'],
  ['note', 'note|notes|n.|nn.'],
  ['opus', 'opus|opera|op.|opp.'],
  ['page', 'page|pages|p.|pp.|pg.|pgs.'],
  ['paragraph', 'paragraph|paragraphs|para.|paras.|¶|¶¶'],
  ['part', 'part|parts|pt.|pts.'],
  ['rule', 'rule|rules|r.|rr.'],
  ['scene', 'scene|scenes|sc.|scs.'],
  ['section', 'section|sections|sec.|secs.|§|§§'],
  ['sub-verbo', 'sub verbo|sub verbis|s.v.|s.vv.'],
  ['supplement', 'supplement|supplements|supp.|supps.'],
  ['table', 'table|tables|tbl.|tbls.'],
  ['timestamp', 'timestamp|timestamps|time|times|at'],
  ['title', 'title|titles|tit.|tits.'],
  ['verse', 'verse|verses|v.|vv.'],
  ['volume', 'volume|volumes|vol.|vols.'],
  ['row', 'row|rows'],
];

/** The CSL term of each label as written, in lower case, with and without its final period. */
export const LOCATOR_LABELS: ReadonlyMap<string, string> = new Map(
  TABLE.flatMap(([term, forms]) =>
    forms.split('|').flatMap((form) => [[form, term] as const, [form.replace(/\.$/, ''), term] as const]),
  ),
);
