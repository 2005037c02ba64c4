import lemmatizer from 'wink-lemmatizer';

/**
 * The dictionary form of a lower-case English word, by WordNet's Morphy (Fellbaum 1998) through wink-lemmatizer:
 * the noun's singular where the form is an inflected noun, else the verb's infinitive. Unknown words are returned
 * as they are.
 */
export function lemmatize(lower: string): string {
  if (lower.length < 3 || !/^[a-z]/.test(lower)) return lower;
  const exception = EXCEPTIONS.get(lower);
  if (exception !== undefined) return exception;
  const noun = lemmatizer.noun(lower);
  if (noun !== lower) return noun;
  return lemmatizer.verb(lower);
}

/** Forms for which Morphy's first answer is not the word that writers mean. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ['data', 'data'],
  ['species', 'species'],
  ['series', 'series'],
  ['news', 'news'],
  ['has', 'have'],
  ['was', 'be'],
  ['were', 'be'],
  ['is', 'be'],
  ['are', 'be'],
  ['been', 'be'],
  ['does', 'do'],
  ['his', 'his'],
  ['this', 'this'],
  ['us', 'us'],
  ['as', 'as'],
  ['less', 'less'],
  ['people', 'person'],
  ['persons', 'person'],
  ['left', 'leave'],
  ['found', 'find'],
  ['media', 'media'],
  ['premises', 'premises'],
]);
