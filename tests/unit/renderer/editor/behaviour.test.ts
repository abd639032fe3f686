import {
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { registerBehaviour } from '../../../../src/renderer/editor/behaviour/register-behaviour';
import {
  $buildFragment,
  $readFragment,
  writeFragment,
} from '../../../../src/renderer/editor/nodes/note-fragment';
import { openNote, type HeadlessNote } from './headless-note';

function openForTyping(markdown: string): HeadlessNote {
  const note = openNote(markdown);
  registerBehaviour(note.editor, { onEscape: () => undefined, openLink: () => false });
  note.edit(() => $getRoot().selectEnd());
  return note;
}

/** Types key by key, `\n` being Enter, and waits for what the keys bring about. */
async function type(note: HeadlessNote, keys: string): Promise<void> {
  for (const key of keys) {
    note.edit(() => {
      const selection = $getSelection();
      if (key === '\n') note.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
      else if ($isRangeSelection(selection)) selection.insertText(key);
    });
    await Promise.resolve();
  }
}

describe('Markdown as it is typed', () => {
  it.each([
    ['headings of four sizes', '# a\n## b\n### c\n#### d', '# a\n\n## b\n\n### c\n\n#### d'],
    ['no heading of the fifth size', '##### a', '\\##### a'],
    ['bold and italic', '**a** *b* __c__ _d_ ***e***', '**a** *b* **c** *d* **_e_**'],
    ['code', '`a*b`', '`a*b`'],
    ['a list and its end', '- a\nb\n\nc', '- a\n- b\n\nc'],
    ['numbers', '3. a\nb', '3. a\n4. b'],
    ['a quote and its end', '> a\nb\n\nc', '> a\n>\n> b\n\nc'],
    ['a list in a quote', '> - a\nb', '> - a\n> - b'],
    ['a link', 'go [here](https://a.example/b_(c)) on', 'go [here](https://a.example/b_(c)) on'],
    ['a link with a title', '[a](https://a.example "t") b', '[a](https://a.example "t") b'],
    ['no link that must not open', '[a](javascript:x) b', '\\[a](javascript:x) b'],
    ['code lines and their end', '```js \n# a\n\nb', '```js\n\n# a\n```\n\nb'],
    ['nothing within code lines', '``` **a** [b](https://a.b)', '```\n**a** [b](https://a.b)\n```'],
    ['a rule', '--- a', '---\n\na'],
  ])('becomes what it means: %s', async (_, keys, markdown) => {
    const note = openForTyping('');
    await type(note, keys);
    expect(note.markdown()).toBe(markdown);
  });
});

describe('what a note can hold', () => {
  it('is no underline, no colour and no emphasis in code', () => {
    const note = openForTyping('```\ncode\n```\n\nwords');
    note.edit(() => {
      const [code, words] = $getRoot().getAllTextNodes();
      code?.setFormat('bold');
      words?.setFormat('underline').setStyle('color: red');
    });
    const texts = note.editor.getEditorState().read(() =>
      $getRoot()
        .getAllTextNodes()
        .map((text) => [text.getFormat(), text.getStyle()]),
    );
    expect(texts).toEqual([
      [0, ''],
      [0, ''],
    ]);
    note.edit(() => {
      $getRoot().getLastChild()?.selectStart();
      expect(note.editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'underline')).toBe(true);
    });
    expect(note.markdown()).toBe('```\ncode\n```\n\nwords');
  });

  it('is in unknown Markdown what is typed in it', () => {
    const note = openForTyping('<div>\nx\n</div>\n\nwords');
    note.edit(() => {
      const [, line] = $getRoot().getAllTextNodes();
      line?.setTextContent('**y** # z');
    });
    expect(note.markdown()).toBe('<div>\n**y** # z\n</div>\n\nwords');
  });

  it('is text where a line break tore unknown Markdown apart', () => {
    const note = openForTyping('a ![i](u) b');
    note.edit(() => {
      $getRoot().getAllTextNodes()[1]?.select(3, 3);
      note.editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
    });
    expect(note.markdown()).toBe('a ![i\n\n](u) b');
    expect(JSON.stringify(note.blocks())).not.toContain('raw');
  });

  it('leaves room to write after a block that the caret cannot leave', () => {
    const note = openForTyping('> a');
    note.edit(() => $getRoot().getFirstChild()?.markDirty());
    note.edit(() =>
      $getRoot()
        .getLastChild()
        ?.selectEnd()
        .insertNodes([$createTextNode('b')]),
    );
    expect(note.markdown()).toBe('> a\n\nb');
  });
});

describe('a part of a note that is copied', () => {
  const NOTE = '# Head\n\nsome **bold** words\n\n- a\n- b\n  - c\n\n```\ncode\n```\n';

  it.each([
    ['a part of a paragraph is running text', 1, 2, 2, 2, 'me **bo**'],
    ['a part of a heading is running text', 0, 1, 0, 3, 'ea'],
    ['several items are a list', 4, 0, 6, 1, '- a\n- b\n  - c'],
    ['several blocks are blocks', 0, 2, 3, 0, '# ad\n\nsome **bold**'],
  ])('%s', (_, from, start, to, end, markdown) => {
    const note = openForTyping(NOTE);
    let copied = '';
    note.edit(() => {
      const texts = $getRoot().getAllTextNodes();
      const selection = $getRoot().selectStart();
      selection.anchor.set(texts[from]?.getKey() ?? '', start, 'text');
      selection.focus.set(texts[to]?.getKey() ?? '', end, 'text');
      copied = writeFragment($readFragment(selection) ?? []);
    });
    expect(copied).toBe(markdown);
  });

  it('is pasted as what it says', () => {
    const note = openForTyping('x');
    note.edit(() => {
      $getRoot().selectEnd().insertNodes($buildFragment('y **z**'));
    });
    expect(note.markdown()).toBe('xy **z**');
  });
});
