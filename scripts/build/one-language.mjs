const OTHER_LANGUAGE =
  /\/react-aria(?:-components)?\/dist\/private\/intl\/(?:.+\/)?(?!en-US)[a-z]{2}-[A-Z]{2}\.m?js$/;

/**
 * Leaves out React Aria's own words in languages that the interface is not in: they are a sixth of what the first frame
 * loads, and would stand in German between English ones. React Aria takes a language that is not there for `en-US`.
 * @returns {import('vite').Plugin}
 */
export function oneLanguage() {
  return {
    name: 'dateline-one-language',
    enforce: 'pre',
    load: (id) => (OTHER_LANGUAGE.test(id) ? 'export default undefined;' : null),
  };
}
