import { assertNever } from '../../../domain/assert-never';
import { DASH, FAINT, LIGHT_PAINTS } from '../../../domain/picture/paints';
import type { Scene, SceneBox, SceneDot, ScenePart } from '../../../domain/picture/scene';
import { fontOf } from './measure-text';

/** Pixels of the picture for one pixel of the scene, so that it is sharp in print. */
const SHARPNESS = 2;

/** A scene as a PNG, drawn piece by piece; `null` when the picture is too large for this machine. */
export async function scenePng(scene: Scene): Promise<Uint8Array | null> {
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.ceil(scene.width * SHARPNESS);
  canvas.height = Math.ceil(scene.height * SHARPNESS);
  const context = canvas.getContext('2d');
  if (context === null) return null;
  await window.document.fonts.ready;
  context.scale(SHARPNESS, SHARPNESS);
  context.fillStyle = LIGHT_PAINTS.paper;
  context.fillRect(0, 0, scene.width, scene.height);
  for (const part of scene.parts) draw(context, part);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  return blob === null ? null : new Uint8Array(await blob.arrayBuffer());
}

function draw(context: CanvasRenderingContext2D, part: ScenePart): void {
  switch (part.kind) {
    case 'line':
      context.beginPath();
      context.moveTo(part.x1, part.y1);
      context.lineTo(part.x2, part.y2);
      stroke(context, LIGHT_PAINTS[part.stroke], part.width, part.isDashed);
      return;
    case 'box':
      context.beginPath();
      context.roundRect(part.x, part.y, part.width, part.height, part.radius);
      fillAndStroke(context, part);
      return;
    case 'dot':
      context.beginPath();
      context.arc(part.x, part.y, part.radius, 0, 2 * Math.PI);
      fillAndStroke(context, part);
      return;
    case 'curve':
      context.beginPath();
      context.moveTo(part.x1, part.y1);
      context.quadraticCurveTo(part.cx, part.cy, part.x2, part.y2);
      stroke(context, LIGHT_PAINTS[part.stroke]);
      return;
    case 'words':
      context.font = fontOf(part);
      context.textAlign = part.anchor === 'middle' ? 'center' : part.anchor;
      context.fillStyle = LIGHT_PAINTS[part.fill];
      context.fillText(part.text, part.x, part.y);
      return;
    case 'group':
      context.save();
      context.translate(part.x, part.y);
      for (const each of part.parts) draw(context, each);
      context.restore();
      return;
    default:
      assertNever(part);
  }
}

function fillAndStroke(context: CanvasRenderingContext2D, shape: SceneBox | SceneDot): void {
  if (shape.fill !== null) {
    context.globalAlpha = shape.isFaint === true ? FAINT : 1;
    context.fillStyle = LIGHT_PAINTS[shape.fill];
    context.fill();
    context.globalAlpha = 1;
  }
  if (shape.stroke === null) return;
  stroke(context, LIGHT_PAINTS[shape.stroke], shape.strokeWidth, shape.isDashed);
}

function stroke(
  context: CanvasRenderingContext2D,
  colour: string,
  width = 1,
  isDashed = false,
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash(isDashed ? [...DASH] : []);
  context.stroke();
}
