import type { Settings } from '../../contract/app-state';
import { useApp } from '../state/app-store';
import { applyReading, applyTheme } from '../ui/theme';

/** Characters in a line of article text: the middle of what reads well. */
const MEASURE = 66;

/** Keeps the page's theme and reading type as the settings have them. Call once. */
export function followSettings(): void {
  let leaveTheme = draw(useApp.getState().settings);
  useApp.subscribe((now, before) => {
    if (now.settings === before.settings) return;
    leaveTheme();
    leaveTheme = draw(now.settings);
  });
}

function draw({ theme, readingSize, readingLeading, paragraphNumbers }: Settings): () => void {
  applyReading({ size: readingSize, leading: readingLeading, measure: MEASURE });
  window.document.documentElement.toggleAttribute('data-paragraph-numbers', paragraphNumbers);
  return applyTheme(theme);
}
