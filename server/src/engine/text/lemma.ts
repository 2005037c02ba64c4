import { IRREGULAR_NOUNS, IRREGULAR_VERBS, NOUNS, VERBS } from './wordnet.ts';

/**
 * The dictionary form of a lower-case English word, by WordNet's Morphy (Fellbaum 1998): the noun's singular where
 * the form is an inflected noun, else the verb's infinitive. Unknown words are returned as they are.
 */
export function lemmatize(lower: string): string {
  const exception = EXCEPTIONS.get(lower);
  if (exception !== undefined) return exception;
  if (lower.length < 3 || !startsWithLetter(lower)) return lower;
  const noun = findSingular(lower);
  return noun === undefined || noun === lower ? (findInfinitive(lower) ?? lower) : noun;
}

function startsWithLetter(lower: string): boolean {
  const code = lower.charCodeAt(0);
  return code >= 97 && code <= 122;
}

/** Endings of plurals with those of their singulars, in Morphy's order (morphy(7WN), "rules of detachment"). */
const NOUN_ENDINGS: readonly (readonly [string, string])[] = [
  ['s', ''],
  ['ses', 's'],
  ['xes', 'x'],
  ['zes', 's'],
  ['ves', 'f'],
  ['ches', 'ch'],
  ['shes', 'sh'],
  ['ies', 'y'],
];

function findSingular(form: string): string | undefined {
  const irregular = IRREGULAR_NOUNS.get(form);
  if (irregular !== undefined || !form.endsWith('s')) return irregular;
  for (const [plural, singular] of NOUN_ENDINGS) {
    if (!form.endsWith(plural)) continue;
    const noun = form.slice(0, form.length - plural.length) + singular;
    if (NOUNS.has(noun)) return noun;
  }
  return undefined;
}

/** Endings of verbs with those of their infinitives, in Morphy's order. */
const VERB_ENDINGS: readonly (readonly [string, string])[] = [
  ['s', ''],
  ['ies', 'y'],
  ['es', ''],
  ['es', 'e'],
  ['ed', ''],
  ['ed', 'e'],
  ['ing', ''],
  ['ing', 'e'],
];

function findInfinitive(form: string): string | undefined {
  const irregular = IRREGULAR_VERBS.get(form);
  if (irregular !== undefined) return irregular;
  for (const [inflected, infinitive] of VERB_ENDINGS) {
    if (!form.endsWith(inflected)) continue;
    const verb = form.slice(0, form.length - inflected.length) + infinitive;
    if (VERBS.has(verb)) return verb;
  }
  return undefined;
}

/** Forms for which Morphy's first answer is not the word that writers mean. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ['data', 'data'],
  ['rating', 'rating'],
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
