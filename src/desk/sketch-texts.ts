import { setImmediate } from 'node:timers/promises';
import { sketchText, type TextSketch } from '../domain/compare/text-sketch';
import type { SketchTexts } from './like-articles';
import type { NotebookDesk } from './notebook-desk';

/** Sketches the texts of a notebook in this process, with room for other work between them. */
export function sketchHere(desk: NotebookDesk): SketchTexts {
  return async (hashes) => {
    const sketches: (TextSketch | null)[] = [];
    for (const hash of hashes) {
      const read = await desk.readText(hash);
      sketches.push(read.ok ? sketchText(read.value.text) : null);
      await setImmediate();
    }
    return sketches;
  };
}
