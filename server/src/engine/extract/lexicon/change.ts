/**
 * Lemmas of verbs, nouns and adverbs of change: "rose from 5 to 8" states two values of one thing, not a range
 * (Levin 1993, classes 45.4 and 45.6, "verbs of change of state" and "of calibratable changes of state").
 */
export const CHANGE_WORDS: ReadonlySet<string> = new Set(
  'rise raise increase grow climb jump soar surge leap swell expand extend widen lengthen improve gain upgrade boost double triple quadruple accelerate balloon mushroom skyrocket rocket edge inch fall drop decrease decline reduce cut lower shrink narrow shorten slip slide sink slump plunge plummet tumble dip dwindle halve lose downgrade slow slash trim diminish lessen weaken change go move shift switch revise adjust amend convert turn transfer promote upgrade relegate recover rebound bring take drive push growth reduction up down'.split(
    ' ',
  ),
);

/** Lemmas of verbs and adverbs whose object is how far a value moved: "rose 5p to 82p" (Levin 1993, class 45.6). */
export const MOVES: ReadonlySet<string> = new Set(
  'rise grow climb jump soar surge leap increase gain advance rebound fall drop decrease decline slip slide sink slump plunge plummet tumble dip edge inch ease shed lose add retreat up down'.split(
    ' ',
  ),
);

/** Words that make the two ends of a "from … to …" a range, whichever end comes first. */
export const RANGE_WORDS: ReadonlySet<string> = new Set(
  'range ranging vary span differ fluctuate oscillate anywhere somewhere between extend'.split(' '),
);

/** Lemmas that announce the result of a game or a vote: "won 2–3", "a vote of 52 to 48". */
export const SCORE_WORDS: ReadonlySet<string> = new Set(
  'win won beat lose lost defeat draw drew tie score victory loss lead led trail vote voted margin odds ratio majority aggregate result record finish final penalty shootout set rout thrash edge sweep split goal match game'.split(
    ' ',
  ),
);
