import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { $getRoot, $isElementNode, type LexicalNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { $isNoteLinkNode } from '../../../../src/renderer/editor/nodes/note-link-node';
import { openableUrl } from '../../../../src/renderer/editor/openable-url';
import { openNote, typeInto } from './headless-note';

const shared = process.env['DATELINE_SHARED'] ?? join(process.cwd(), '..', 'shared');
const file = join(shared, 'hostile', 'markdown.json');
const vectors: readonly { id: string; md: string }[] = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as { id: string; md: string }[])
  : [];

describe.skipIf(vectors.length === 0)(
  'hostile Markdown (skipped where ../shared/hostile/markdown.json is absent)',
  () => {
    it.each(vectors)('$id: opened and closed without a change', ({ md }) => {
      expect(openNote(md).markdown()).toBe(md);
    });

    it.each(vectors)('$id: untouched when a paragraph before it changes', ({ md }) => {
      const note = openNote(`first\n\n${md}`);
      typeInto(note, 0, ' words');
      expect(note.markdown()).toBe(`first words\n\n${md}`);
    });

    it.each(vectors)('$id: has no link that opens anything but the web or mail', ({ md }) => {
      expect(linksIn(md).filter((url) => openableUrl(url)?.includes('script') ?? false)).toEqual(
        [],
      );
      for (const url of linksIn(md)) {
        expect(openableUrl(url) ?? 'https://nothing').toMatch(/^(?:https?:\/\/|mailto:)/);
      }
    });
  },
);

/** The addresses of the links a note shows. */
function linksIn(markdown: string): string[] {
  const links = (node: LexicalNode): string[] => {
    if ($isNoteLinkNode(node)) return [node.getURL()];
    return $isElementNode(node) ? node.getChildren().flatMap(links) : [];
  };
  return openNote(markdown)
    .editor.getEditorState()
    .read(() => links($getRoot()));
}
