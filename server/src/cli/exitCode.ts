/** The exit codes, which are public: scripts and CI rely on them. */
export const EXIT = {
  clean: 0,
  /** Findings at or above the severity. */
  findings: 1,
  /** Something could not be checked: a wrong argument, an unreadable draft, a missing folder. */
  failed: 2,
  /** Cancelled by SIGINT: 128 + 2, as shells report it. */
  cancelled: 130,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command line that cannot be carried out. The message says what is wrong and what to do. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
