import {
  $create,
  $getState,
  $setState,
  createState,
  TextNode,
  type EditorConfig,
  type LexicalNode,
} from 'lexical';

const writtenState = createState('written', {
  parse: (value) => (typeof value === 'string' ? value : ''),
});

/** Inline Markdown the editor does not know, shown as written; deleted as one, never edited. */
export class RawInlineNode extends TextNode {
  override $config() {
    return this.config('note-raw-inline', { extends: TextNode, stateConfigs: [writtenState] });
  }

  /** Whether it is still all that was written; what a line break tore apart is mere text. */
  isWhole(): boolean {
    return this.getTextContent() === $getState(this, writtenState);
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = super.createDOM(config);
    element.dataset['note'] = 'raw-inline';
    element.spellcheck = false;
    return element;
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }
}

/** A line ending that reads as a space; kept apart so that a changed paragraph keeps its lines. */
export class SoftBreakNode extends TextNode {
  override $config() {
    return this.config('note-soft-break', { extends: TextNode });
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }
}

/** Inline Markdown as it is. */
export function $createRawInlineNode(markdown: string): RawInlineNode {
  const node = $setState($create(RawInlineNode), writtenState, markdown);
  return node.setTextContent(markdown).setMode('token');
}

/** A line ending that reads as a space. */
export function $createSoftBreakNode(): SoftBreakNode {
  return $create(SoftBreakNode).setTextContent(' ').setMode('token');
}

/** Whether a node is inline Markdown kept as it is. */
export function $isRawInlineNode(node: LexicalNode | null | undefined): node is RawInlineNode {
  return node instanceof RawInlineNode;
}

/** Whether a node is a line ending that reads as a space. */
export function $isSoftBreakNode(node: LexicalNode | null | undefined): node is SoftBreakNode {
  return node instanceof SoftBreakNode;
}
