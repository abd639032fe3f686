/** Most annotations that are told at once. */
export const MOST_LOOKS = 200;
