import { expect, type Locator, type Page } from '@playwright/test';

/** What marking without leaving the text has to show: the caret, the handles at a highlight's ends, what is said. */
export class Marking {
  /** The caret in the text that has the keyboard. */
  readonly caret: Locator;
  /** What can be done with the annotations chosen in the margin. */
  readonly bar: Locator;

  constructor(private readonly window: Page) {
    this.caret = window.locator('[data-caret][data-on]');
    this.bar = window.getByRole('group', { name: 'Chosen annotations' });
  }

  /** The handle at an end of the highlight in focus. */
  handle(end: 'Beginning' | 'End'): Locator {
    return this.window.getByRole('slider', { name: new RegExp(`^${end} of the `, 'u') });
  }

  /** What screen readers were told last. */
  async said(): Promise<string> {
    return (await this.window.locator('[data-live-region] > *').allTextContents()).at(-1) ?? '';
  }

  /** Waits until screen readers are told something. */
  async hears(words: string | RegExp): Promise<void> {
    await expect.poll(() => this.said()).toMatch(words);
  }

  /** Takes hold of a handle and brings it to a place, without letting go. */
  async drag(
    end: 'Beginning' | 'End',
    to: { readonly x: number; readonly y: number },
  ): Promise<void> {
    const box = await this.handle(end).boundingBox();
    if (box === null) throw new Error('The handle is not seen');
    const { mouse } = this.window;
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move((x + to.x) / 2, (y + to.y) / 2);
    await mouse.move(to.x, to.y);
  }
}
