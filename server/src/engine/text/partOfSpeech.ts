/** The part of speech that a form most often has; `noun` is also the guess for unknown words. */
export type WordClass =
  | 'noun'
  | 'verb'
  | 'adjective'
  | 'adverb'
  | 'preposition'
  | 'determiner'
  | 'pronoun'
  | 'conjunction'
  | 'auxiliary'
  | 'number'
  | 'symbol';
