import type { Locator } from '@playwright/test';
import type { Dateline } from './dateline';

/** What is proposed: the card in focus beside an article, and the list of all that waits. */
export class Proposals {
  /** The card in the margin that is open. */
  readonly inFocus: Locator;
  /** What screen readers were told last. */
  readonly said: Locator;
  readonly view: Locator;
  readonly detail: Locator;

  constructor(private readonly dateline: Dateline) {
    const { window, margin } = dateline;
    this.inFocus = margin.proposals.and(window.locator('[data-focused]'));
    this.said = window.locator('[data-live-region]');
    this.view = window.getByRole('region', { name: 'Proposals', exact: true });
    this.detail = this.view.getByRole('article');
  }

  /** How many statements the view says are proposed. */
  async total(): Promise<number> {
    const text = (await this.view.locator('header').textContent()) ?? '';
    return Number(/(\d+) statements? proposed/u.exec(text)?.[1] ?? Number.NaN);
  }

  /** The passage of the proposal that is stood on. */
  async detailPassage(): Promise<string> {
    return (await this.detail.locator('[lang]').first().textContent()) ?? '';
  }

  /** Lists only the proposals of one speaker. */
  async chooseSpeaker(name: string): Promise<void> {
    await this.view
      .getByRole('button', { name: /Speaker/u })
      .first()
      .click();
    await this.dateline.window.getByRole('option', { name }).click();
  }
}
