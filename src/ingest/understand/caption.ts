/**
 * Whether a paragraph is a photograph's caption: it ends with a credit in brackets, `(AP/File)`. Below the headline
 * the name of an agency is enough; inside the article the credit has to speak of a picture, since reports end with
 * `(Reuters)` too.
 */
export function isCaption(paragraph: string, isAboveArticle: boolean): boolean {
  if (paragraph.length > LONGEST) return false;
  const credit = /\(([^()]{2,60})\)[.\s]*$/u.exec(paragraph)?.[1];
  if (credit === undefined) return /^(?:photo|image|picture)(?: credit| by)?: ?\S/i.test(paragraph);
  return PICTURE.test(credit) || (isAboveArticle && AGENCY.test(credit));
}

const LONGEST = 500;

const PICTURE =
  /\b(?:file|photo(?:graph)?s?|pool|handout|courtesy|getty(?: images)?|shutterstock|screen ?(?:grab|shot)|supplied|image|video)\b/i;

const AGENCY =
  /(?:^|[ /])(?:AP|AFP|APP|EPA|PA|DPA|SPA|WAM|ANI|Reuters|Anadolu|Xinhua|Bloomberg)(?:$|[ /])/;
