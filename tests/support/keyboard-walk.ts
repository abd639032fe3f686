import type { Locator, Page } from '@playwright/test';

/** More stops than any view has. */
const MOST_STOPS = 120;

/** Goes by Tab (or Shift+Tab) until an element, or something in it, has the keyboard. */
export async function tabTo(
  window: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await hasFocus(target)) return;
    await window.keyboard.press(key);
  }
  throw new Error(`Not reached by ${key}: ${target.toString()}`);
}

/** Whether an element, or something in it, has the keyboard. */
async function hasFocus(target: Locator): Promise<boolean> {
  if ((await target.count()) === 0) return false;
  return target.first().evaluate((element) => element.contains(document.activeElement));
}

/**
 * What of the element that has the keyboard looks no different when it loses it; an empty text means that the focus
 * is seen. Looks at the element, what is around it and what is in it, since a field draws its ring round its box.
 */
export function unseenFocus(window: Page): Promise<string> {
  return window.evaluate(async () => {
    const painted = () =>
      new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return '';
    const near: Element[] = [focused, ...[...focused.children].slice(0, 4)];
    for (let at = focused.parentElement; at && near.length < 9; at = at.parentElement)
      near.push(at);
    const looks = (): string =>
      near
        .map((element) => {
          const style = getComputedStyle(element);
          const { outlineStyle, outlineColor, outlineWidth, boxShadow, borderColor } = style;
          const { backgroundColor } = getComputedStyle(element, '::after');
          return [
            outlineStyle,
            outlineColor,
            outlineWidth,
            boxShadow,
            borderColor,
            backgroundColor,
          ];
        })
        .join('|');
    await painted();
    const withFocus = looks();
    focused.blur();
    await painted();
    const without = looks();
    focused.focus();
    return withFocus === without ? focused.outerHTML.slice(0, 200) : '';
  });
}
