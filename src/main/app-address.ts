/** The scheme under which the app's own files are served to its window. */
export const APP_SCHEME = 'dateline';

/** Origin of the app's page. */
export const APP_ORIGIN = `${APP_SCHEME}://app`;

/** Address of the app's page. */
export const APP_PAGE = `${APP_ORIGIN}/`;

/** What is added to it for the page that draws for paper; `renderer/main.tsx` looks for it. */
export const PRINT_HASH = '#print';
