import type { Locator, Page } from '@playwright/test';
import type { Pane } from './pane';

/** Relating two passages: the one that waits, what is asked, what hangs at the pointer. */
export class Relations {
  /** Says that a passage waits for the one it relates to. */
  readonly waiting: Locator;
  readonly question: Locator;
  /** What a dragged passage would be related to. */
  readonly target: Locator;

  constructor(private readonly window: Page) {
    this.waiting = window.getByRole('status', { name: 'Relating passages' });
    this.question = window.getByRole('dialog', { name: 'How do the passages stand' });
    this.target = window.locator('[data-drop-mark=passage]');
  }

  /** Answers the question. */
  async answer(words: string): Promise<void> {
    await this.question.getByRole('option', { name: words }).click();
  }

  /** The lines of a card that say what it is related to. */
  lines(card: Locator): Locator {
    return card.getByRole('list', { name: /relation/u }).getByRole('listitem');
  }

  /** Of these lines, those of relations that are made. */
  made(card: Locator): Locator {
    return card.getByRole('list', { name: /^\d+ relations?$/u }).getByRole('listitem');
  }

  /** And those that are only proposed. */
  proposed(card: Locator): Locator {
    return card.getByRole('list', { name: /proposed relation/u }).getByRole('listitem');
  }

  /** Drags words of one pane over words of another one, and holds them there. */
  async dragWords(from: Pane, words: string, to: Pane, over: string): Promise<void> {
    const end = await to.middleOf(over);
    const start = await from.middleOf(words);
    const { mouse } = this.window;
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move(start.x + 8, start.y + 3, { steps: 3 });
    await mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
    await mouse.move(end.x, end.y, { steps: 4 });
    await mouse.move(end.x + 1, end.y);
  }
}
