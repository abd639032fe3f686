import { $getRoot, $isElementNode, type LexicalNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { $isNoteLinkNode } from '../../../../src/renderer/editor/nodes/note-link-node';
import { openableUrl } from '../../../../src/renderer/editor/openable-url';
import { absent, sharedCases } from '../../../support/shared-inputs';
import { openNote, typeInto } from './headless-note';

const PATH = 'hostile/markdown.json';
const vectors = sharedCases<{ readonly id: string; readonly md: string }>(PATH);

describe('hostile Markdown', () => {
  it.skipIf(vectors.length > 0)(absent(PATH), () => {
    expect(vectors).toEqual([]);
  });

  it.each(vectors)('$id: opened and closed without a change', ({ md }) => {
    expect(openNote(md).markdown()).toBe(md);
  });

  it.each(vectors)('$id: untouched when a paragraph before it changes', ({ md }) => {
    const note = openNote(`first\n\n${md}`);
    typeInto(note, 0, ' words');
    expect(note.markdown()).toBe(`first words\n\n${md}`);
  });

  it.each(vectors)('$id: has no link that opens anything but the web or mail', ({ md }) => {
    expect(linksIn(md).filter((url) => openableUrl(url)?.includes('script') ?? false)).toEqual([]);
    for (const url of linksIn(md)) {
      expect(openableUrl(url) ?? 'https://nothing').toMatch(/^(?:https?:\/\/|mailto:)/);
    }
  });
});

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
