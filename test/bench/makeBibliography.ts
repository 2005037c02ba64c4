/** Makes numbers from 0 to 1, the same ones for the same seed (Lehmer's generator; Park and Miller 1988). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const SYLLABLES =
  'ba be bo da de do ka ke ko la le lo ma me mo na ne no ra re ro sa se so ta te to va ve vo'.split(' ');
const GIVEN = 'Anna Boris Carla David Elena Farid Greta Hana Ivan Jana Karl Lena Milan Nora Omar Petra'.split(
  ' ',
);
const NOUNS =
  'river harvest market council border school winter energy climate labour housing transport health forest coast archive museum census reform trade'.split(
    ' ',
  );

/** A made-up article. */
export interface MadeEntry {
  readonly key: string;
  readonly family: string;
  readonly year: number;
  readonly title: string;
  /** As Zotero's Better BibTeX writes entries: a title with a name in braces, an abstract, keywords. */
  readonly bibtex: string;
}

/** So many entries, the same ones each time. */
export function* makeBibliography(count: number): Generator<MadeEntry> {
  const random = createRandom(20_261_122);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const repeat = (times: number, make: () => string) => Array.from({ length: times }, make);
  const name = () => {
    const letters = repeat(3, () => pick(SYLLABLES)).join('');
    return `${letters[0]?.toUpperCase()}${letters.slice(1)}`;
  };
  for (let i = 0; i < count; i++) {
    const [family, year] = [name(), 1980 + Math.floor(random() * 45)];
    const key = `${family.toLowerCase()}${year}${pick(NOUNS)}${i}`;
    const title = `${name()} ${repeat(7, () => pick(NOUNS)).join(' ')}`;
    const fields = [
      `title = {{${title.slice(0, 6)}}${title.slice(6)}}`,
      `author = {${family}, ${pick(GIVEN)} and ${name()}, ${pick(GIVEN)}}`,
      `date = {${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}}`,
      `journaltitle = {Journal of ${name()} \\& ${pick(NOUNS)}}`,
      `volume = {${i % 90}}`,
      `pages = {${i % 300}--${(i % 300) + 12}}`,
      `doi = {10.1000/${i}}`,
      `url = {https://example.org/${i}}`,
      `abstract = {${repeat(60, () => pick(NOUNS)).join(' ')}}`,
      `keywords = {${pick(NOUNS)},${pick(NOUNS)}}`,
    ];
    yield { key, family, year, title, bibtex: `@article{${key},\n  ${fields.join(',\n  ')}\n}\n` };
  }
}
