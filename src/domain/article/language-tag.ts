/** A BCP 47 language tag in its canonical spelling (`en-GB`); `null` when the string is none. */
export function canonicalLanguage(tag: string): string | null {
  if (!LANGUAGE_TAG.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What every tag looks like; whether the parts fit together is left to `Intl`. */
const LANGUAGE_TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,12}$/i;
