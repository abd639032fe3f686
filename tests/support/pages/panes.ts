import type { Locator, Page } from '@playwright/test';
import { Pane } from './pane';

/** A place in a pane as shares of its width and height, from its upper left corner. */
export type Share = readonly [x: number, y: number];

/** All reading columns together: how they stand, and what is dragged among them. */
export class Panes {
  /** Where what is dragged will stand. */
  readonly mark: Locator;

  constructor(private readonly window: Page) {
    this.mark = window.locator('[data-drop-mark]');
  }

  /** The titles of the articles read, in the order of the panes. */
  async titles(): Promise<readonly string[]> {
    const panes = this.window.getByRole('region', { name: /^Pane \d of \d/u });
    const names = await panes.evaluateAll((all) =>
      all.map((pane) => pane.getAttribute('aria-label') ?? ''),
    );
    return names.map((name) => name.replace(/^Pane \d of \d(: )?/u, ''));
  }

  /** Whether the first two panes stand side by side or one above the other. */
  async arrangement(): Promise<'row' | 'stack'> {
    const [first, second] = await Promise.all([1, 2].map((place) => this.box(place)));
    if (!first || !second) throw new Error('Fewer than two panes');
    return second.y >= first.y + first.height ? 'stack' : 'row';
  }

  /** Drags a pane by its head over a place in a pane, and lets go of it there. */
  async drag(place: number, over: number, at: Share): Promise<void> {
    const head = new Pane(this.window, place).root.locator('header [draggable=true]').first();
    await this.dragFrom(head, over, at);
    await this.window.mouse.up();
  }

  /** Drags something over a place in a pane and holds it there. */
  async dragFrom(dragged: Locator, over: number, at: Share): Promise<void> {
    const from = await dragged.boundingBox();
    const to = await this.box(over);
    if (!from || !to) throw new Error('Nothing to drag, or nowhere to drag it to');
    const { mouse } = this.window;
    const start = { x: from.x + Math.min(40, from.width / 2), y: from.y + from.height / 2 };
    const end = { x: to.x + to.width * at[0], y: to.y + to.height * at[1] };
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move(start.x + 6, start.y + 2, { steps: 2 });
    await mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
    await mouse.move(end.x, end.y, { steps: 3 });
    await mouse.move(end.x, end.y);
  }

  private async box(place: number): Promise<Box | null> {
    return new Pane(this.window, place).root.boundingBox();
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
