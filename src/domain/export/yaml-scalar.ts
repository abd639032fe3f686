import { storable } from './escape-text';

/**
 * A string as a YAML double-quoted scalar on one line. JSON's escapes are YAML's too; what YAML readers of any age
 * take for a line break or refuse to print is escaped besides.
 */
export function yamlString(text: string): string {
  return JSON.stringify(storable(text)).replace(UNPRINTABLE, (character) => {
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  });
}

/** A date as YAML: a full day stands bare, so that Obsidian knows it for a date; a year alone would be a number. */
export function yamlDate(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : yamlString(date);
}

const UNPRINTABLE = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;
