import { rolesOf } from './extract/wordRoles.ts';
import { Vocabulary } from './text/vocabulary.ts';

/** An empty vocabulary whose words know what they may be in a figure. */
export function createVocabulary(): Vocabulary {
  return new Vocabulary(rolesOf);
}
