import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Names what axe finds serious or critical in the window as it is now. What React Aria has had read out stays in its
 * announcer for some seconds, where it may name a button that is gone.
 */
export async function seriousFindings(window: Page): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page: window }).exclude('[data-live-announcer]');
  const { violations } = await builder.setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
