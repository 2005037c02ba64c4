import type { Token } from '../../text/token.ts';
import type { Extraction, Refiner } from '../extractor.ts';
import { SIMPLE_UNITS } from '../unit/unitTable.ts';

/**
 * Gives bare numbers the unit of the last of their coordination: "12, 15 and 19 mg", "5 or 10 percent", "30 × 21 cm". A comma
 * alone shares nothing ("of the 45, 5 percent").
 */
export const shareUnits: Refiner = {
  name: 'shareUnits',
  refine(extractions, sentence) {
    if (extractions.length < 2) return extractions;
    const shared = [...extractions];
    let source: Extraction | undefined;
    for (let i = shared.length - 1; i > 0; i--) {
      const [a, b] = [shared[i - 1], shared[i]];
      if (a === undefined || b === undefined) break;
      if (source === undefined || !isListed(sentence.tokens, a, b, LISTED)) source = undefined;
      if (SHARED_KINDS.has(b.kind) && isListed(sentence.tokens, a, b, COORDINATED)) source = b;
      if (isSide(b) && isListed(sentence.tokens, a, b, CROSSED)) source = b;
      if (source === undefined || !isBare(a)) {
        source = undefined;
        continue;
      }
      shared[i - 1] = {
        ...a,
        kind: source.kind,
        ...(source.unit === undefined ? {} : { unit: source.unit }),
      };
    }
    return shared;
  },
};

/** Kinds whose unit follows the number. */
const SHARED_KINDS: ReadonlySet<string> = new Set(['measure', 'duration', 'percent']);

/** Lengths and pixels. */
function isSide({ kind, unit }: Extraction): boolean {
  if (kind !== 'measure') return false;
  const dimension = SIMPLE_UNITS.get(unit ?? '')?.dimension;
  return dimension === 'length' || dimension === 'resolution';
}

function isBare(extraction: Extraction): boolean {
  return extraction.kind === 'count' && extraction.noise === undefined && extraction.unit === undefined;
}

function isListed(
  tokens: readonly Token[],
  a: Extraction,
  b: Extraction,
  connectors: ReadonlySet<string>,
): boolean {
  const gap = b.firstToken - a.lastToken - 1;
  if (gap === 1) return connectors.has(tokens[a.lastToken + 1]?.word.lower ?? '');
  if (gap !== 2 || tokens[a.lastToken + 1]?.text !== ',') return false;
  return COORDINATED.has(tokens[a.lastToken + 2]?.word.lower ?? '');
}

const COORDINATED: ReadonlySet<string> = new Set(['and', 'or', '&', 'versus', 'vs']);
/** "30 × 21 cm", "12 by 15 feet": between the sides of one thing; "3 × 50 MW" counts what has 50. */
const CROSSED: ReadonlySet<string> = new Set(['×', 'x', 'by']);
const LISTED: ReadonlySet<string> = new Set([',', ...COORDINATED]);
