import type { Environment } from './environment.ts';

/** Says on a terminal how far a long run is. */
export interface Progress {
  /** "Reading sources 120/569". `total` undefined: not known yet. */
  report(work: string, done: number, total: number | undefined): void;
  /** Wipes the line. */
  end(): Promise<void>;
}

/** Nothing is shown of work that takes less than this, in milliseconds. */
const PATIENCE = 1000;
/** The least time between two updates, in milliseconds. */
const INTERVAL = 100;

const CARRIAGE_RETURN_AND_ERASE = '\r\u001b[2K';

/** A progress line on stderr; silent where stderr is no terminal. */
export function createProgress({ stderr, now }: Pick<Environment, 'stderr' | 'now'>): Progress {
  const begin = now();
  let last = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    report(work, done, total) {
      const time = now();
      if (!stderr.isTerminal || time - begin < PATIENCE || time - last < INTERVAL) return;
      last = time;
      shown = true;
      void stderr.write(
        `${CARRIAGE_RETURN_AND_ERASE}${work} ${done}${total === undefined ? '' : `/${total}`}`,
      );
    },
    async end() {
      if (shown) await stderr.write(CARRIAGE_RETURN_AND_ERASE);
      shown = false;
    },
  };
}
