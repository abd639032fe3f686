import { XMLParser } from 'fast-xml-parser';

import { checkXml } from './check-xml';

/** An element of XML, by its name without a prefix. */
export interface XmlElement {
  readonly name: string;
  /** By their names without a prefix. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All text in it, with white space run together. */
  readonly text: string;
}

/** Most characters of XML that is read as a tree: lists of parts and properties, never texts. */
const LARGEST = 5_000_000;

/** Reads XML that lists or describes something; `null` for what is no XML, defines names of its own or is too large. */
export function readXml(xml: string): XmlElement | null {
  if (xml.length > LARGEST || !checkXml(xml).ok) return null;
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
  });
  try {
    return elementsOf(parser.parse(xml))[0] ?? null;
  } catch (error) {
    // The parser throws plain errors for what it does not accept.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** The first element of a name within another, at any depth; `null` when there is none. */
export function firstNamed(root: XmlElement, name: string): XmlElement | null {
  return allNamed(root, name)[0] ?? null;
}

/** The elements of a name within another, at any depth, in their order. */
export function allNamed(root: XmlElement, name: string): XmlElement[] {
  return root.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...allNamed(child, name),
  ]);
}

/** The parser's own form: objects with one key that names the element, and `:@` for the attributes. */
function elementsOf(parsed: unknown): XmlElement[] {
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const entries: [string, unknown][] = Object.entries(entry);
    const found = entries.find(([key]) => key !== ':@' && key !== '#text');
    if (found === undefined) return [];
    const [name, content] = found;
    const attributes = ':@' in entry ? attributesOf(entry[':@']) : new Map<string, string>();
    return [{ name, attributes, children: elementsOf(content), text: textOf(content) }];
  });
}

function attributesOf(given: unknown): Map<string, string> {
  if (typeof given !== 'object' || given === null) return new Map();
  return new Map(Object.entries(given).map(([name, value]) => [name, String(value)]));
}

function textOf(parsed: unknown): string {
  return rawText(parsed).replace(/\s+/g, ' ').trim();
}

function rawText(parsed: unknown): string {
  if (!Array.isArray(parsed)) return '';
  return parsed
    .map((entry: unknown) => {
      if (typeof entry !== 'object' || entry === null) return '';
      return Object.entries(entry)
        .filter(([key]) => key !== ':@')
        .map(([key, value]) => (key === '#text' ? String(value) : rawText(value)))
        .join('');
    })
    .join('');
}
