/**
 * Words of change and of level, by lemma, one a row: the word, whether it says that something became more or less, and what it
 * does to the figures beside it (Levin 1993, classes 45.4, 45.6 and 54.1-3).
 *
 * - `ends`: of "from 5 to 8" beside it the figures are two values of one thing, not a range;
 * - `distance`: its object is how far a value moved ("rose 5p to 82p");
 * - `noun`: what follows its "of", or stands before it, is a change ("a rise of 14");
 * - `value`: what it governs is the value of its subject ("the toll fell to 47", "the fee amounts to 30");
 * - `count`: behind its "by", "from" or "to" a number of four digits counts, and is no year;
 * - `percent`: a percentage beside it is by how much its subject became more or less;
 * - `margin`: what follows its "by" is how far one thing is from another ("beat the record by 5");
 * - `comparative`: behind a figure it makes it a change ("5 points higher").
 */
const TABLE = `
rise       up   ends distance noun value count percent
raise      up   ends count
increase   up   ends distance noun value count percent
grow       up   ends distance value count percent
climb      up   ends distance value count percent
jump       up   ends distance noun value count percent
soar       up   ends distance value percent
surge      up   ends distance noun value percent
leap       up   ends distance percent
swell      up   ends value percent
expand     up   ends count percent
extend     up   ends
widen      up   ends
lengthen   up   ends
improve    up   ends
gain       up   ends distance noun percent
upgrade    up   ends
boost      up   ends
double     up   ends value count
triple     up   ends value
quadruple  up   ends
accelerate up   ends
balloon    up   ends
mushroom   up   ends
skyrocket  up   ends value
rocket     up   ends value
promote    up   ends
recover    up   ends
rebound    up   ends distance
growth     up   ends noun percent
up         up   ends distance percent
advance    up   distance
add        up   distance count
more       up   percent comparative
higher     up   percent comparative
larger     up   comparative
bigger     up   comparative
dearer     up   percent comparative
costlier   up   percent comparative
pricier    up   percent comparative
fall       down ends distance noun value count percent
drop       down ends distance noun value count percent
decrease   down ends distance noun value count percent
decline    down ends distance noun value count percent
reduce     down ends count percent
cut        down ends noun count percent
lower      down ends percent comparative
shrink     down ends value count percent
narrow     down ends
shorten    down ends
slip       down ends distance value percent
slide      down ends distance value percent
sink       down ends distance value percent
slump      down ends distance noun value percent
plunge     down ends distance noun value percent
plummet    down ends distance value percent
tumble     down ends distance value percent
dip        down ends distance noun value percent
dwindle    down ends percent
halve      down ends value
lose       down ends distance margin
downgrade  down ends
slow       down ends
slash      down ends
trim       down ends
diminish   down ends
lessen     down ends
weaken     down ends
relegate   down ends
reduction  down ends noun percent
down       down ends distance percent
ease       down distance
shed       down distance
retreat    down distance
loss       down noun
less       down percent comparative
fewer      down percent comparative
smaller    down comparative
cheaper    down percent comparative
edge       -    ends distance value
inch       -    ends distance
change     -    ends noun count
difference -    noun
go         -    ends count
move       -    ends
shift      -    ends
switch     -    ends
revise     -    ends
adjust     -    ends
amend      -    ends
convert    -    ends
turn       -    ends
transfer   -    ends
bring      -    ends
take       -    ends
drive      -    ends
push       -    ends
fluctuate  -    value
vary       -    value
amount     -    value count
average    -    value
cost       -    value
equal      -    value
exceed     -    value count margin
hit        -    value
last       -    value
measure    -    value
near       -    value
number     -    value
pass       -    value
peak       -    value
reach      -    value count
register   -    value
remain     -    value
stand      -    value
stay       -    value
surpass    -    value margin
top        -    value margin
total      -    value count
weigh      -    value
beat       -    margin
win        -    margin
defeat     -    margin
lead       -    margin
trail      -    margin
miss       -    margin
differ     -    margin
outpace    -    margin
outnumber  -    margin
outscore   -    margin
outsell    -    margin
outstrip   -    margin
overtake   -    margin
overshoot  -    margin
undershoot -    margin
`;

/** What a word of the table does to the figures beside it. */
export type ChangeUse =
  | 'ends'
  | 'distance'
  | 'noun'
  | 'value'
  | 'count'
  | 'percent'
  | 'margin'
  | 'comparative';

/** A row of the table. */
interface ChangeWord {
  readonly word: string;
  /** `-`: it does not tell. */
  readonly direction: string;
  readonly uses: readonly string[];
}

const ROWS: readonly ChangeWord[] = TABLE.trim()
  .split('\n')
  .map((row) => {
    const [word = '', direction = '', ...uses] = row.split(/ +/);
    return { word, direction, uses };
  });

/** The words of the table that have a use; of one direction, where it is given. */
export function changeWords(use: ChangeUse, direction?: 'up' | 'down'): ReadonlySet<string> {
  const fitting = ROWS.filter(
    (row) => row.uses.includes(use) && (direction === undefined || row.direction === direction),
  );
  return new Set(fitting.map(({ word }) => word));
}

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
