import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../setup/places.mjs';

/**
 * Puts pdf.js's character maps beside the bundle: Chinese, Japanese and Korean PDFs often name one
 * instead of saying what their letters are. They are read one by one when a PDF needs them.
 * @returns {import('vite').Plugin}
 */
export function characterMaps() {
  const maps = join(projectFolder, 'node_modules', 'pdfjs-dist', 'cmaps');
  return {
    name: 'dateline-character-maps',
    async writeBundle({ dir = '' }) {
      await cp(maps, join(dir, 'character-maps'), { recursive: true });
    },
  };
}
