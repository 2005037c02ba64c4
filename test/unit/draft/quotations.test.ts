import assert from 'node:assert/strict';
import { parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';

/** The quotations of a draft; terms in parentheses. */
function quotationsOf(markdown: string): string[] {
  return parseDraft('draft.md', markdown).quotations.map((quotation) => {
    const text = quotation.text.replace(/\s+/g, ' ');
    assert.equal(quotation.end - quotation.start, quotation.text.length);
    return quotation.term ? `(${text})` : text;
  });
}

function check(title: string, markdown: string, expected: readonly string[]): void {
  it(title, () => assert.deepEqual(quotationsOf(markdown), expected));
}

const WORDS = 'we shall all go home';

describe('quotations of a draft', () => {
  describe('marks', () => {
    for (const [open, close] of ['“”', '""', '‘’', "''", '«»', '„“', '»«']) {
      check(`${open}…${close}`, `He said: ${open}${WORDS}${close} today.`, [WORDS]);
    }
    check('markup within and around', `He said *"We **shall** all go"* and left.`, ['We shall all go']);
    check('over sentences of a paragraph', '“We shall go. All\nof us,” he said.', [
      'We shall go. All of us,',
    ]);
    check('two in a sentence', '“We shall go home,” he said, “and stay there.”', [
      'We shall go home,',
      'and stay there.',
    ]);
    check('behind a bracket or dash', `(“${WORDS}”)—"${WORDS}"—they said`, [WORDS, WORDS]);
    check('escaped marks', `He said \\"${WORDS}\\" today.`, [`${WORDS}`]);
    check('a citation behind', `He said "${WORDS}"[@a].`, [WORDS]);
    check('nested: the outermost counts', '“He said ‘we shall all go home’ to me,” she said.', [
      'He said ‘we shall all go home’ to me,',
    ]);
  });

  describe('apostrophes', () => {
    check(
      'contractions and possessives',
      "It's the workers' right, they don't say; the '90s weren't kind.",
      [],
    );
    check('within single marks', "'We don't want the workers' demands met,' he said.", [
      "We don't want the workers' demands met,",
    ]);
    check('curly, within single marks', '‘We don’t want the workers’ demands met,’ he said.', [
      'We don’t want the workers’ demands met,',
    ]);
    check('feet and inches', 'He is 6\'2" and she 5\'10" tall.', []);
  });

  describe('unbalanced marks', () => {
    check('do not run past the paragraph', '"We shall all go\n\nhome," he said.', []);
    check('do not take the next quotation with them', 'A "stray mark. He said "we shall all go home" then.', [
      'we shall all go home',
    ]);
    check('a closing mark alone', 'We shall go,” he said. “Then we stay there.”', ['Then we stay there.']);
  });

  describe('block quotations', () => {
    check('count as quotations', 'He said:\n\n> We shall all\n> go home.\n\nSo.', ['We shall all go home.']);
    check('with marks, these count', '> “We shall all go home,” he said.', ['We shall all go home,']);
    check('without the attribution', '> We shall all go home.\n>\n> — J. Smith', ['We shall all go home.']);
    check('without the attribution in the last line', '> We shall all go home.\n> -- J. Smith, 2015', [
      'We shall all go home.',
    ]);
    check('an alert is none', '> [!NOTE]\n> We shall all go home.', []);
  });

  describe('terms', () => {
    check('short ones and single words', 'A “big deal” for “internationalization”.', [
      '(big deal)',
      '(internationalization)',
    ]);
    check('titles', 'In "The Long Walk to the Sea" he', ['(The Long Walk to the Sea)']);
    check('titles with what follows them', 'He read "The Great Gatsby," then "Who Framed Roger Rabbit?"', [
      '(The Great Gatsby,)',
      '(Who Framed Roger Rabbit?)',
    ]);
    check('cases', 'Since "Brown v. Board of Education of Topeka" and "Roe vs. Wade" it', [
      '(Brown v. Board of Education of Topeka)',
      '(Roe vs. Wade)',
    ]);
    check('titles of works, whatever their case', 'The song "Nobody told me so", the film *"No country"*', [
      '(Nobody told me so)',
      '(No country)',
    ]);
    check('coined terms', 'The so-called "war on crime and want" and a plan titled “we care for all”', [
      '(war on crime and want)',
      '(we care for all)',
    ]);
    check('words of a work are no title', 'In the song: "Nobody told me", in the film "we all go home"', [
      'Nobody told me',
      'we all go home',
    ]);
    check('a sentence is no title', '"Nobody Knows Me, Then." he', ['Nobody Knows Me, Then.']);
  });

  check(
    'none in code, front matter, links and HTML',
    `---\na: "${WORDS}"\n---\n\n\`"${WORDS}"\` [x](y "${WORDS}")`,
    [],
  );
});
