import { SeededRandom } from '../../../scripts/train/random.ts';

/** Pieces of Markdown that open, close or reach over blocks. */
const PIECES = [
  'It fell by 5 in 2015 [@a, p. 3].',
  'The ministry counted 352 nationals who left for Syria [@ministry].',
  'The ministry counted 325 nationals who left for Syria [^1].',
  '“Nobody asked us how many beds were left,” a doctor said.',
  '# One\n\n',
  '## Two\n\n',
  '\n\n',
  '\n',
  ' ',
  '    ',
  'x',
  '- an item\n',
  '> quoted words of somebody\n',
  '```\n',
  '<!-- stet: why -->',
  '<!-- stet-disable conflict -->\n\n',
  '<!-- stet-enable -->',
  '<!--',
  '-->',
  '<pre>',
  '</pre>\n',
  '::: note\n',
  '[^1]',
  '\n\n[^1]: See @b.\n',
  '[link][r]',
  '\n\n[r]: https://a.org\n',
  '| a | 3 |\n|---|---|\n| b | 4 |\n',
  '---\n',
  'title: t\n',
  '“so many words”',
  '\uFEFF',
  '\r\n\r\n',
];

/** Edits a text of such pieces at random places, and hands over each version. */
export function editAtRandom(seed: number, edits: number, check: (text: string) => void): void {
  const random = new SeededRandom(String(seed));
  const pick = () => PIECES[random.below(PIECES.length)] ?? '';
  let text = Array.from({ length: 30 }, pick).join('');
  for (let edit = 0; edit < edits; edit++) {
    const start = random.below(text.length + 1);
    const end = Math.min(text.length, start + (random.below(3) === 0 ? random.below(40) : 0));
    text = text.slice(0, start) + pick() + text.slice(end);
    check(text);
  }
}
