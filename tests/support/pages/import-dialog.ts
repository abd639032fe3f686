import type { Locator, Page } from '@playwright/test';

/** A field of what is known of an article. */
export type KnownField =
  'Publisher' | 'Date published' | 'Date updated' | 'Byline' | 'Dateline' | 'Address';

/** Pasting a text, and looking over what was read before it is added. */
export class ImportDialog {
  readonly paste: Locator;
  readonly review: Locator;
  readonly title: Locator;
  readonly blocks: Locator;
  readonly pieces: Locator;
  readonly inspector: Locator;
  readonly add: Locator;

  constructor(private readonly window: Page) {
    this.paste = window.getByRole('dialog', { name: 'Bring in', exact: true });
    this.review = window.getByRole('dialog', { name: /^Look over/u });
    this.title = this.review.getByRole('textbox', { name: 'Title', exact: true });
    this.blocks = this.review.getByRole('grid', { name: 'Text of the article' });
    this.pieces = this.review.getByRole('grid', { name: 'What was read' });
    this.inspector = this.review.getByRole('complementary', { name: 'What is known of it' });
    this.add = this.review.getByRole('button', { name: /^(Add|Nothing to add)/u }).last();
  }

  /** Hands the clipboard's flavours to the paste dialog as Ctrl+V does. */
  async pasteIn(flavours: { readonly text: string; readonly html?: string }): Promise<void> {
    const field = this.paste.getByRole('textbox', { name: 'Text or addresses' });
    await field.evaluate((element, { text, html }) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      if (html !== undefined) clipboardData.setData('text/html', html);
      const paste = { clipboardData, bubbles: true, cancelable: true };
      element.dispatchEvent(new ClipboardEvent('paste', paste));
    }, flavours);
  }

  /** A field of what is known of the article that is shown. */
  known(field: KnownField): Locator {
    return this.inspector.getByRole('textbox', { name: field });
  }

  /** Corrects a field and leaves it. */
  async correct(field: KnownField, text: string): Promise<void> {
    await this.known(field).fill(text);
    await this.known(field).blur();
  }

  /** The block of the text that holds these words. */
  block(words: string): Locator {
    return this.blocks.getByRole('row').filter({ hasText: words });
  }

  /** Makes a new article begin at a block. */
  async cutAt(words: string): Promise<void> {
    const block = this.block(words).first();
    await block.click();
    await block.getByRole('button', { name: 'Cut here' }).first().click();
  }

  /** A row of the list of what was read. */
  piece(name: string | RegExp): Locator {
    return this.pieces.getByRole('row', { name });
  }

  /** Drops files on the window as the system does. */
  async drop(files: readonly string[]): Promise<void> {
    const session = await this.window.context().newCDPSession(this.window);
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
    }
    await session.detach();
  }
}
