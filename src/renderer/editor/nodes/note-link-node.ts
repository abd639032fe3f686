import { LinkNode } from '@lexical/link';
import { $create, $setState, type LexicalNode } from 'lexical';
import type { LinkLabel } from '../commonmark/note-block';
import { openableUrl } from '../openable-url';
import { linkLabelState } from './note-states';

/**
 * A link. Its address stays what the note says, but only one that may be opened becomes an `href`;
 * any other is shown as a link that leads nowhere, with its address as title.
 */
export class NoteLinkNode extends LinkNode {
  override $config() {
    return this.config('note-link', { extends: LinkNode, stateConfigs: [linkLabelState] });
  }

  override createDOM(): HTMLAnchorElement {
    const element = document.createElement('a');
    element.dataset['note'] = 'link';
    this.describe(element);
    return element;
  }

  override updateDOM(before: this, element: HTMLAnchorElement): boolean {
    if (before.getURL() !== this.getURL() || before.getTitle() !== this.getTitle()) {
      this.describe(element);
    }
    return false;
  }

  private describe(element: HTMLAnchorElement): void {
    const href = openableUrl(this.__url);
    element.rel = 'noreferrer';
    element.title = this.__title ?? this.__url;
    if (href === null) element.removeAttribute('href');
    else element.href = href;
    element.dataset['leads'] = href === null ? 'nowhere' : 'out';
  }
}

/** A link without text yet. */
export function $createNoteLinkNode(
  url: string,
  title: string | null,
  label: LinkLabel | null,
): NoteLinkNode {
  return $setState($create(NoteLinkNode).setURL(url).setTitle(title), linkLabelState, label);
}

/** Whether a node is a link. */
export function $isNoteLinkNode(node: LexicalNode | null | undefined): node is NoteLinkNode {
  return node instanceof NoteLinkNode;
}
