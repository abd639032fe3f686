import { assertNever } from '../assert-never';
import { DASH, FACES, FAINT, LIGHT_PAINTS } from './paints';
import type { Scene, SceneBox, SceneDot, ScenePart } from './scene';

/**
 * A scene as an SVG file: text stays text, nothing is referred to outside of it. It holds only what
 * `export/own-svg.ts` lets through.
 */
export function sceneSvg({ width, height, title, description, parts }: Scene): string {
  const [w, h] = [number(width), number(height)];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(description)}</desc>`,
    `<rect width="${w}" height="${h}" fill="${LIGHT_PAINTS.paper}"/>`,
    ...parts.map((part) => markup(part)),
    '</svg>',
    '',
  ].join('\n');
}

function markup(part: ScenePart): string {
  switch (part.kind) {
    case 'line':
      return `<line ${points(part, ['x1', 'y1', 'x2', 'y2'])} stroke="${LIGHT_PAINTS[part.stroke]}" stroke-width="${number(part.width ?? 1)}"${dashed(part.isDashed)}/>`;
    case 'box':
      return `<rect ${points(part, ['x', 'y', 'width', 'height'])} rx="${number(part.radius)}"${painted(part)}/>`;
    case 'dot':
      return `<circle cx="${number(part.x)}" cy="${number(part.y)}" r="${number(part.radius)}"${painted(part)}/>`;
    case 'curve': {
      const [from, pull, to] = [
        `${number(part.x1)} ${number(part.y1)}`,
        `${number(part.cx)} ${number(part.cy)}`,
        `${number(part.x2)} ${number(part.y2)}`,
      ];
      return `<path d="M${from} Q${pull} ${to}" fill="none" stroke="${LIGHT_PAINTS[part.stroke]}"/>`;
    }
    case 'words':
      return `<text ${points(part, ['x', 'y'])} font-family="${escaped(FACES[part.face])}" font-size="${number(part.size)}" font-weight="${part.weight}" text-anchor="${part.anchor}" fill="${LIGHT_PAINTS[part.fill]}">${escaped(part.text)}</text>`;
    case 'group': {
      const name = part.label === null ? '' : `<title>${escaped(part.label)}</title>`;
      const inside = part.parts.map((each) => markup(each)).join('');
      const place =
        part.x === 0 && part.y === 0
          ? ''
          : ` transform="translate(${number(part.x)} ${number(part.y)})"`;
      return `<g${place}>${name}${inside}</g>`;
    }
    default:
      return assertNever(part);
  }
}

function points<Name extends string>(
  part: Readonly<Record<Name, number>>,
  names: readonly Name[],
): string {
  return names.map((name) => `${name}="${number(part[name])}"`).join(' ');
}

function painted({ fill, isFaint, stroke, strokeWidth, isDashed }: SceneBox | SceneDot): string {
  const inside = fill === null ? 'none' : LIGHT_PAINTS[fill];
  const faint = fill !== null && isFaint === true ? ` fill-opacity="${FAINT}"` : '';
  const line =
    stroke === null
      ? ''
      : ` stroke="${LIGHT_PAINTS[stroke]}" stroke-width="${number(strokeWidth ?? 1)}"`;
  return ` fill="${inside}"${faint}${line}${dashed(isDashed)}`;
}

function dashed(isDashed: boolean | undefined): string {
  return isDashed === true ? ` stroke-dasharray="${DASH.join(' ')}"` : '';
}

/** At most two decimals. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** What XML can't hold is left out; what means something to it is written as a reference. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
