import { changeWords } from './change.ts';

/** Words behind "points" that compare two shares: "two points more than in April", "a nine-point lead". */
export const POINTS_COMPARED: ReadonlySet<string> = new Set([
  ...changeWords('comparative'),
  ...changeWords('noun'),
  ...'up down above below ahead behind better worse swing lead advantage gap short shy apart'.split(' '),
]);

/** Lemmas of what is counted in points of its own: stock indexes, games and leagues, marks. */
export const POINTS_OF_OTHER_SCALES: ReadonlySet<string> = new Set(
  'index indices indexes stock share exchange dow nasdaq ftse nikkei dax cac topix sensex nifty bourse wall benchmark score game match season league table champion championship standing team player rebound assist goal quarterback basket set tie-break race driver rider grid podium grade mark exam test rating basis'.split(
    ' ',
  ),
);
