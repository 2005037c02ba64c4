import { isCapitalised, lowerAt, type Token, tokenAt } from '../../text/token.ts';
import { CAPITALISED_PARTS, DOCUMENT_PARTS, LAW_COLLECTIONS } from '../lexicon/noise.ts';
import { type NoiseMatch, type NoiseRule, NoiseSign } from './noiseRule.ts';

/** "section 4.2", "Figure 3", "pp. 33-35", "Articles 5 and 6", "§ 12(3)(b)": numbers of parts of documents. */
export const partReference: NoiseRule = {
  reason: 'reference',
  signs: NoiseSign.label,
  match(tokens, i) {
    const at = lowerAt(tokens, i - 1) === '.' ? i - 2 : i - 1;
    const word = lowerAt(tokens, at);
    if (!DOCUMENT_PARTS.has(word)) return undefined;
    if (CAPITALISED_PARTS.has(word) && !isCapitalised(tokenAt(tokens, at))) return undefined;
    if (word.length < 3 && at === i - 1 && tokens[i]?.glued !== true && word !== 'pp' && word !== '§')
      return undefined;
    return { first: i, last: lastOfClauses(tokens, lastOfList(tokens, i)) };
  },
};

/** "401(k)", "501(c)(3)": a number with a clause's letter is of a law, whatever stands before. */
export const clauseReference: NoiseRule = {
  reason: 'reference',
  signs: NoiseSign.runsOn,
  match(tokens, i) {
    const isClause = tokens[i + 1]?.text === '(' && /^[a-z]$/.test(tokens[i + 2]?.text ?? '');
    if (!isClause || !/^\d{1,4}$/.test(tokens[i]?.text ?? '')) return undefined;
    const last = lastOfClauses(tokens, i);
    return last === i ? undefined : { first: i, last };
  },
};

/** The last token of the clauses glued behind a number: "(3)", "(b)(6)". */
function lastOfClauses(tokens: readonly Token[], number: number): number {
  let last = number;
  while (isGluedClause(tokens, last + 1)) last += 3;
  return last;
}

function isGluedClause(tokens: readonly Token[], at: number): boolean {
  const [open, clause, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (open?.text !== '(' || !open.glued || close?.text !== ')' || !close.glued) return false;
  return clause?.glued === true && /^(?:\d{1,2}|[A-Za-z]|[ivx]{2,4})$/.test(clause.text);
}

/** "18 U.S.C. § 1343", "410 U.S. 113", "29 CFR 1910": the volume or title before a collection of laws or cases. */
export const lawVolume: NoiseRule = {
  reason: 'reference',
  signs: NoiseSign.capitalAfter,
  match(tokens, i) {
    const last = i + 1;
    if (!LAW_COLLECTIONS.has(tokens[last]?.text ?? '')) return undefined;
    const next = tokens[last + 1];
    if (next?.text === '§' || next?.text === '§§') return { first: i, last };
    return next?.kind === 'number' ? { first: i, last: lastOfClauses(tokens, last + 1) } : undefined;
  },
};

/** "[12]", "[3, 4]", and "9:5-20" or ":33–35" after a footnote mark. */
export const footnoteMark: NoiseRule = {
  reason: 'reference',
  signs: NoiseSign.markBefore | NoiseSign.runsOn,
  match(tokens, i) {
    if (lowerAt(tokens, i - 1) === '[') {
      const last = lastOfList(tokens, i);
      return lowerAt(tokens, last + 1) === ']' ? { first: i, last } : undefined;
    }
    if (lowerAt(tokens, i - 2) === ']' && lowerAt(tokens, i - 1) === ':' && tokens[i]?.glued)
      return { first: i, last: lastOfList(tokens, i) };
    return readVolumeAndPages(tokens, i);
  },
};

/** "9:5-20": volume or chapter, then pages or verses. */
function readVolumeAndPages(tokens: readonly Token[], i: number): NoiseMatch | undefined {
  const last = i + 4;
  if (tokens[i]?.glued && lowerAt(tokens, i - 1) === ':') return undefined; // "12:15:07-05" ends a timestamp
  if (lowerAt(tokens, i + 1) !== ':' || !DASHES.has(lowerAt(tokens, i + 3))) return undefined;
  for (let at = i + 1; at <= last; at++) if (!tokens[at]?.glued) return undefined;
  if (tokens[i + 2]?.kind !== 'number' || tokens[last]?.kind !== 'number') return undefined;
  return lowerAt(tokens, last + 1) === ':' ? undefined : { first: i, last };
}

/** The end of a run of numbers with dashes, commas and "and" between them, which begins at `i`. */
function lastOfList(tokens: readonly Token[], i: number): number {
  let last = i;
  while (LIST_MARKS.has(lowerAt(tokens, last + 1)) && tokens[last + 2]?.kind === 'number') {
    const isWord = tokens[last + 1]?.kind === 'word' || tokens[last + 1]?.text === ',';
    if (isWord && !endsClause(tokens[last + 3])) break;
    last += 2;
  }
  return last;
}

/** Whether a number before this token belongs to the list, not to a noun of its own ("page 5 and 12 people"). */
function endsClause(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'symbol' || token.word.wordClass !== 'noun';
}

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—']);
const LIST_MARKS: ReadonlySet<string> = new Set(['-', '–', ',', 'and', '&', 'to']);
