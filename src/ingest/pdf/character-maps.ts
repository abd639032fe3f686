import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What pdf.js asks for while it reads. */
interface Wanted {
  readonly kind: string;
  readonly filename: string;
}

/** Hands pdf.js the character maps that a PDF names, and nothing else; counts what cannot be had. */
export interface CharacterMaps {
  /** What pdf.js makes its own of. */
  readonly Factory: new () => { fetch(wanted: Wanted): Promise<Uint8Array> };
  /** Maps that were asked for and are not there: letters of such fonts are lost. */
  readonly missing: () => number;
}

/** The character maps for one PDF. */
export function characterMaps(): CharacterMaps {
  let missing = 0;
  class Factory {
    async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
      if (kind !== 'cMapUrl') throw new Error(`No ${kind} is read`);
      const bytes = await mapNamed(filename);
      if (bytes !== null) return bytes;
      missing += 1;
      throw new Error(`No character map ${filename}`);
    }
  }
  return { Factory, missing: () => missing };
}

/** `null` when there is no such map. */
async function mapNamed(name: string): Promise<Uint8Array | null> {
  if (!/^[\w-]+\.bcmap$/.test(name)) return null;
  for (const folder of [BESIDE, inPackage()]) {
    const bytes = folder === null ? null : await readFile(join(folder, name)).catch(() => null);
    if (bytes !== null) return new Uint8Array(bytes);
  }
  return null;
}

/** Where the build puts them. */
const BESIDE = join(dirname(fileURLToPath(import.meta.url)), 'character-maps');

/** Where they come from, for code that is not built; `null` in an app that is. */
function inPackage(): string | null {
  try {
    const main = createRequire(import.meta.url).resolve('pdfjs-dist');
    return join(dirname(main), '../cmaps');
  } catch {
    return null;
  }
}
