import { zipOf } from './zip-builder';

/** What is said of a text in its properties. */
export interface WordProperties {
  readonly title?: string;
  readonly creator?: string;
  readonly created?: string;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A text of Word's with this content of its body, as XML. */
export function wordOf(body: string, properties: WordProperties = {}): Buffer {
  return zipOf([
    { name: '[Content_Types].xml', content: CONTENT_TYPES },
    { name: '_rels/.rels', content: relationships(DOCUMENT) },
    {
      name: 'word/document.xml',
      content: `<w:document ${W} ${R}><w:body>${body}</w:body></w:document>`,
    },
    { name: 'word/styles.xml', content: STYLES },
    { name: 'word/_rels/document.xml.rels', content: relationships(LINKS) },
    { name: 'docProps/core.xml', content: core(properties) },
  ]);
}

/** A paragraph with a style by its id, or none. */
export function wordParagraph(text: string, style = ''): string {
  const styled = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${styled}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** Text that leads to the web (`rId8`) or to a program (`rId9`). */
export function wordLink(id: 'rId8' | 'rId9', text: string): string {
  return `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>${text}</w:t></w:r></w:hyperlink></w:p>`;
}

function core({ title, creator, created }: WordProperties): string {
  const field = (name: string, value: string | undefined) =>
    value === undefined ? '' : `<${name}>${value}</${name}>`;
  return (
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">' +
    field('dc:title', title) +
    field('dc:creator', creator) +
    field('dcterms:created', created) +
    '</cp:coreProperties>'
  );
}

function relationships(entries: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DOCUMENT = `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`;
const LINKS =
  `<Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/>` +
  `<Relationship Id="rId8" Type="${OFFICE}/hyperlink" Target="https://harbour.example/minutes" TargetMode="External"/>` +
  `<Relationship Id="rId9" Type="${OFFICE}/hyperlink" Target="javascript:alert(1)" TargetMode="External"/>`;

const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/></Types>';

const style = (id: string, name: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
const STYLES = `<w:styles ${W}>${style('Title', 'Title')}${style('H2', 'heading 2')}${style('Q', 'Quote')}</w:styles>`;
