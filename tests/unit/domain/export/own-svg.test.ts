import { describe, expect, it } from 'vitest';
import { foreignInSvg } from '../../../../src/domain/export/own-svg';

const around = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10">${inner}</svg>`;

describe('a picture that is saved', () => {
  it.each([
    around('<g fill="#123"><path d="M0 0L1 1"/><text x="1">A &amp; B &lt;3</text></g>'),
    `<?xml version="1.0" encoding="UTF-8"?>\n${around('<!-- drawn --><title>Timeline</title>')}`,
    around('<defs><clipPath id="a"><rect/></clipPath></defs><g clip-path="url(#a)"/>'),
    around('<style>.lane { fill: none; stroke: #aaa }</style><use href="#a"/>'),
    around(`<text>\u05d0 “=1” javascript: url(x) @import</text>`),
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
  ])('[EM9] is one that Dateline draws: %s', (svg) => {
    expect(foreignInSvg(svg)).toBeNull();
  });

  it.each([
    ['a script', around('<script>alert(1)</script>')],
    ['a script by another name', around('<svg:script>alert(1)</svg:script>')],
    ['a handler', around('<g onload="x()"/>')],
    ['a handler in capitals', around('<g ONCLICK="x()"/>')],
    ['a foreign object', around('<foreignObject><p>Hello</p></foreignObject>')],
    ['a picture from elsewhere', around('<image href="https://a.example/a.png"/>')],
    ['a link', around('<a href="https://a.example"><text>a</text></a>')],
    ['a use from elsewhere', around('<use xlink:href="other.svg#a"/>')],
    ['a data address', around('<use href="data:image/svg+xml,a"/>')],
    ['a fill from elsewhere', around('<rect fill="url(https://a.example/#a)"/>')],
    ['a hidden reference', around('<rect fill="&#117;rl(https://a.example)"/>')],
    ['a style that imports', around('<style>@import "https://a.example"</style>')],
    ['a style that escapes', around('<style>.a { fill: \\75rl(x) }</style>')],
    [
      'a style with a comment that hides',
      around('<style>.a{fill:u<!---->rl(http://a.example)}</style>'),
    ],
    [
      'a style that names a picture',
      around('<style>.a{fill:image-set("http://a.example" 1x)}</style>'),
    ],
    ['a style that is closed early', around('<style></style><script/></style>')],
    ['an animation', around('<animate attributeName="href"/>')],
    ['a document type', `<!DOCTYPE svg [<!ENTITY a "b">]>${around('')}`],
    ['a character data section', around('<![CDATA[<script/>]]>')],
    ['an instruction', around('<?xml-stylesheet href="a.css"?>')],
    ['two pictures', around('') + around('')],
    ['words behind it', `${around('')}words`],
    ['an element that is not closed', '<svg xmlns="http://www.w3.org/2000/svg"><g>'],
    ['elements that overlap', around('<g><text></g></text>')],
    ['another namespace', '<svg xmlns="http://www.w3.org/1999/xhtml"><g/></svg>'],
    ['no picture', '<p>Hello</p>'],
    ['nothing', ''],
    ['an attribute without quotation marks', around('<g fill=red/>')],
  ])('[EM9] holds nothing that acts or leads out: %s', (_what, svg) => {
    expect(foreignInSvg(svg)).not.toBeNull();
  });
});
