import assert from 'node:assert/strict';
import { lemmatize } from '../../../server/src/engine/text/lemma.ts';

describe('the dictionary form', () => {
  const check = (lemma: string, ...forms: readonly string[]): void => {
    for (const form of forms) it(`of "${form}" is "${lemma}"`, () => assert.equal(lemmatize(form), lemma));
  };

  describe('of nouns', () => {
    check('national', 'national', 'nationals');
    check('city', 'city', 'cities');
    check('church', 'church', 'churches');
    check('box', 'box', 'boxes');
    check('man', 'man', 'men');
    check('woman', 'women');
    check('child', 'children');
    check('goose', 'geese');
    check('person', 'person', 'persons', 'people');
    check('wolf', 'wolves');
    check('percent', 'percent');
  });

  describe('of verbs', () => {
    check('say', 'say', 'said');
    check('kill', 'killed', 'kills');
    check('leave', 'left');
    check('find', 'found');
    check('be', 'is', 'are', 'was', 'were', 'been');
    check('have', 'has');
    check('estimate', 'estimates', 'estimated', 'estimating');
    check('carry', 'carries', 'carried');
  });

  describe('stays as it is', () => {
    check('data', 'data');
    check('news', 'news');
    check('species', 'species');
    check('less', 'less');
    check('this', 'this');
    check('as', 'as');
    check('us', 'us');
    check('gas', 'gas');
    check('352', '352');
    check("'s", "'s");
    check('', '');
    check('blorps', 'blorps');
    check('москвы', 'москвы');
    check('constructor', 'constructor');
    check('hasownproperty', 'hasownproperty');
  });

  it('of a very long word is found at once', () => {
    const word = `${'ies'.repeat(50_000)}s`;
    assert.equal(lemmatize(word), word);
  });
});
