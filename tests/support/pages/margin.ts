import type { Locator, Page } from '@playwright/test';
import { pickInPanel } from './pick';

/** The annotations of the focused pane's article beside its text. */
export class Margin {
  readonly panel: Locator;
  readonly cards: Locator;
  /** What is proposed among them. */
  readonly proposals: Locator;
  readonly filterField: Locator;

  constructor(private readonly window: Page) {
    this.panel = window.getByRole('complementary', { name: 'Annotations' });
    this.cards = this.panel.getByRole('list').locator('[data-annotation]').getByRole('article');
    this.proposals = this.panel.getByRole('list').locator('[data-proposal]');
    this.filterField = this.panel.getByRole('searchbox', { name: 'Filter annotations' });
  }

  /** The card of the passage that holds these words. */
  card(words: string): Locator {
    return this.cards.filter({ hasText: words });
  }

  /** The card of the proposal that holds these words. */
  proposal(words: string): Locator {
    return this.proposals.filter({ hasText: words });
  }

  /** Opens a card for editing. */
  async open(words: string): Promise<Locator> {
    const card = this.card(words);
    const passage = card.getByRole('button', { expanded: false }).first();
    if ((await passage.count()) > 0) await passage.click();
    return card;
  }

  /** Takes the passage of a card as it stands there, from above. */
  passages(): Promise<readonly string[]> {
    return this.cards.locator('q, blockquote, [lang]').allTextContents();
  }

  /** Picks a tag in an open card by typing its name; makes it when it is new. */
  async addTag(card: Locator, name: string): Promise<void> {
    const field = card.getByRole('combobox', { name: /^(Tags|About)$/u });
    await field.fill(name);
    await this.window
      .getByRole('option', { name: new RegExp(`^(Create “${name}”|${name})`, 'u') })
      .first()
      .click();
  }

  /** Fills a field of an open card and leaves it. */
  async fill(card: Locator, label: string, text: string): Promise<void> {
    const field = card.getByRole('textbox', { name: label });
    await field.fill(text);
    await field.blur();
  }

  /** Types who said it and takes the completion whose text begins so. */
  async attribute(card: Locator, name: string, completion = name): Promise<void> {
    await card.getByRole('combobox', { name: 'Who said it?' }).fill(name);
    await this.window.getByRole('option', { name: completion }).first().click();
  }

  /** The field of the note on the article, or with a card the one on its passage. */
  note(card?: Locator): Locator {
    return card
      ? card.getByRole('textbox', { name: 'Note on the passage' })
      : this.panel.getByRole('textbox', { name: 'Note on the article' });
  }

  /** Narrows the cards to one value of a field in the filter's panel. */
  async filterBy(field: 'Colours' | 'Tags' | 'Speakers', value: string): Promise<void> {
    const button = this.panel.getByRole('button', { name: 'More filters' });
    await pickInPanel(this.window, button, field, value);
  }
}
