import { $create, DecoratorNode, type LexicalNode } from 'lexical';

/** A thematic break: nothing to write in, but it can be selected, deleted and passed by. */
export class RuleNode extends DecoratorNode<null> {
  override $config() {
    return this.config('note-rule', { extends: DecoratorNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.dataset['note'] = 'rule';
    element.append(document.createElement('hr'));
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return '---';
  }
}

/** A new thematic break. */
export function $createRuleNode(): RuleNode {
  return $create(RuleNode);
}

/** Whether a node is a thematic break. */
export function $isRuleNode(node: LexicalNode | null | undefined): node is RuleNode {
  return node instanceof RuleNode;
}
