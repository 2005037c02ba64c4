import { SeededRandom } from './random.ts';

/** A draft with one number changed, so that its source no longer says so. */
export interface Mutation {
  readonly draft: string;
  readonly kind: 'mutated' | 'swapped';
  /** The length of the number now. */
  readonly length: number;
}

/** How many changes of each kind are made of one number. */
const OF_EACH = 3;

/**
 * Changes the number at `at`: to values of the same form that the source lacks, and to numbers of the same form
 * that it has. Deterministic.
 */
export function mutateNumbers(draft: string, at: number, number: string, source: string): Mutation[] {
  const held = new Set(source.match(/\d[\d,.]*\d|\d/g) ?? []);
  const random = new SeededRandom(`${at} ${draft}`);
  const replace = (kind: Mutation['kind'], text: string): Mutation => ({
    draft: draft.slice(0, at) + text + draft.slice(at + number.length),
    kind,
    length: text.length,
  });
  const value = Number(number.replaceAll(',', ''));
  if (!Number.isFinite(value)) return [];
  const lacking = Array.from({ length: 12 }, () => vary(number, value, random)).filter(
    (text) => !held.has(text) && text !== number,
  );
  const having = [...held].filter((text) => text !== number && formOf(text) === formOf(number));
  const swapped =
    having.length === 0
      ? []
      : Array.from({ length: OF_EACH }, () => having[random.below(having.length)] ?? '');
  return [
    ...[...new Set(lacking)].slice(0, OF_EACH).map((text) => replace('mutated', text)),
    ...[...new Set(swapped)].map((text) => replace('swapped', text)),
  ];
}

function vary(number: string, value: number, random: SeededRandom): string {
  if (formOf(number) === 'year')
    return String(value + (random.below(2) === 0 ? -1 : 1) * (1 + random.below(6)));
  if (formOf(number) === 'small') return String(1 + random.below(28));
  const changed = Math.max(1, Math.round(value * (0.4 + random.below(130) / 100)));
  return number.includes(',') ? changed.toLocaleString('en-US') : String(changed);
}

/** Numbers that could stand for each other: years, days and small counts, others by their length. */
function formOf(number: string): string {
  if (/^(?:1[5-9]|20)\d\d$/.test(number)) return 'year';
  if (/^\d\d?$/.test(number) && Number(number) <= 31) return 'small';
  return `${number.length}${number.includes('.')}`;
}
