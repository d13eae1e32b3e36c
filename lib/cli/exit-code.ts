/** What `crux` ends with; scripts may rely on it. */
export const EXIT = {
  done: 0,
  /** The arguments, the database or a file on disk: nothing was done. */
  failed: 1,
  /** The input could not be read as what it was said to be. */
  unreadable: 2,
  /** Done, and there is something to look at: each finding and each loss is a line on standard error. */
  findings: 3,
} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
