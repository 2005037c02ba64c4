import assert from 'node:assert/strict';
import { parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';
import { checkDraft } from '../../../server/src/engine/verify/checkDraft.ts';
import { corpusOf } from './sources.ts';

/** The verdicts on the quotations of a draft, in order; terms and titles have none. */
function verdictsOf(draft: string, sources: Readonly<Record<string, string>>): string[] {
  return checkDraft(parseDraft('draft.md', draft), corpusOf(sources))
    .claims.filter((claim) => claim.kind === 'quotation')
    .map((claim) => claim.verdict);
}

describe('the verdict on a quotation', () => {
  const BRIDGE = 'Mayor Tillman said: “The old bridge will be closed until the spring.” Why? “If it has to.”';
  const OTHER = 'The bakery on the corner sells bread.';

  function check(title: string, draft: string, expected: readonly string[], a = BRIDGE): void {
    it(title, () => assert.deepEqual(verdictsOf(draft, { a, b: OTHER }), expected));
  }

  check('supported, of the same words', 'It is “closed until the spring” [@a].', ['supported']);
  check('misquoted, of other words', 'The “old bridge must be closed until the spring” [@a].', ['misquoted']);
  check('miscited, of words in another source', 'It is “closed until the spring” [@b].', ['miscited']);
  check('unsupported, of words that no source has', 'It is “a shame and a scandal” [@a].', ['unsupported']);
  check('supported, of function words alone', 'He said: “If it has to” [@a].', ['supported']);
  check('none, of function words that the source lacks', 'He said: “If he could” [@a].', []);
  check('none, of function words without a citation', 'He said: “If it has to”.', []);
  check('none, of a title', 'She wrote “The Old Bridge” [@b].', []);

  it('tells a difference once, however often it is there', () => {
    const draft = 'They say “clerks went round the old town from house to house” [@a].';
    const source = '“The clerks went round the old town from door to door,” she said.';
    const [claim] = checkDraft(parseDraft('draft.md', draft), corpusOf({ a: source })).claims;
    assert.equal(claim?.message, '@a has other words: “house” for “door”.');
  });

  describe('by its speaker', () => {
    const MINUTES = [
      'Mayor Anna Tillman said: “The old bridge will be closed until the spring.” The mayor would not say more.',
      '“We have known of the rust for eleven years,” engineer Paul Wexler told the council.',
      '“It breaks my heart,” said Ida Falk, a crane driver. “It broke my father’s too.”',
      'Falk’s neighbour, the baker Tom Brehm, said: “Nobody asked us about the bridge.”',
      'The ministry, said its spokesman Lars Haas, “is following the matter with great concern”.',
      'Lamb’s deputy, Lorna Finch, said: “The steel was as soft as a cake.”',
      'Haas added that “the wages are a matter for the two sides”.',
    ].join('\n\n');
    const said = (words: string): string => `${words} [@a].`;
    const bySpeaker = (verdict: string, draft: string, source = MINUTES): void =>
      check(`${verdict}: ${draft}`, said(draft), [verdict], source);

    bySpeaker('misattributed', 'Wexler said: “The old bridge will be closed until the spring”');
    bySpeaker('misattributed', '“We have known of the rust for eleven years,” said Mayor Tillman');
    bySpeaker('misattributed', '“We have known of the rust,” Anna Tillman told reporters');
    bySpeaker('misattributed', 'According to Falk, “the wages are a matter for the two sides”');
    bySpeaker('misattributed', 'The engineer, Paul Wexler, said: “The steel was as soft as a cake”');
    bySpeaker('misattributed', 'Lorna Finch, Lamb’s deputy, said: “It breaks my heart”');
    bySpeaker('supported', 'Lamb’s deputy, Lorna Finch, said: “The steel was as soft as a cake”');
    const council = `${MINUTES}\n\n“Nobody will be dismissed,” said Ingrid Sall of the works council. “I have it in writing.”`;
    bySpeaker('misattributed', 'Wexler said: “Nobody will be dismissed”', council);
    bySpeaker('misattributed', '“I have it in writing,” said Paul Wexler', council);
    bySpeaker('supported', 'Sall said: “Nobody will be dismissed”', council);
    bySpeaker('supported', 'Wexler told the council that “nobody will be dismissed”', council);
    // The same person by another name, or by what he is.
    bySpeaker('supported', 'Tillman said: “The old bridge will be closed until the spring”');
    bySpeaker('supported', 'Ms Tillman said: “The old bridge will be closed until the spring”');
    bySpeaker('supported', 'The mayor said: “The old bridge will be closed until the spring”');
    bySpeaker('supported', 'She said: “The old bridge will be closed until the spring”');
    // Bodies and those who speak for them.
    bySpeaker('supported', 'The ministry said it “is following the matter with great concern”');
    bySpeaker('supported', 'The Transport Ministry said: “The wages are a matter for the two sides”');
    // The source does not name this speaker, so that it may be another name.
    bySpeaker('supported', 'Minister Otto Krantz said: “The old bridge will be closed until the spring”');
    // Who goes on is the one who spoke before.
    bySpeaker('misattributed', 'Wexler said: “It broke my father’s too”');
    check(
      'both, where the second goes on with the first',
      '“It breaks my heart,” said Wexler. “It broke my father’s too” [@a].',
      ['misattributed', 'misattributed'],
      MINUTES,
    );
    // Whose words they are is not clear in the source.
    bySpeaker(
      'supported',
      'Wexler said: “Then it broke again”',
      `${MINUTES} That was long ago. “Then it broke again.”`,
    );
    bySpeaker(
      'supported',
      'Tillman said: “The pier is closed for good”',
      `${MINUTES}\n\n“The pier is closed for good.”`,
    );
    bySpeaker(
      'supported',
      'Tillman said: “the pier is closed for good”',
      `${MINUTES}\n\nWexler said: “Then the mayor told me ‘the pier is closed for good’ and left.”`,
    );
    bySpeaker(
      'supported',
      'Tillman said: “The pier is closed for good”',
      `${MINUTES}\n\n“The pier is closed for good,” said Wexler after Tillman had gone.`,
    );
    bySpeaker(
      'supported',
      'Tillman said: “The pier is closed for good”',
      `${MINUTES}\n\n“The pier is closed for good,” said Wexler.\n\n“The pier is closed for good,” she said.`,
    );
    bySpeaker(
      'supported',
      'Tillman said: “The pier is closed for good”',
      `${MINUTES}\n\nWexler said: “As she told me, the pier is closed for good.”`,
    );
    bySpeaker(
      'misattributed',
      'Tillman said: “The pier is closed for good”',
      `${MINUTES}\n\nWexler said: “I fear that the pier is closed for good.”`,
    );
    bySpeaker(
      'supported',
      'According to Tillman, “the pier is closed for good”, according to Falk it is not',
      `${MINUTES}\n\nWexler said: “The pier is closed for good.”`,
    );
    // Nor in the draft.
    bySpeaker('supported', 'Wexler said she had promised that “the old bridge will be closed”');
    bySpeaker('supported', 'Wexler said of Tillman that “the old bridge will be closed until the spring”');
    bySpeaker('supported', 'Wexler said the mayor had told him it would “be closed until the spring”');
    bySpeaker('supported', 'It will “be closed until the spring”, and Wexler was not told');
    // Whom a pronoun stands for.
    const closed = `${MINUTES}\n\nWexler was blunt.${' He shrugged.'.repeat(60)} Wexler was angry. “The pier is closed for good,” he said.`;
    bySpeaker('misattributed', 'Tillman said: “The pier is closed for good”', closed);
    bySpeaker('supported', 'Wexler said: “The pier is closed for good”', closed);
    bySpeaker(
      'misattributed',
      'Engineer Wexler spoke to the council. “The old bridge will be closed until the spring,” he said',
    );
    // One name of two.
    bySpeaker(
      'supported',
      'Samuel Clemens said: “The pier is closed for good”',
      `${MINUTES}\n\nWriter Samuel Clemens, known as Mark Twain, left.\n\n“The pier is closed for good,” author Mark Twain said.`,
    );

    it('is explained by the two names', () => {
      const draft = said('Wexler said: “The old bridge will be closed until the spring”');
      const [claim] = checkDraft(parseDraft('draft.md', draft), corpusOf({ a: MINUTES })).claims;
      assert.equal(claim?.message, '@a holds these words, but attributes them to Mayor Anna Tillman.');
      assert.deepEqual(claim?.evidence[0]?.reasons, [
        { kind: 'speaker', outcome: 'other', draft: 'Wexler', source: 'Mayor Anna Tillman' },
      ]);
    });
  });
});
