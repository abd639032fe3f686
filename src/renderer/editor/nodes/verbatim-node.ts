import {
  $create,
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getState,
  $setState,
  createState,
  ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';

const formState = createState('form', { parse: (value) => (value === 'raw' ? 'raw' : 'code') });
const infoState = createState('info', {
  parse: (value) => (typeof value === 'string' ? value : ''),
});

/**
 * Lines shown as they are, without emphasis: a code block (with what follows its fence, `info`), or
 * a block of Markdown the editor does not know, which can be edited as the text it is.
 */
export class VerbatimNode extends ElementNode {
  override $config() {
    return this.config('note-verbatim', {
      extends: ElementNode,
      stateConfigs: [formState, infoState],
    });
  }

  /** Whether the lines are code or unknown Markdown. */
  getForm(): 'code' | 'raw' {
    return $getState(this, formState);
  }

  /** What follows the fence of a code block: its language, as a rule. */
  getInfo(): string {
    return $getState(this, infoState);
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.dataset['note'] = this.getForm();
    element.spellcheck = false;
    const tag = this.getForm() === 'raw' ? 'Markdown, kept as it is' : this.getInfo();
    if (tag !== '') element.dataset['tag'] = tag;
    return element;
  }

  override updateDOM(before: this): boolean {
    return before.getForm() !== this.getForm() || before.getInfo() !== this.getInfo();
  }

  override canIndent(): false {
    return false;
  }

  override insertNewAfter(_: RangeSelection, restoreSelection = true): LexicalNode {
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  /** Backspace at the start makes a paragraph of code; unknown Markdown stays what it is. */
  override collapseAtStart(): boolean {
    if (this.getForm() === 'raw' && !this.isEmpty()) return true;
    const paragraph = $createParagraphNode();
    paragraph.append(...this.getChildren());
    this.replace(paragraph);
    return true;
  }
}

/** A verbatim block with its lines. */
export function $createVerbatimNode(
  form: 'code' | 'raw',
  info: string,
  text: string,
): VerbatimNode {
  const node = $setState($setState($create(VerbatimNode), formState, form), infoState, info);
  text.split('\n').forEach((line, at) => {
    if (at > 0) node.append($createLineBreakNode());
    if (line !== '') node.append($createTextNode(line));
  });
  return node;
}

/** Whether a node is a verbatim block. */
export function $isVerbatimNode(node: LexicalNode | null | undefined): node is VerbatimNode {
  return node instanceof VerbatimNode;
}
