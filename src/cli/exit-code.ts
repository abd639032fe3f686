/** What a command came to, as scripts are told it. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit codes; they are promised to scripts in the help and in the README. */
export const EXIT = {
  /** All was done. */
  done: 0,
  /** It ran, but something failed or is damaged. */
  failed: 1,
  /** It could not run: wrong use, or the notebook is in use or can't be read. */
  couldNotRun: 2,
} as const;
