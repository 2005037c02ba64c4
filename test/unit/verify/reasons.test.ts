import assert from 'node:assert/strict';
import { buildCorpus } from '../../../server/src/engine/corpus/buildCorpus.ts';
import { parseDraft } from '../../../server/src/engine/draft/parseDraft.ts';
import type { SpeakerReason, VerdictReason } from '../../../server/src/engine/model/reason.ts';
import { type Confidence, DEFAULT_SETTINGS } from '../../../server/src/engine/model/settings.ts';
import type { CheckedClaim } from '../../../server/src/engine/model/verdict.ts';
import { checkDraft } from '../../../server/src/engine/verify/checkDraft.ts';
import { corpusOf, documentOf } from './sources.ts';

type Sources = Readonly<Record<string, string>>;

function checkClaim(draft: string, text: string, sources: Sources, confidence?: Confidence): CheckedClaim {
  const settings = { ...DEFAULT_SETTINGS, ...(confidence !== undefined && { confidence }) };
  const { claims } = checkDraft(parseDraft('draft.md', draft), corpusOf(sources), settings);
  const claim = claims.find((one) => one.text === text);
  assert.ok(claim, claims.map((one) => one.text).join(', '));
  return claim;
}

const drew = (number: string): string => `In spring the museum drew ${number} visitors.`;
const OTHER = 'The bakery on the corner sells bread.';

describe('the reasons of a verdict', () => {
  const check = (
    verdict: string,
    draft: string,
    text: string,
    sources: Sources,
    expected: readonly Partial<VerdictReason>[],
  ): void => {
    it(`${verdict}: ${draft}`, () => {
      const claim = checkClaim(draft, text, sources);
      assert.equal(claim.verdict, verdict);
      assert.deepEqual(
        claim.reasons.map(({ kind }) => kind),
        expected.map(({ kind }) => kind),
      );
      for (const [i, reason] of expected.entries())
        assert.deepEqual({ ...claim.reasons[i], ...reason }, claim.reasons[i]);
    });
  };

  check('supported', `${drew('352')} [@a]`, '352', { a: drew('352'), b: drew('352') }, [
    { kind: 'search', in: 'cited', sentences: 1, comparable: 1 },
  ]);
  check('supported', drew('352'), '352', { a: drew('352'), b: drew('352') }, [
    { kind: 'search', in: 'all', sentences: 2, comparable: 2 },
  ]);
  check('conflict', `${drew('355')} [@a]`, '355', { a: drew('352'), b: OTHER }, [
    { kind: 'search', in: 'cited' },
    { kind: 'decision', outcome: 'conflict' },
  ]);
  check('unsupported', 'The museum has 61 employees. [@a]', '61', { a: 'The city cost $98 million.' }, [
    { kind: 'search', in: 'cited', sentences: 1, comparable: 0 },
  ]);
  check('unsupported', 'The museum has 61 employees. [@a]', '61', { a: 'The museum has 98 rooms.' }, [
    { kind: 'search', in: 'cited', comparable: 1 },
    { kind: 'decision', outcome: 'unsure' },
    { kind: 'nearest' },
  ]);
  check(
    'unsupported',
    '“It was always cold in the hall”, she said. [@a]',
    'It was always cold in the hall',
    { a: OTHER },
    [{ kind: 'words', outcome: 'absent' }],
  );
  check('unchecked', 'It meets ISO 9001.', '9001', { a: OTHER }, [
    { kind: 'noClaim', because: 'identifier' },
  ]);

  it('unsupported, where the cited source has no text', () => {
    const corpus = buildCorpus([documentOf('a', OTHER)], [{ key: 'unread' }]);
    const { claims } = checkDraft(parseDraft('draft.md', `${drew('352')} [@unread]`), corpus);
    assert.deepEqual(claims[0]?.reasons, [{ kind: 'unread' }]);
  });

  it('name the figure that came nearest, where it stands', () => {
    const a = 'The museum has 98 rooms.';
    const { reasons } = checkClaim('The museum has 61 employees. [@a]', '61', { a });
    const nearest = reasons.find((reason) => reason.kind === 'nearest')?.figure;
    assert.ok(nearest);
    assert.equal(a.slice(nearest.start, nearest.end), nearest.text);
    assert.deepEqual(nearest.reasons[0], {
      kind: 'head',
      outcome: 'different',
      draft: 'employees',
      source: 'rooms',
    });
  });
});

describe('to whom both sides attribute a figure', () => {
  const check = (draft: string, source: string, expected: SpeakerReason | undefined): void => {
    it(`“${draft}” beside “${source}”`, () => {
      const { evidence } = checkClaim(`${draft} [@a]`, '4,712', { a: source });
      const speaker = evidence[0]?.reasons.find((reason) => reason.kind === 'speaker');
      assert.deepEqual(speaker, expected);
    });
  };
  const PLAIN = drew('4,712');
  const said = (speaker: string): string => `${speaker} said that the museum drew 4,712 visitors.`;
  const accordingTo = (speaker: string): string => `According to ${speaker}, the museum drew 4,712 visitors.`;

  check(PLAIN, PLAIN, undefined);
  check(PLAIN, said('The city council'), {
    kind: 'speaker',
    outcome: 'onlyInSource',
    source: 'The city council',
  });
  check(PLAIN, accordingTo('Ms Harrow'), { kind: 'speaker', outcome: 'onlyInSource', source: 'Ms Harrow' });
  check(said('Ms Harrow'), PLAIN, { kind: 'speaker', outcome: 'onlyInDraft', draft: 'Ms Harrow' });
  check(said('Ms Harrow'), accordingTo('Anna Harrow'), {
    kind: 'speaker',
    outcome: 'same',
    draft: 'Ms Harrow',
    source: 'Anna Harrow',
  });
  check(said('Ms Harrow'), said('The city council'), {
    kind: 'speaker',
    outcome: 'other',
    draft: 'Ms Harrow',
    source: 'The city council',
  });
  // Papers do not speak, and who is spoken of says nothing.
  check(PLAIN, accordingTo('figures'), undefined);
});

describe('the confidence that is asked for', () => {
  const CLAIM = `${drew('355')} [@a]`;
  const SOURCES = { a: drew('352'), b: OTHER };

  const check = (confidence: Confidence, verdict: string): void => {
    it(`${confidence}: ${verdict}`, () => {
      const claim = checkClaim(CLAIM, '355', SOURCES, confidence);
      assert.equal(claim.verdict, verdict, JSON.stringify(claim.reasons));
    });
  };
  check('low', 'conflict');
  check('normal', 'conflict');
  check('high', 'conflict');
  check(0.5, 'conflict');
  check(1, 'unsupported');

  it('says what was not reported, and why', () => {
    const { reasons } = checkClaim(CLAIM, '355', SOURCES, 1);
    const [, decision, nearest] = reasons;
    assert.ok(decision?.kind === 'decision' && nearest?.kind === 'nearest');
    assert.deepEqual([decision.outcome, decision.threshold], ['unsure', 1]);
    assert.equal(nearest.figure.text, '352');
  });
});
