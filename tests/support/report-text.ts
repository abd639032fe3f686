/** The first paragraph of a report, with a dateline. */
export const BODY =
  'PORT AMAL: The ministry said on Monday that the strait would stay closed until further notice.';
/** Another paragraph. */
export const MORE =
  'Ships have waited off the coast for a week, and more arrive every day from the south.';
/** A headline that no one could take for a paragraph. */
export const HEADLINE = 'Ministry keeps the strait of Amal closed for another week';
