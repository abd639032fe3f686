import { CodeNode } from '@lexical/code';
import {
  $create,
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getState,
  $setState,
  createState,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';

const formState = createState('form', { parse: (value) => (value === 'raw' ? 'raw' : 'code') });

/**
 * Lines shown as they are, without emphasis: a code block, whose language is all that follows its
 * fence, or a block of Markdown the editor does not know, which is edited as the text it is. A
 * `CodeNode`, so that Lexical's Markdown shortcuts keep out of it.
 */
export class VerbatimNode extends CodeNode {
  override $config() {
    return this.config('note-verbatim', { extends: CodeNode, stateConfigs: [formState] });
  }

  /** Whether the lines are code or unknown Markdown. */
  getForm(): 'code' | 'raw' {
    return $getState(this, formState);
  }

  /** What follows the fence of a code block: its language, as a rule. */
  getInfo(): string {
    return this.getLanguage() ?? '';
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

  override insertNewAfter(_: RangeSelection, restoreSelection = true): null {
    this.insertAfter($createParagraphNode(), restoreSelection);
    return null;
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
  const node = $setState($create(VerbatimNode).setLanguage(info), formState, form);
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
