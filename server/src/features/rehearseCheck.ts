import { buildCorpus, DraftChecker, DraftParser, prepareModels, type Steps } from '../engine/index.ts';

/** A citation, a figure of each common kind, the simplest first, and a quotation: each makes other code be compiled. */
const DRAFTS = [
  'It is so [@one, p. 4].',
  'Two men came.',
  'In 2015 two men came to Orléans.',
  'It rose by 5% in May 2015.',
  'It cost $2 million, or about 3 km.',
  'He said: “We shall not close the road to lorries.”',
];

/**
 * Checks a few sentences and makes the models ready, so that what reads figures is compiled step by step while a client starts: the first paragraph of
 * a draft would hold everything up for several times as long as the others.
 */
export function* rehearseCheck(): Steps<void> {
  const parser = new DraftParser('rehearsal.md');
  const checker = new DraftChecker(buildCorpus([]));
  for (const text of DRAFTS) {
    const draft = yield* parser.steps(text);
    yield;
    yield* checker.steps(draft);
    yield;
  }
  yield* prepareModels();
}
