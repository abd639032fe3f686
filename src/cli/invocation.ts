/** How a user starts the command line. */
export const INVOCATION = 'npm run -s dateline --';
