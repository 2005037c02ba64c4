import type { WordClass } from './partOfSpeech.ts';

/** The closed word classes of English (Quirk et al. 1985, §2.39), in full as far as prose uses them. */
const TABLE: readonly (readonly [WordClass, string])[] = [
  [
    'determiner',
    'a an the this that these those each every either neither no another such both all any some',
  ],
  ['determiner', 'my your his her its our their whose which what whichever'],
  [
    'pronoun',
    'i you he she it we they me him us them who whom himself herself itself themselves ourselves yourself myself someone anyone everyone nobody somebody anybody everybody nothing something anything everything none others one',
  ],
  [
    'preposition',
    'of in to for with on at from by about as into like through after over between out against during without before under around among since until till within along across behind beyond up down off above near per via despite toward towards onto upon inside outside below beneath beside besides throughout amid amongst than except including following versus vs alongside aboard worth plus minus',
  ],
  [
    'conjunction',
    'and or but nor so yet if because although though while whereas unless whether when where once',
  ],
  [
    'auxiliary',
    "is are was were be been being am has have had having do does did will would shall should can could may might must ought 's 're 've 'll 'd isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't shouldn't mightn't mustn't",
  ],
  [
    'adverb',
    'not also only just then there here still even ever never already again too very more most less least now',
  ],
];

/** The class of each function word, in lower case. */
export const CLOSED_CLASS: ReadonlyMap<string, WordClass> = new Map(
  TABLE.flatMap(([wordClass, words]) => words.split(' ').map((word) => [word, wordClass] as const)),
);
