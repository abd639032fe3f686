import { $getRoot, $isElementNode, type LexicalNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { $isNoteLinkNode } from '../../../../src/renderer/editor/nodes/note-link-node';
import { openableUrl } from '../../../../src/renderer/editor/openable-url';
import { absent, sharedCases } from '../../../support/shared-inputs';
import { openNote, typeInto } from './headless-note';

const PATH = 'hostile/markdown.json';
const vectors = sharedCases<{ readonly id: string; readonly md: string }>(PATH);

const isHere = vectors.length > 0;
const said = (title: string): string => (isHere ? title : absent(PATH));

describe('hostile Markdown', () => {
  it.skipIf(!isHere)(said('is opened and closed without a change'), () => {
    expect(vectors.map(({ md }) => openNote(md).markdown())).toEqual(vectors.map(({ md }) => md));
  });

  it.skipIf(!isHere)(said('is untouched when a paragraph before it changes'), () => {
    for (const { md } of vectors) {
      const note = openNote(`first\n\n${md}`);
      typeInto(note, 0, ' words');
      expect(note.markdown()).toBe(`first words\n\n${md}`);
    }
  });

  it.skipIf(!isHere)(said('opens nothing but the web and mail'), () => {
    const opened = vectors.flatMap(({ md }) => linksIn(md).map(openableUrl));
    expect(opened).toContain(null);
    for (const url of opened) expect(url ?? 'https://nothing').toMatch(/^(?:https?:\/\/|mailto:)/);
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
