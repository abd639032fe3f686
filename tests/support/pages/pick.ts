import type { Locator, Page } from '@playwright/test';

/** Levels that Escape may have to step back: a list of completions, the panel, what is under it. */
const MOST_LEVELS = 3;

/** Opens a panel by its button, picks a value by typing into one of its fields, and closes the panel again. */
export async function pickInPanel(
  window: Page,
  button: Locator,
  field: string,
  value: string,
): Promise<void> {
  await button.click();
  const panel = window.getByRole('dialog');
  await panel.getByRole('combobox', { name: field }).fill(value);
  await window.getByRole('option', { name: value }).click();
  await leavePanel(window);
}

/** Presses Escape until no panel is open. */
export async function leavePanel(window: Page): Promise<void> {
  const panel = window.getByRole('dialog');
  for (let left = MOST_LEVELS; left > 0 && (await panel.count()) > 0; left -= 1) {
    await window.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached', timeout: 500 }).catch(() => undefined);
  }
  await panel.waitFor({ state: 'detached' });
}
